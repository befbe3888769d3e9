"""What Word, keyboards and habits put into YAML: odd spaces, quotes, dashes, days and weeks are read or named."""

import logging
import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as some

from conftest import SMALL, MakeProgram, check
from rolepath.model.finding import Finding, Severity
from rolepath.read.yaml.yaml_reader import read_yaml

PROGRAM = (SMALL / "content/program.yml").read_text("utf-8")
ODD_SPACES = "\u00a0\u1680\u2003\u2009\u202f\u205f\u3000"
DASHES = "-\u2010\u2011\u2012\u2013\u2014\u2212"


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    """Commands silence MkDocs' log, which other tests of this process may want."""
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


def only(findings: tuple[Finding, ...]) -> Finding:
    assert len(findings) == 1, [f"{finding.place} {finding.message}" for finding in findings]
    return findings[0]


# C4: spaces and quotes from Word.
@pytest.mark.parametrize("space", ODD_SPACES)
@pytest.mark.parametrize(
    "text",
    [
        "title: Legal\ntasks:\n{0}{0}review: Contract review\n",
        "title: Legal\nsupport:\n  channel: x\n{0}{0}updates: y\n",
        "tasks:\n  a: A\n{0} b: B\ntitle: Legal\n",
        "support:\n  power_users:\n{0}{0}{0}- Counsel\n",
        "curriculum:\n  go:\n    - module: legal/a\n{0}     task: review\n",
    ],
)
def test_spaces_that_cannot_indent_are_named_in_their_line(text: str, space: str) -> None:
    text = text.format(space)
    wrong = next(number for number, line in enumerate(text.split("\n"), 1) if space in line)
    finding = only(tuple(read_yaml(text, "roles/x.yml").findings))
    assert (finding.place.line, "Word" in finding.message) == (wrong, True), finding


@given(some.text("ab: -#\n'\"|>[]{}\u00a0\u2003\u201c\u201d", max_size=40))
def test_whatever_looks_alike_is_read_without_a_traceback(text: str) -> None:
    read_yaml(text, "roles/x.yml")


@pytest.mark.parametrize(
    "text",
    [
        "a: |\n  \u00a0text with a space of its own\n",
        "a: 10\u00a0000 euros\n",
        "a: \u201cLegal\u201d\n",
        "a: \u201cWhat if\u201d is asked\n",
        "a: the \u201cbest\u201d of it\n",
        'a: "\u201cLegal: care\u201d"\n',
        "a: [\u201cLegal\u201d, \u00abcare\u00bb]\n",
    ],
)
def test_such_characters_within_texts_are_fine(text: str) -> None:
    found = read_yaml(text, "roles/x.yml")
    assert (found.findings, found.doubts) == ([], [])


def test_a_quote_from_word_does_not_hold_a_text_together() -> None:
    colon = only(tuple(read_yaml("title: \u201cNursing: care\u201d\n", "roles/x.yml").findings))
    assert "the quote \u201c is none for YAML" in colon.message
    comma = read_yaml("power_users: [\u201cWard sister, 3 East\u201d]\n", "roles/x.yml")
    assert "the quote \u201c is none for YAML" in comma.doubts[0].message
    assert '"Nursing: care"' in comma.doubts[0].fix


# C5: the dash that Word makes of a hyphen.
@pytest.mark.parametrize("dash", DASHES)
def test_weeks_may_have_any_dash(dash: str, make_program: MakeProgram) -> None:
    root = make_program({"content/program.yml": PROGRAM.replace("3-8", f"3{dash}8")})
    checked = check(root)
    assert checked.findings == ()
    assert checked.catalog.program is not None
    assert [(phase.first_week, phase.last_week) for phase in checked.catalog.program.phases][1] == (3, 8)


# C6: a start on another day, and weeks of two phases or none.
@pytest.mark.parametrize(
    ("day", "name"),
    [("2027-01-05", "Tuesday"), ("2027-01-10", "Sunday"), ("2027-01-04", "")],
)
def test_a_start_on_another_day_than_monday(day: str, name: str, make_program: MakeProgram) -> None:
    findings = check(make_program({"content/program.yml": f"{PROGRAM}start: {day}\n"})).findings
    if not name:
        assert findings == ()
        return
    finding = only(findings)
    assert finding.severity is Severity.WARNING
    assert f"{day} is a {name}" in finding.message
    assert "start: 2027-01-04, or start: 2027-01-11" in finding.fix


@pytest.mark.parametrize(
    ("weeks", "words"),
    [
        ("4-8", "week 3 is in no phase"),
        ("5-8", "weeks 3 to 4 are in no phase"),
        ("2-8", 'week 2 is in two phases, "Start" and "Go"'),
        ("1-8", "weeks 1 to 2 are in two phases"),
    ],
)
def test_weeks_of_no_phase_and_of_two(weeks: str, words: str, make_program: MakeProgram) -> None:
    findings = check(make_program({"content/program.yml": PROGRAM.replace("3-8", weeks)})).findings
    finding = only(tuple(finding for finding in findings if finding.rule == "phase-weeks-uneven"))
    assert words in finding.message
    assert '"Go" begin in week 3' in finding.fix


@pytest.mark.parametrize("phases", ["  a: {title: A, weeks: 1+}\n  b: {title: B, weeks: 5-6}\n", "  a: {title: A}\n"])
def test_phases_without_an_end_or_without_weeks_are_let_be(phases: str, make_program: MakeProgram) -> None:
    text = re.sub(r"(phases:\n)(?:  .*\n)+", rf"\1{phases}", PROGRAM, count=1)
    found = {finding.rule for finding in check(make_program({"content/program.yml": text})).findings}
    assert "phase-weeks-uneven" not in found
