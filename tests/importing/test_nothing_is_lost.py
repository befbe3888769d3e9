"""Whatever somebody wrote: each word comes into a module or into the report, and lint has nothing but gaps to name."""

import re
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from made_pages import BLOCKS, Words, blocks

from conftest import DIALECT, SMALL, Files, check, write
from rolepath.importing.kinds import source_of
from rolepath.importing.modules import Imported, Target, imported
from rolepath.importing.report import report
from rolepath.importing.sources.folder import opened
from sampling import examples

TARGET = Target("legal", "Legal", "review", "Review")
PNG = b"\x89PNG\r\n\x1a\n" + bytes(20)
GAPS = {
    "business-problem-placeholder",
    "before-after-placeholder",
    "job-relevance-placeholder",
    "practice-placeholder",
    "module-facts-missing",
}
"""Placeholders, and facts that only the program's own people know."""

TO_JUDGE = {
    "body-missing",
    "image-without-alt",
    "practice-without-time",
    "practice-without-result",
    "check-unexplained",
    "todo-left",
    "before-after-incomplete",
    "before-after-alike",
    "problem-thin",
    "section-hollow",
    "title-hollow",
}
"""What a text of the source lacks, or says too little of, which only people can fill."""


def site(text: str) -> Files:
    """A MkDocs site whose first page has a text."""
    return {
        "mkdocs.yml": "site_name: X\nnav:\n  - index.md\n  - Other: other.md\n  - Third: sub/third.md\n",
        "docs/index.md": f"# The first page\n\n{text}\n",
        "docs/other.md": "# Another page\n\n## Part\n\nWords of the part.\n",
        "docs/sub/third.md": "# A third page\n\n## Part\n\nWords of the third part.\n",
        "docs/picture.png": PNG,
    }


def run(files: Files) -> tuple[Imported, str]:
    """What comes of a source, and the report."""
    with tempfile.TemporaryDirectory() as place:
        folder = opened(write(Path(place), files), (*DIALECT.extensions,))
        kind, source = source_of(folder, "auto")
        found = imported(source, folder, TARGET)
        return found, report(found, kind.title, TARGET.role, ["Read."])


def lost(words: Words, found: Imported, told: str) -> list[str]:
    text = told + "".join(content.decode() for path, content in found.files.items() if path.endswith(".md"))
    return [word for word in words.given if word not in text]


def findings(found: Imported) -> Mapping[str, str]:
    """What lint says of the modules, by rule, gaps aside."""
    with tempfile.TemporaryDirectory() as place:
        root = Path(place) / "program"
        shutil.copytree(SMALL, root)
        write(root, {f"content/{path}": content for path, content in found.files.items()})
        role = root / "roles" / "legal.yml"
        lines = "".join(f"    - {module.id}\n" for module in found.modules)
        text = role.read_text("utf-8")
        role.write_text(re.sub(r"(?m)^(  go:\n)", rf"\1{lines}", text), "utf-8")
        mine = {f"content/{path}" for path in found.files}
        return {
            finding.rule: f"{finding.place.path}:{finding.place.line} {finding.message}"
            for finding in check(root).findings
            if finding.place.path in mine and finding.rule not in GAPS | TO_JUDGE
        }


KINDS = {
    "mkdocs": ({"mkdocs.yml": "site_name: X\n", "docs/other.md": "# Other\n\nWords.\n"}, "docs/{}.md", "{}"),
    "carpentries": ({"config.yaml": "title: X\n"}, "episodes/{}.md", "---\ntitle: Page\nexercises: 5\n---\n\n{}"),
    "learn": ({}, "Labs/{}.md", "---\nlab:\n  title: Page\n  duration: 5 minutes\n---\n\n# Page\n\n{}"),
    "folder": ({}, "{}.md", "{}"),
}
"""For each kind, what else its folder has, where pages lie, and how they begin."""


@pytest.mark.parametrize("kind", KINDS)
def test_of_no_construct_anything_is_lost(kind: str) -> None:
    words = Words()
    others, place, begin = KINDS[kind]
    files: dict[str, str | bytes | None] = dict(others)
    for number, block in enumerate(BLOCKS):
        text = words.fill(f"W W.\n\n{block}\n\nW W W.")
        files[place.format(f"block{number}")] = begin.replace("{}", text)
    found, told = run(files)
    assert (lost(words, found, told), findings(found)) == ([], {})


@given(blocks())
@settings(max_examples=examples(12))
def test_nothing_is_lost(texts: list[str]) -> None:
    words = Words()
    found, told = run(site(words.fill("\n\n".join(texts))))
    assert (lost(words, found, told), findings(found)) == ([], {})
