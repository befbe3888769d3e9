"""A course of anybody's stalls no import, however few lines stand for many."""

from contextlib import suppress
from pathlib import Path
from time import process_time

import pytest

from conftest import DIALECT, write
from rolepath.importing.kinds import source_of
from rolepath.importing.modules import Imported, Target, imported
from rolepath.importing.sources.folder import opened
from rolepath.model.finding import ContentError

TARGET = Target("legal", "Legal", "review", "Review")
SITE = "site_name: Course\n"
PAGE = {"docs/index.md": "# Course\n\nWords.\n"}
LEARN = {
    "m/index.yml": "### YamlMime:Module\nuid: m\ntitle: T\nunits: [u]\n",
    "m/1.yml": "### YamlMime:ModuleUnit\nuid: u\ntitle: U\ncontent: |\n  [!include[](includes/s0.md)]\n",
}


def references(line: str, levels: int) -> str:
    """Lists in which each has the one before it several times."""
    return "a0: &a0 [x]\n" + "".join(f"a{n}: &a{n} {line.replace('A', f'*a{n - 1}')}\n" for n in range(1, levels))


def run(root: Path, files: dict[str, str]) -> Imported:
    """The import, which must not take long."""
    started = process_time()
    try:
        folder = opened(write(root, files), DIALECT.extensions)
        return imported(source_of(folder, "auto")[1], folder, TARGET)
    finally:
        assert process_time() - started < 20


def test_files_that_take_in_one_another_do_not_become_billions_of_lines(tmp_path: Path) -> None:
    snippets = {f"s{n}.md": f'--8<-- "s{n + 1}.md"\n' * 10 for n in range(19)} | {"s19.md": "Words.\n"}
    found = run(tmp_path / "site", {"mkdocs.yml": SITE, "docs/index.md": '# A\n\n--8<-- "s0.md"\n', **snippets})
    assert any("more than a page can have" in item.reason for item in found.left)
    includes = {f"m/includes/s{n}.md": f"[!include[](s{n + 1}.md)]\n" * 10 for n in range(11)}
    found = run(tmp_path / "learn", {**LEARN, **includes, "m/includes/s11.md": "Words.\n"})
    assert any("more than a page can have" in item.reason for item in found.left)


@pytest.mark.parametrize(
    "config",
    [
        references("[A, A, A, A]", 20) + "nav:\n  - A: *a19\n",
        references("[{k: A}, {k: A}]", 20) + "nav:\n  - A: *a19\n",
        "m0: &m0 {a: 1, b: 2, c: 3}\n"
        + "".join(f"m{n}: &m{n}\n  <<: [{', '.join([f'*m{n - 1}'] * 6)}]\n" for n in range(1, 9)),
        f"site_description: 1{':1' * 200_000}\n",
        f"site_description: {'9' * 200_000}\n",
    ],
    ids=["lists", "mappings", "merged", "sixties", "digits"],
)
def test_a_configuration_of_few_lines_stands_for_few(config: str, tmp_path: Path) -> None:
    with suppress(ContentError):  # that there is too much of it
        assert run(tmp_path, {"mkdocs.yml": SITE + config, **PAGE}).modules


@pytest.mark.parametrize("block", ["## Same\n\n", "## Same {#same}\n\n", "[a](#h{n})\n\n## H{n}\n\n"])
def test_many_headings_take_no_longer_than_other_words(block: str, tmp_path: Path) -> None:
    text = "".join(block.replace("{n}", str(n)) for n in range(8000))
    assert run(tmp_path, {"mkdocs.yml": SITE, "docs/index.md": f"# Course\n\n{text}"}).modules
