"""Calendar files: what two parsers and an expansion read of them is what the YAML says."""

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path
from shutil import copytree

import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from conftest import SMALL, MakeProgram, check, settings, site_plan, write
from dated import LEGAL, files
from golden import assert_same
from rolepath.model.timetable.calendar_file import CalendarEntry, CalendarFile, Recorded
from rolepath.read.timetable.record_reader import record_in
from rolepath.schedule.ics import ics_of
from rolepath.schedule.record import counted, digest_of, is_recorded, record_of, written
from rolepath.schedule.time_zone import observances

GOLDEN = Path(__file__).parent / "expanded.txt"


def calendars(root: Path, role: str = "legal") -> dict[str, CalendarFile]:
    plan = site_plan(check(root).catalog, settings(root), role)
    return {calendar.path: calendar for calendar in plan.calendars}


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, CalendarFile]:
    root = write(Path(copytree(SMALL, tmp_path_factory.mktemp("calendars") / "program")), files())
    assert check(root).errors == ()
    return calendars(root)


def expanded(ics: bytes, first: date, last: date) -> Iterator[str]:
    for event in recurring_ical_events.of(Calendar.from_ical(ics)).between(first, last):
        start = event["DTSTART"].dt
        shown = start.strftime("%a %Y-%m-%d %H:%M %z") if isinstance(start, datetime) else f"{start:%a %Y-%m-%d}"
        yield f"{shown}  {event['SUMMARY']}"


def test_expansions_are_the_local_times_of_the_yaml(made: dict[str, CalendarFile]) -> None:
    spans = {"spring": (date(2027, 3, 1), date(2027, 9, 1)), "autumn": (date(2027, 10, 1), date(2028, 4, 1))}
    for path, calendar in made.items():
        lines = sorted(expanded(ics_of(calendar), *spans[calendar.cohort]), key=lambda line: line[4:])
        assert_same(GOLDEN, path, "\n".join(lines), list(made))


def test_expansion_by_another_library_is_ours(made: dict[str, CalendarFile]) -> None:
    """The same days as `Event.dates` gives, told from the rule and its exceptions by somebody else's code."""
    for calendar in made.values():
        for entry in calendar.entries:
            alone = replace(calendar, entries=(entry,))
            found = recurring_ical_events.of(Calendar.from_ical(ics_of(alone))).between(
                date(2027, 1, 1), date(2031, 1, 1)
            )
            starts = {event["DTSTART"].dt for event in found}
            assert len(starts) == len(found) > 0
            if isinstance(entry.start, datetime):
                assert {start.time() for start in starts} == {entry.start.time()}
            if entry.repeat:
                days = {start.date() if isinstance(start, datetime) else start for start in starts}
                assert max(days) == entry.repeat.until


def test_a_second_parser_reads_the_same_entries(made: dict[str, CalendarFile]) -> None:
    for calendar in made.values():
        read = IcsCalendarStream.calendar_from_ics(ics_of(calendar).decode())
        assert {event.uid for event in read.events} == {entry.uid for entry in calendar.entries}
        starts = {event.uid: event.dtstart for event in read.events}
        for entry in calendar.entries:
            start = starts[entry.uid]
            local = start.replace(tzinfo=None) if isinstance(start, datetime) else start
            assert local == entry.start


def test_learners_have_nothing_of_managers_and_each_group_its_own(made: dict[str, CalendarFile]) -> None:
    texts = {path: ics_of(calendar).decode().replace("\r\n ", "") for path, calendar in made.items()}
    assert {path for path, text in texts.items() if "CANARY" in text} == {
        "facilitator/calendar/spring-managers.ics",
        "facilitator/calendar/autumn-managers.ics",
    }
    learners = texts["calendar/spring.ics"]
    for title in ("Kick-off", "Lab", "Monthly session", "Second drafts", "Workshop", "Choose", "First clauses"):
        assert title in learners
    assert "Second drafts" in texts["facilitator/calendar/spring-managers.ics"]
    assert "Workshop" in texts["facilitator/calendar/spring-facilitators.ics"]


def test_pages_of_learners_have_nothing_of_managers(make_program: MakeProgram) -> None:
    root = make_program(files())
    plan = site_plan(check(root).catalog, settings(root), "legal")
    told = {page.path for page in plan.pages if "CANARY" in json.dumps([page.data, page.title], default=str)}
    assert told == {"facilitator/index.md"}
    dates = next(page for page in plan.pages if page.path == "calendar/index.md")
    assert [cohort["id"] for cohort in dates.data["cohorts"]] == ["spring", "autumn"]
    assert "What broke, and why." in json.dumps(dates.data)


def test_an_agenda_is_shown_where_no_date_is_known(make_program: MakeProgram) -> None:
    role = LEGAL.rstrip() + "\n  - {week: 5, title: More clauses, agenda: Bring the longest one.}\n"
    root = make_program({"roles/legal.yml": role})
    plan = site_plan(check(root).catalog, settings(root), "legal")
    dates = next(page for page in plan.pages if page.path == "calendar/index.md")
    assert "Bring the longest one." in json.dumps(dates.data)
    assert plan.calendars == ()


def test_a_calendar_has_each_point_of_an_agenda_on_a_line(make_program: MakeProgram) -> None:
    text = files()["content/program.yml"]
    assert isinstance(text, str)
    listed = text.replace("agenda: CANARYTWO is said.}", 'agenda: "- What broke\\n- [Why](program/policies.md)"}')
    entries = uids(make_program(files() | {"content/program.yml": listed}))
    [meeting] = [entry for uid, entry in entries.items() if uid.startswith("all.session.week-2.spring.legal")]
    assert meeting.lines[-2:] == ("What broke", "Why")


def uids(root: Path) -> dict[str, CalendarEntry]:
    return {entry.uid: entry for calendar in calendars(root).values() for entry in calendar.entries}


@pytest.mark.sample(3)
@pytest.mark.parametrize(
    ("before", "after", "changed"),
    [
        ("title: Kick-off", "title: The beginning", "all.session.week-1"),
        ('day: monday, time: "9:30"', 'day: tuesday, time: "11:00"', "all.session.week-1"),
        ("id: monthly, every: month, from: 9", "id: monthly, every: quarter, from: 10", "all.session.monthly"),
        ("agenda: CANARYTWO is said.", "agenda: Something else is said.", "all.session.week-2"),
        ("minutes: 60, where", "minutes: 90, where", "all.session.week-1"),
    ],
)
def test_a_change_keeps_the_uid_and_raises_the_number_of_this_entry_alone(
    before: str, after: str, changed: str, make_program: MakeProgram
) -> None:
    root = make_program(files())
    first = calendars(root)
    record = root / "content" / "program" / "calendar.lock"
    record.write_text(written(record_of(first.values(), {})), "utf-8")
    assert {entry.sequence for entry in uids(root).values()} == {0}
    assert all(is_recorded(entry, check(root).catalog.recorded) for entry in uids(root).values())
    program = root / "content" / "program.yml"
    text = program.read_text("utf-8")
    assert before in text
    program.write_text(text.replace(before, after), "utf-8")
    now = uids(root)
    assert set(now) == {entry.uid for calendar in first.values() for entry in calendar.entries}
    assert {uid.split(".spring")[0].split(".autumn")[0] for uid, entry in now.items() if entry.sequence} == {changed}
    assert {entry.sequence for entry in now.values()} == {0, 1}
    assert "calendar-record-behind" in {finding.rule for finding in check(root).findings}
    # Written down and left alone, the number stays.
    record.write_text(written(record_of(calendars(root).values(), check(root).catalog.recorded)), "utf-8")
    assert {entry.sequence for entry in uids(root).values()} == {0, 1}


def test_another_time_zone_is_another_time_for_all_that_has_a_clock(make_program: MakeProgram) -> None:
    root = make_program(files())
    record = root / "content" / "program" / "calendar.lock"
    record.write_text(written(record_of(calendars(root).values(), {})), "utf-8")
    program = root / "content" / "program.yml"
    program.write_text(program.read_text("utf-8").replace("Europe/Berlin", "Europe/Lisbon"), "utf-8")
    now = uids(root).values()
    assert {entry.uid for entry in now if entry.sequence} == {entry.uid for entry in now if entry.timezone}
    assert {bool(entry.timezone) for entry in now} == {True, False}


def test_order_of_the_file_does_not_matter(make_program: MakeProgram) -> None:
    root = make_program(files())
    before = uids(root)
    program = root / "content" / "program.yml"
    head, _, sessions = program.read_text("utf-8").partition("sessions:\n")
    turned = "".join(reversed(sessions.splitlines(keepends=True)))
    program.write_text(f"{head}sessions:\n{turned}", "utf-8")
    assert uids(root) == before


def test_a_record_that_cannot_be_read_is_a_finding(make_program: MakeProgram) -> None:
    for text in ("x y z\n", "1 abc\n", "1 a u\n2 b u\n", "99999999 a u\n", "-1 a u\n"):
        assert record_in(text)[1] is not None
    root = make_program({"content/program/calendar.lock": "# head\n0 abc uid\nbad\n"})
    (finding,) = check(root).findings
    assert (finding.rule, finding.place.line) == ("calendar-record-invalid", 3)


@given(
    st.dictionaries(
        st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1), st.integers(0, 999)
    )
)
def test_what_is_written_is_read_again(numbers: dict[str, int]) -> None:
    record = {uid: Recorded(number, "0a1b2c3d4e5f") for uid, number in numbers.items()}
    assert record_in(written(record)) == (record, None)


def test_a_digest_tells_of_all_that_people_see() -> None:
    entry = CalendarEntry("u", 0, "Talk", datetime(2027, 3, 1, 9))  # noqa: DTZ001
    others = [
        replace(entry, title="Walk"),
        replace(entry, start=entry.start + timedelta(minutes=5)),
        replace(entry, minutes=5),
        replace(entry, place="Room"),
        replace(entry, lines=("More",)),
        replace(entry, without=(entry.start,)),
        replace(entry, is_tentative=True),
        replace(entry, timezone="Europe/Berlin"),
        replace(entry, timezone="Europe/Lisbon"),
    ]
    assert len({digest_of(one) for one in (entry, *others)}) == len(others) + 1
    assert digest_of(replace(entry, uid="v", sequence=4)) == digest_of(entry)
    assert counted(entry, {"u": Recorded(7, digest_of(entry))}).sequence == 7
    assert counted(entry, {"u": Recorded(7, "other")}).sequence == 8


@pytest.mark.parametrize(
    ("zone", "year", "changes"),
    [
        ("Europe/Berlin", 2027, ["2027-01-01T00:00:00", "2027-03-28T02:00:00", "2027-10-31T03:00:00"]),
        ("America/New_York", 2027, ["2027-01-01T00:00:00", "2027-03-14T02:00:00", "2027-11-07T02:00:00"]),
        ("Australia/Lord_Howe", 2027, ["2027-01-01T00:00:00", "2027-04-04T02:00:00", "2027-10-03T02:00:00"]),
        ("Asia/Kolkata", 2027, ["2027-01-01T00:00:00"]),
        ("UTC", 2027, ["2027-01-01T00:00:00"]),
    ],
)
def test_changes_of_the_clock_are_told_by_the_clock_before(zone: str, year: int, changes: list[str]) -> None:
    assert [one.onset.isoformat() for one in observances(zone, year, year)] == changes


def test_no_text_ends_a_line_or_begins_an_entry(made: dict[str, CalendarFile]) -> None:
    signs = "".join(map(chr, (*range(1, 32), 0x7F, 0x85, 0x2028)))
    odd = f"A\rBEGIN:VEVENT\r\nEND:VCALENDAR\n{signs}" + ';,:\\n"é' * 40
    for calendar in made.values():
        entries = tuple(
            replace(one, uid=f"{number}{odd}", title=odd, place=odd, lines=(odd,), page=odd)
            for number, one in enumerate(calendar.entries)
        )
        ics = ics_of(replace(calendar, title=odd, entries=entries), site="https://x.example/")
        lines = ics.split(b"\r\n")
        assert [line for line in lines if len(line) > 75] == []
        assert lines.count(b"BEGIN:VEVENT") == len(entries)
        assert lines.count(b"END:VCALENDAR") == 1
        assert not set(ics.replace(b"\r\n", b"")) & {*range(9), *range(10, 32), 127}
