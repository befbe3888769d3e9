"""Lint, build, outline, preview, schemas and pages say the same of the same bytes, after any edit."""

import os
import shutil
import time
from pathlib import Path

import pytest
from edits import Edits
from saying import Sayings

from conftest import SMALL, mkdocs, write
from rolepath import pipeline
from rolepath.model.finding import Finding, Severity
from sampling import SEED, drawn

EACH = 500
"""Edits of a part: twenty of them make 10,000."""


def program(folder: Path) -> Path:
    root = folder / "program"
    shutil.copytree(SMALL, root)
    (root / "snippets").mkdir()
    (root / "snippets" / "part.md").write_text("Ask for the list by aisle.", "utf-8")
    return root


def hold(root: Path, seed: int, count: int) -> int:
    """Checks the program after each of some edits; how often there was nothing to fix."""
    edits, asked = Edits(seed), [Sayings(root, with_snippets=choice) for choice in (True, False)]
    green = 0
    for number in range(count):
        edits.next(root)
        found = list(asked[number % 2].disagreements())
        assert not found, "\n".join([f"ROLEPATH_SEED={seed}, edit {number}: {edits.told}", *found])
        green += edits.is_as_it_was
    return green


@pytest.mark.sample(2)
@pytest.mark.parametrize("seed", [1, 2])
def test_all_say_the_same(tmp_path: Path, seed: int) -> None:
    assert hold(program(tmp_path), seed, 20 if SEED in os.environ else 40) > 3


HOUSES = (
    "assistant: {name: Nori, sees: [mail]}\nwords: {load: pallet}\n",
    "assistant: {name: Miso, agent: true}\nwords: {load: '*box* <b>'}\n",
    "assistant: {name: 'TODO: the name'}\n",
    "assistant: [\n",
    None,
)
WITH_FACTS = (
    ("content/index.md", "a small program", "{assistant}"),
    (
        "content/warehouse/picking.md",
        "\n## Practice",
        "\n<!-- if assistant.sees: mail -->\n\nMail.\n\n<!-- end -->\n## Practice",
    ),
    ("roles/legal.yml", "Clauses are compared by eye.", '"Clauses and a {words.load} are compared by eye, 40 times."'),
    ("content/program.yml", '"#ai"', '"ask {assistant}"'),
)


def test_all_say_the_same_of_facts_of_the_house(tmp_path: Path) -> None:
    """Whichever facts are declared, changed or taken away, and where their names stand; most where all of them do."""
    root = program(tmp_path)
    asked = Sayings(root, with_snippets=False)
    for path, text, name in WITH_FACTS:
        file = root / path
        assert text in file.read_text("utf-8")
        file.write_text(file.read_text("utf-8").replace(text, name, 1), "utf-8")
        for house in HOUSES if (path, text, name) == WITH_FACTS[-1] else drawn(HOUSES, 5):
            write(root, {"content/organization.yml": house})
            assert list(asked.disagreements()) == [], (path, house)


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(20))
def test_all_say_the_same_after_many_edits(tmp_path: Path, part: int) -> None:
    seed = int(os.environ.get("ROLEPATH_SEED", time.time_ns() % 10**9))
    hold(program(tmp_path), seed + part, EACH)


def is_told(finding: Finding, log: str) -> bool:
    return str(finding.place) in log and finding.rule in log


def build_agrees(root: Path, edits: Edits) -> str:
    """What a build says otherwise than lint; "" where they agree."""
    sayings = Sayings(root, with_snippets=False)
    checked = pipeline.check(sayings.cold)
    strict = mkdocs(root, "build", "--strict")
    if (strict.returncode == 0) is bool(checked.findings):
        return f"{edits.told}: lint has {len(checked.findings)} findings, the build ends with {strict.returncode}"
    errors = [finding for finding in checked.findings if finding.severity is Severity.ERROR]
    untold = [finding for finding in errors if not is_told(finding, strict.stderr)]
    return f"{edits.told}: the build does not tell of {untold}" if untold else ""


def built(root: Path, seed: int, count: int) -> None:
    """Builds after some edits; what `mkdocs.yml` of the small program has no extension for is not drawn."""
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace('cache_dir: ""', "jobs: 1") + EXTENSIONS, "utf-8")
    edits = Edits(seed)
    for _ in range(count):
        for _ in range(3):
            edits.next(root)
        found = build_agrees(root, edits)
        assert not found, f"ROLEPATH_SEED={seed} {found}"


EXTENSIONS = """  - tables
  - def_list
  - pymdownx.details
  - pymdownx.highlight
  - pymdownx.tabbed: {alternate_style: true}
"""


def test_a_build_says_what_lint_says(tmp_path: Path) -> None:
    built(program(tmp_path), 3, 3)


@pytest.mark.thorough
def test_builds_say_what_lint_says(tmp_path: Path) -> None:
    built(program(tmp_path), int(os.environ.get("ROLEPATH_SEED", time.time_ns() % 10**9)), 60)
