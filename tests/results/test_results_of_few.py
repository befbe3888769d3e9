"""What rests on fewer than five people is shown nowhere, whatever a file of results says."""

from datetime import date

import pytest

from conftest import MakeProgram, check
from measured import files
from rolepath.results.checking import objections
from rolepath.results.told.figures import figures_of, whole_program

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
