"""`rolepath calendar`: the program week by week, and the record of what calendars say."""

import json
import logging
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from conftest import MakeProgram, check, write
from dated import with_messages
from rolepath.cli.calendar import calendar
from rolepath.cli.main import main

LOCK = "content/program/calendar.lock"
pytestmark = pytest.mark.usefixtures("renderings_known")


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    """Commands silence MkDocs' log, which other tests of this process may want."""
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


@pytest.fixture
def root(make_program: MakeProgram) -> Path:
    return make_program(with_messages())


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(calendar, ["-f", str(root / "mkdocs.yml"), *arguments], catch_exceptions=False)


def test_each_week_is_shown_with_what_it_holds_and_silent_ones_are_named(root: Path) -> None:
    result = run(root, "--cohort", "spring", "--role", "legal")
    assert result.exit_code == 0
    lines = result.output.splitlines()
    assert lines[0] == "Spring group · Legal (from 2027-03-01, Europe/Berlin)"
    assert "  week 1   2027-03-01  Mon 09:30 Kick-off (session: learners)" in lines
    assert "  pause    2027-03-29  -" in lines
    monday = next(number for number, line in enumerate(lines) if line.startswith("  week 5   2027-04-05  Mon"))
    assert lines[monday + 1].strip() == "Wed 16:00 Lab (session: learners)"
    (shown,) = json.loads(run(root, "--cohort", "spring", "--role", "legal", "--format", "json").output)
    silent = [week["week"] for week in shown["weeks"] if not week["events"] and week["week"]]
    assert shown["silent"] == silent
    assert lines[-1] == (
        f"  Weeks that touch nobody: {', '.join(map(str, silent))}." if silent else "  Every week touches somebody."
    )


def test_every_cohort_and_role_is_shown(root: Path) -> None:
    shown = json.loads(run(root, "--format", "json").output)
    assert [(one["cohort"], one["role"]) for one in shown] == [
        (cohort, role) for cohort in ("spring", "autumn") for role in ("legal", "warehouse")
    ]


def test_a_record_is_written_once_and_then_says_that_nothing_is_new(root: Path) -> None:
    first = run(root, "--record")
    assert first.exit_code == 0
    text = (root / LOCK).read_text("utf-8")
    assert run(root, "--record").output.startswith(f"{LOCK}: 0 entries")
    assert (root / LOCK).read_text("utf-8") == text
    assert "calendar-record-behind" not in {finding.rule for finding in check(root).findings}


def test_a_record_that_cannot_be_read_is_not_written_over(root: Path) -> None:
    write(root, {LOCK: "what is this\n"})
    result = run(root, "--record")
    assert result.exit_code == 2
    assert (root / LOCK).read_text("utf-8") == "what is this\n"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [(("--cohort", "sprig"), "did you mean spring?"), (("--role", "nobody"), 'no role "nobody"; it is one of legal')],
)
def test_wrong_names_are_said(arguments: tuple[str, str], words: str, root: Path) -> None:
    result = run(root, *arguments)
    assert result.exit_code == 2
    assert words in result.output


def test_a_program_without_dates_says_what_it_needs(make_program: MakeProgram) -> None:
    result = run(make_program({}))
    assert result.exit_code == 2
    assert "timezone:" in result.output


@pytest.mark.parametrize(
    "arguments", [("calendar", "--cohort", "spring"), ("calendar",), ("due", "--cohort", "spring")]
)
def test_a_role_that_no_cohort_has_is_said_and_not_passed_over(arguments: Sequence[str], root: Path) -> None:
    """An empty answer would be taken for an empty calendar."""
    file = root / "content" / "program.yml"
    text = re.sub(r"start: 2027-(\d\d-\d\d)", r"roles: [legal], start: 2027-\1", file.read_text("utf-8"))
    file.write_text(text, "utf-8")
    result = CliRunner().invoke(main, [*arguments, "--role", "warehouse", "-f", str(root / "mkdocs.yml")])
    assert (result.exit_code, 'no role "warehouse"' in result.output) == (2, True), result.output
