"""No text stalls the rendering, however it was made, and none draws on files that it should not."""

import os
from pathlib import Path

import pytest

from conftest import DIALECT
from rolepath.model.finding import Finding
from rolepath.model.place import SourceText
from rolepath.model.settings import Dialect, FileLimits
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.markdown.refused_text import RefusedTextError

LIMITS = FileLimits(seconds=0.3)


def refusal(text: str, dialect: Dialect = DIALECT, limits: FileLimits = LIMITS) -> Finding:
    with pytest.raises(RefusedTextError) as refused:
        Renderer(dialect, limits=limits).document(SourceText(text, "content/a.md", range(7, 7 + text.count("\n") + 1)))
    finding = refused.value.finding
    assert str(refused.value) == f"{finding.place}: {finding.message}. {finding.fix}"
    return finding


# Each takes from ten seconds to an hour.
STALLS = ["[", "![", "[](", "[a](", "[^", "*[", "# [", "[(", "<![CDATA[", "\n- ", "<a ", "x\n---\n"]


@pytest.mark.parametrize("sign", STALLS)
def test_a_text_that_would_stall_is_refused(sign: str) -> None:
    found = refusal(sign * (60_000 // len(sign)))
    assert (found.rule, found.place.path) == ("page-too-slow", "content/a.md")
    assert "0.3 seconds" in found.message


def test_a_long_page_of_prose_is_no_slow_page() -> None:
    text = "# Heading\n\nA paragraph with *words* and [a link](a.md).\n\n" * 2_000
    limits = FileLimits()
    document = Renderer(DIALECT, limits=limits).document(SourceText(text, "a.md", range(1, text.count("\n") + 2)))
    assert len(document.rendering.parts) == 2_000


@pytest.mark.parametrize("text", ["> " * 30 + "a", "- " * 30 + "a", "1. " * 500 + "a", ">" * 500])
def test_what_is_nested_too_deep_is_refused(text: str) -> None:
    assert refusal(text, limits=FileLimits(depth=20)).rule == "nested-too-deep"


def test_nesting_that_people_write_is_not_refused() -> None:
    Renderer(DIALECT).document(SourceText("- " * 8 + "a", "a.md", [1]))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder of snippets with good and bad ones, and what must never be read beside it."""
    root = tmp_path / "project"
    for name in ("snippets/good.md", "snippets/folder/inner.md", "snippets/.hidden.md", "snippets/.git/config"):
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text("Words of a snippet.\n", "utf-8")
    for name in ("secret.md", "snippets_private/secret.md"):
        (root / name).parent.mkdir(exist_ok=True)
        (root / name).write_text("canary\n", "utf-8")
    (root / "snippets/link.md").symlink_to(root / "secret.md")
    (root / "snippets/linked").symlink_to(root / "snippets_private")
    (root / "snippets/dangling.md").symlink_to("nowhere")
    (root / "snippets/environment.md").symlink_to("/proc/self/environ")
    (root / "snippets/latin.md").write_bytes(b"caf\xe9\n")
    (root / "snippets/large.md").write_text("word " * 500, "utf-8")
    (root / "snippets/loop.md").write_text('--8<-- "loop.md"\n', "utf-8")
    for name, other in (("a", "b"), ("b", "c"), ("c", "large")):
        (root / f"snippets/{name}.md").write_text(f'--8<-- "{other}.md"\n' * 20, "utf-8")
    os.mkfifo(root / "snippets/pipe.md")
    return root


def with_snippets(project: Path, **options: object) -> Dialect:
    extension = {"base_path": [str(project / "snippets")], **options}
    return Dialect((*DIALECT.extensions, "pymdownx.snippets"), {**DIALECT.options, "pymdownx.snippets": extension})


@pytest.mark.parametrize("path", ["good.md", "folder/inner.md", "folder/../good.md", "good.md:1:1", "loop.md"])
def test_a_snippet_below_its_folder_is_read(project: Path, path: str) -> None:
    source = SourceText(f'--8<-- "{path}"', "content/a.md", [1])
    document = Renderer(with_snippets(project)).document(source)
    assert ("Words of a snippet." in document.rendering.lead) is (path != "loop.md")


def test_a_snippet_may_be_a_single_file_that_the_owner_named(project: Path) -> None:
    dialect = with_snippets(project, base_path=[str(project / "snippets/good.md")])
    document = Renderer(dialect).document(SourceText('--8<-- "good.md"', "content/a.md", [1]))
    assert "Words of a snippet." in document.rendering.lead


BAD_SNIPPETS = [
    "../secret.md",
    "../../secret.md",
    "/etc/passwd",
    "../snippets_private/secret.md",
    "folder/../../secret.md",
    "link.md",
    "linked/secret.md",
    "dangling.md",
    "environment.md",
    ".hidden.md",
    ".git/config",
    "folder",
    "pipe.md",
    "missing.md",
    "http://host.example/a.md",
    "HTTPS://host.example/a.md",
    "file:///etc/passwd",
    "a\0b.md",
]


@pytest.mark.parametrize("restricted", [True, False])
@pytest.mark.parametrize("path", BAD_SNIPPETS)
def test_any_other_snippet_is_refused(project: Path, path: str, *, restricted: bool) -> None:
    dialect = with_snippets(project, restrict_base_path=restricted)
    for text in (f'text\n\n--8<-- "{path}"\n', f"text\n\n--8<--\n{path}\n--8<--\n"):
        found = refusal(text, dialect)
        assert (found.rule, found.place.path) == ("snippet-refused", "content/a.md")
        assert found.place.line in (9, 10) or "\0" in path
        assert found.fix


def test_a_snippet_that_is_no_text_is_refused(project: Path) -> None:
    assert refusal('--8<-- "latin.md"', with_snippets(project)).rule == "snippet-refused"


def test_a_missing_part_of_a_snippet_is_refused_where_the_owner_checks(project: Path) -> None:
    assert refusal('--8<-- "good.md:part"', with_snippets(project, check_paths=True)).rule == "snippet-refused"


def test_snippets_within_snippets_cannot_grow_beyond_the_limit(project: Path) -> None:
    found = refusal('--8<-- "a.md"', with_snippets(project), FileLimits(page_kb=64))
    assert "more than 64 KB" in found.message
