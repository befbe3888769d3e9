"""Whatever somebody writes into results, a program or a role: no page tells of a few, and no table holds a formula."""

import csv
import io
import re
from datetime import date

import pytest

from conftest import SMALL, MakeProgram, check
from measured import files
from rolepath.results.checking import objections
from rolepath.results.told.figures import figures_of, whole_program
from rolepath.results.told.pulse import as_csv, as_markdown, pulse_rows

RESULTS = "date,measure,task,n,of,value,low,high,source\n"


def of_legal(*lines: str) -> dict[str, str | bytes | None]:
    return files() | {"content/results/spring/legal.csv": RESULTS + "".join(f"{line}\n" for line in lines)}


def test_what_rests_on_too_few_is_shown_nowhere_whatever_a_file_says(make_program: MakeProgram) -> None:
    """The linter refuses such a line; an owner may have told it to look elsewhere."""
    few = ("2027-03-01,adoption,,3,4,75,30,95,tally", "2027-03-01,confidence,,4,,3,,,tally")
    catalog = check(make_program(of_legal(*few, "2027-03-01,time_now,review,5,,20,,,tally"))).catalog
    results = catalog.results.of("spring")
    assert [one.measure for one in results.of("legal")] == ["time_now"]
    assert [one.measure for one in figures_of(results, "legal", date(2027, 3, 1))] == ["time_saved"]
    assert whole_program(results) == ()
    assert [one.kind for one in objections(catalog)] == ["small", "small"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2027-03-01,confidence,,9,,3,2,4,tally", "2027-03-02,confidence,,10,,3,2,4,tally"),
        ("2027-03-01,confidence,,9,,3,2,4,tally", "2027-03-01,confidence_change,,8,,1,,,tally"),
        ("2027-03-01,time_now,review,9,,20,10,30,tally", "2027-03-01,time_saved,review,7,,5,,,tally"),
        ("2027-03-01,time_before,review,9,,20,10,30,tally", "2027-03-01,time_now,review,6,,20,,,tally"),
    ],
)
def test_middle_values_of_one_question_do_not_leave_a_few(one: str, other: str, make_program: MakeProgram) -> None:
    catalog = check(make_program(of_legal(one, other))).catalog
    assert [found.kind for found in objections(catalog)] == ["small"]


def test_no_question_becomes_a_formula_or_a_row_of_its_own(make_program: MakeProgram) -> None:
    question = '=HYPERLINK("https://evil.example";"x")'
    program = str(files()["content/program.yml"]).replace(
        "question: Does this apply to your job?", f"question: '{question}'"
    )
    role = (SMALL / "roles" / "legal.yml").read_text("utf-8").replace("title: Legal", 'title: "Le\\ngal | x"', 1)
    catalog = check(make_program({"content/program.yml": program, "roles/legal.yml": role})).catalog
    assert catalog.program is not None
    rows = list(pulse_rows(catalog, catalog.program))
    cells = [cell for line in csv.reader(io.StringIO(as_csv(rows))) for cell in line]
    assert f"'{question[:2]}" in "".join(cells)
    assert not [cell for cell in cells if re.match(r"\s*[=+@-]", cell)]
    assert len(as_markdown(rows).split("\n")) == len(rows) + 1
