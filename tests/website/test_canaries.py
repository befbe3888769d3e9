"""What no site may say: the environment, files outside the project or beside a folder, another role's words."""

import shutil
from pathlib import Path

import pytest
from test_bad_input import with_snippets
from test_role_separation import Canaries, planted

from conftest import PROJECT, SMALL, Files, MakeProgram, mkdocs, write
from published import bytes_of

__all__ = ["planted"]  # a fixture
SECRET = "canary4e51c0ffee"  # noqa: S105 (the point of the test)
LINT_OFF = "  - rolepath:\n      lint: {ignore: [RP1, RP2, RP3, RP4, RP5, RP6]}\n"
WAYS = (
    "../../outside.txt",
    "../../../outside.txt",
    "../../../../outside.txt",
    "../../content_private/secret.txt",
    "../content_private/secret.txt",
    "../../roles_private/secret.txt",
    "../../.env",
    "../../.git/config",
    "../../mkdocs.yml",
    "../.hidden.txt",
    "linked.txt",
    "../linked/secret.txt",
    "%2e%2e/%2e%2e/outside.txt",
    "..\\..\\outside.txt",
    "/etc/hostname",
    "file:///etc/hostname",
)


def reaching_out() -> str:
    """Everything an author could try to get at a file, or at the environment."""
    lines = [f'[a]({way})\n\n![b]({way})\n\n<a href="{way}">c</a> <object data="{way}"></object>' for way in WAYS]
    jinja = [
        "{{ environ }}",
        "{{ config.extra }}",
        '{% include "../outside.txt" %}',
        "${ROLEPATH_SECRET}",
        "$ROLEPATH_SECRET",
    ]
    return "\n\n".join([*lines, *jinja, "{!../../outside.txt!}", "<!--#include virtual='/etc/hostname' -->"])


def files_with_secrets() -> Files:
    """What lies in and around a project, and must stay there."""
    names = ("outside.txt", "../outside.txt", "content_private/secret.txt", "roles_private/secret.txt", ".env")
    hidden = (".git/config", "content/.hidden.txt", "content/shared/unused.txt", "content/.git/config")
    return {**dict.fromkeys((*names, *hidden), SECRET), "content_private/page.md": f"---\ntitle: {SECRET}\n---\n"}


def everything(site: Path) -> bytes:
    return b"\n".join(content for _, content in bytes_of(site))


@pytest.mark.parametrize("lint", ["on", "off"])
def test_no_secret_is_in_any_byte(make_program: MakeProgram, lint: str) -> None:
    root = with_snippets(make_program(files_with_secrets()))
    if lint == "off":
        picking = root / "content/warehouse/picking.md"
        picking.write_text(f"{picking.read_text('utf-8')}\n## Reach out\n\n{reaching_out()}\n", "utf-8")
        config = root / "mkdocs.yml"
        config.write_text(config.read_text("utf-8").replace("  - rolepath:\n", LINT_OFF), "utf-8")
    built = mkdocs(root, "build", environment={"ROLEPATH_SECRET": SECRET, "CI_TOKEN": SECRET})
    assert built.returncode == 0, built.stderr
    published = everything(root / "site")
    assert b"Pickers walk each order twice" in published
    assert SECRET.encode() not in published
    assert str(root).encode() not in published, "nor where the project lies"
    if lint == "off":
        assert b"{{ config.extra }}" in published, "what looks like a template is text"


def test_a_link_stops_the_build_also_with_lint_off(make_program: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8").replace("  - rolepath:\n", LINT_OFF)
    for link, target in (("a.txt", "/proc/self/environ"), ("b.md", "../../outside.txt"), ("c", "../content_private")):
        root = make_program({**files_with_secrets(), "mkdocs.yml": config})
        (root / "content" / link).symlink_to(target)
        built = mkdocs(root, "build", environment={"CI_TOKEN": SECRET})
        assert built.returncode == 1
        assert f"content/{link}" in built.stdout + built.stderr
        assert not (root / "site").exists()
        shutil.rmtree(root.parent)


def test_text_that_looks_like_a_template_is_text(make_program: MakeProgram) -> None:
    tricks = "{{ 7 * 7 }} {% raw %} {{ config }} {# gone #}"
    page = f"---\ntitle: 'Home {tricks}'\nsummary: '{tricks}'\n---\n\n{tricks}\n"
    role = "title: 'Law {{ 7 * 7 }}'\ntasks: {review: '{{ 7 * 7 }}'}\nsummary: '{% x %}'\ncurriculum: {start: []}\n"
    root = make_program({"content/index.md": page, "roles/law.yml": role})
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("  - rolepath:\n", LINT_OFF), "utf-8")
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    home = (root / "site/index.html").read_text("utf-8")
    assert home.count("{{ 7 * 7 }}") >= 3
    assert "{# gone #}" in home
    assert "Law {{ 7 * 7 }}" in (root / "site/law/index.html").read_text("utf-8")


ALL_MODULES = """__import__("dataclasses").replace(role, curriculum={
        phase: tuple(entry for other in catalog.roles for entry in other.curriculum.get(phase, ()))
        for phase in role.curriculum
    })"""
LEAKS = {
    "other files of the content folder": [
        (
            "website/site/planned_site.py",
            "if file.generated_by or not _is_below(file, config.docs_dir)]",
            "if not file.is_documentation_page()]",
        ),
        # Or the build would stop by itself, for either of two reasons.
        ("website/site/planned_site.py", "if taken.has(to) else", "if False else"),
        ("website/site/written_over.py", "        if guest:\n", "        if False:\n"),
    ],
    "files that no page leads to": [
        (
            "assemble/role_site.py",
            "assets=tuple(sorted(self._links.assets |",
            "assets=tuple(sorted(self._catalog.assets |",
        )
    ],
    "modules of all roles": [
        (
            "pipeline.py",
            "role_site(catalog, role, settings, parts)",
            f"role_site(catalog, {ALL_MODULES}, settings, parts)",
        ),
    ],
}


@pytest.mark.sample(3)
@pytest.mark.parametrize("name", LEAKS)
def test_without_the_filter_the_canaries_are_found(
    name: str, planted: tuple[Path, list[Canaries]], tmp_path: Path
) -> None:
    """A copy of the product leaks when its filter is taken out, so the canaries would tell."""
    shutil.copytree(PROJECT / "plugins", tmp_path / "plugins")
    for file, filtered, open_to_all in LEAKS[name]:
        text = (tmp_path / "plugins/rolepath" / file).read_text("utf-8")
        assert text.count(filtered) == 1, "the filter has another form now"
        write(tmp_path, {f"plugins/rolepath/{file}": text.replace(filtered, open_to_all)})
    root, canaries = planted
    built = mkdocs(root, "build", environment={"PYTHONPATH": str(tmp_path / "plugins")})
    assert built.returncode == 0, built.stderr
    leaked = [
        word
        for new in canaries
        for other in canaries
        if other is not new and (published := everything(root / "site" / other.role))
        for word in new.words
        if word.encode() in published
    ]
    assert leaked
