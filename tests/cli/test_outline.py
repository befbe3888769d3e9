"""`rolepath outline`: headings with lines, and a mark for each section that is demanded."""

import logging
from collections.abc import Iterator
from pathlib import Path

import click
import pytest
from click.testing import CliRunner, Result

from conftest import MakeProgram
from rolepath.cli.outline import outline

PICKING = "content/warehouse/picking.md"
GROUP = click.Group(commands=[outline])
pytestmark = pytest.mark.usefixtures("renderings_known")


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    """Commands silence MkDocs' log, which other tests of this process may want."""
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


def run(root: Path, file: str) -> Result:
    return CliRunner().invoke(GROUP, ["outline", file, "-f", str(root / "mkdocs.yml")], catch_exceptions=False)


def rows(result: Result) -> list[str]:
    """The lines of the tables, without their spaces."""
    return [" ".join(line.split()) for line in result.output.split("\n") if line[:7].strip() and line.startswith(" ")]


def changed(make_program: MakeProgram, old: str, new: str) -> Path:
    root = make_program({})
    text = (root / PICKING).read_text("utf-8")
    assert old in text
    (root / PICKING).write_text(text.replace(old, new), "utf-8")
    return root


def test_a_module_that_has_everything(make_program: MakeProgram) -> None:
    result = run(make_program({}), PICKING)
    assert result.exit_code == 0
    assert result.output.startswith(f"{PICKING}  Plan a picking route\nWarehouse, phase Go, in roles/warehouse.yml:")
    assert "task: Picking orders; benefits: faster; minutes: 30 before, 10 after" in result.output
    assert rows(result) == [
        "line state heading",
        "8 ok The business problem",
        "12 ok Before and after",
        "14 ok Before",
        "18 ok After",
        "22 ok How this helps you do your job better",
        "26 Sort the list by aisle",
        "30 ok Practice",
    ]
    assert result.output.endswith("All that is demanded is there.\n")


PROBLEM = "## The business problem\n\nPickers walk each order twice.\n"
BEFORE = "### Before\n\nAisles 1, 7, 2, 8.\n\n"
AFTER = "### After\n\nAisles 1, 2, 7, 8.\n\n"
RELEVANCE = "## How this helps you do your job better\n\nPicking is faster: one walk for each order.\n\n"
BODY = "## Sort the list by aisle\n\nAsk for the list by aisle.\n\n"
PRACTICE = "## Practice\n\nTime: 15 minutes. Sort tomorrow's first order.\n"


@pytest.mark.parametrize(
    ("old", "new", "row", "after"),
    [
        (PROBLEM, "", "- missing The business problem", "line state heading"),
        (f"## Before and after\n\n{BEFORE}{AFTER}", "", "- missing Before and after", "8 ok The business problem"),
        (BEFORE, "", "- missing Before", "12 ok Before and after"),
        (AFTER, "", "- missing After", "14 ok Before"),
        (RELEVANCE, "", "- missing How this helps you do your job better", "18 ok After"),
        (PRACTICE, "", "- missing Practice", "26 Sort the list by aisle"),
        (PRACTICE, "## Check yourself\n\nWhy?\n", "- missing Practice", "26 Sort the list by aisle"),
        (
            BODY,
            "",
            "- missing (a section of your own: how the work is done)",
            "22 ok How this helps you do your job better",
        ),
        (
            "Ask for the list by aisle.",
            "<!-- later -->",
            "26 empty Sort the list by aisle",
            "22 ok How this helps you do your job better",
        ),
        ("Pickers walk each order twice.", "<!-- x -->", "8 empty The business problem", "line state heading"),
        ("Pickers walk each order twice.", "TODO: ask", "8 placeholder The business problem", "line state heading"),
        ("Aisles 1, 7, 2, 8.", "...", "14 placeholder Before", "12 ok Before and after"),
        ("Aisles 1, 2, 7, 8.", "", "18 empty After", "14 ok Before"),
        (f"{BEFORE}{AFTER}", "TBD\n\n", "12 placeholder Before and after", "8 ok The business problem"),
        (f"{BEFORE}{AFTER}", "Pickers walk one aisle less for each order.\n\n", "- missing After", "- missing Before"),
    ],
)
def test_what_is_not_there_has_a_word_where_it_belongs(
    old: str, new: str, row: str, after: str, make_program: MakeProgram
) -> None:
    found = rows(run(changed(make_program, old, new), PICKING))
    assert found[found.index(row) - 1] == after


def test_the_summary_counts(make_program: MakeProgram) -> None:
    result = run(changed(make_program, AFTER, ""), PICKING)
    assert result.output.endswith("Still to write: 1 missing.\n")


def test_the_summary_of_several(make_program: MakeProgram) -> None:
    root = changed(make_program, f"{BEFORE}{AFTER}", "### Before\n\nTODO\n\n### After\n\nTODO\n\n")
    assert run(root, PICKING).output.endswith("Still to write: 2 placeholders.\n")


def test_a_reading_needs_no_practice(make_program: MakeProgram) -> None:
    root = changed(make_program, PRACTICE, "")
    text = (root / PICKING).read_text("utf-8").replace("task:", "kind: reading\ntask:")
    (root / PICKING).write_text(text, "utf-8")
    assert "missing" not in run(root, PICKING).output


def test_facts_that_are_missing(make_program: MakeProgram) -> None:
    result = run(changed(make_program, "benefits: [faster]\n", ""), PICKING)
    assert "benefits: missing" in result.output
    assert result.output.endswith("Still to write: 1 missing.\n")


def test_a_shared_module_shows_what_each_role_gives(make_program: MakeProgram) -> None:
    result = run(make_program({}), "shared/basics")
    assert result.exit_code == 0
    legal, warehouse = result.output.index("Legal, phase Start"), result.output.index("Warehouse, phase Start")
    assert result.output.index("Ask in one sentence") < legal < warehouse
    assert "task: Contract review; benefits: better quality; minutes: 40 before, 15 after" in result.output
    assert sum("ok The business problem" in row for row in rows(result)) == 2
    assert sum("ok Practice" in row for row in rows(result)) == 2


def test_a_role_that_says_nothing_of_a_shared_module(make_program: MakeProgram) -> None:
    role = "title: Legal\ntasks: {review: Contract review}\ncurriculum:\n  start: [shared/basics]\n"
    result = run(make_program({"roles/legal.yml": role}), "content/shared/basics.md")
    titles = ("The business problem", "Before and after", "How this helps you do your job better", "Practice")
    assert [row for row in rows(result) if "missing" in row] == [f"- missing {title}" for title in titles]
    assert "task: missing; benefits: missing; minutes: missing" in result.output


def test_a_module_that_no_role_lists(make_program: MakeProgram) -> None:
    root = make_program({"content/spare.md": "---\ntitle: Spare\n---\n\n### Small\n\nWords.\n\n# Big\n\n> ## Quoted\n"})
    result = run(root, "content/spare.md")
    assert "No role lists this module." in result.output
    assert [row for row in rows(result) if "missing" not in row][1:] == ["5 Small", "9 Big", "11 Quoted"]


def test_a_module_without_sections(make_program: MakeProgram) -> None:
    result = run(make_program({"content/spare.md": "---\ntitle: Spare\n---\n\n### Small\n\nWords.\n"}), "spare")
    assert rows(result)[1] == "5 Small"
    assert result.output.endswith("Still to write: 4 missing.\n")


def test_a_code_block_that_never_closes(make_program: MakeProgram) -> None:
    result = run(changed(make_program, "Ask for the list by aisle.", "```text"), PICKING)
    assert "What opens on line 28 never closes" in result.output


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("content/index.md", "a page of the program"),
        ("content/warehouse/pickin.md", "Did you mean content/warehouse/picking.md?"),
        ("roles/legal.yml", "no such module"),
        ("content/broken.md", "could not be read"),
    ],
)
def test_a_path_that_is_no_module(file: str, words: str, make_program: MakeProgram) -> None:
    result = run(make_program({"content/broken.md": "no front matter"}), file)
    assert result.exit_code == 2
    assert words in result.output


def test_a_path_seen_from_a_folder(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    root = make_program({})
    monkeypatch.chdir(root / "content" / "warehouse")
    assert run(root, "picking.md").exit_code == 0
    assert run(root, str(root / PICKING)).exit_code == 0


def test_no_configuration(tmp_path: Path) -> None:
    result = run(tmp_path, "x.md")
    assert result.exit_code == 2
    assert "no such file" in result.output


def test_nothing_to_outline(make_program: MakeProgram) -> None:
    result = run(make_program({"content": None, "roles": None, "content/": "", "roles/": ""}), "x.md")
    assert result.exit_code == 2
    assert "no module and no role" in result.output
