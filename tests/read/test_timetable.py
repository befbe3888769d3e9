"""Cohorts, sessions and milestones as authors write them: what is read, and what each slip is answered with."""

from datetime import date

import pytest

from conftest import SMALL, MakeProgram, check
from rolepath.model.names.contact import contact_pieces
from rolepath.model.timetable.session import Day, When, audiences_met

PROGRAM = (SMALL / "content" / "program.yml").read_text("utf-8")
LEGAL = (SMALL / "roles" / "legal.yml").read_text("utf-8")
DATED = f"""{PROGRAM}
timezone: Europe/Berlin
practice_hour: {{day: Thursday, time: "9:00"}}
channels: {{managers: "#leads"}}
cohorts:
  spring:
    title: Spring group
    start: 2027-03-01
    roles: [legal]
    pause:
      - {{from: 2027-03-29, until: 2027-04-04}}
  autumn:
    title: Autumn group
    start: 2027-10-04
sessions:
  - title: Kick-off
    week: 1
    day: monday
    time: "9:30"
    minutes: 60
    where: {{text: Room 2, link: "https://meet.example.com/a(1)"}}
    roles: [legal]
    agenda: |
      Who we are, and [the rules](program/policies.md).
  - {{title: Monthly session, id: monthly, every: month, from: 9, day: first Tuesday, time: "14:00", for: [leaders]}}
"""


def test_everything_is_read(make_program: MakeProgram) -> None:
    checked = check(make_program({"content/program.yml": DATED}))
    program = checked.catalog.program
    assert {finding.rule for finding in checked.errors} <= {"one-event"}
    assert program is not None
    spring, autumn = program.groups
    assert (spring.id, spring.title, spring.start, spring.roles) == (
        "spring",
        "Spring group",
        date(2027, 3, 1),
        ("legal",),
    )
    assert spring.pauses[0].has(date(2027, 4, 4))
    assert not spring.pauses[0].has(date(2027, 4, 5))
    assert autumn.has_role("warehouse")
    assert not spring.has_role("warehouse")
    kick_off, monthly = program.sessions
    assert kick_off.when == When(week=1, day=Day(0), time="09:30")
    assert kick_off.key == "session.week-1"
    assert kick_off.roles == ("legal",)
    assert [(piece.words, piece.address) for piece in contact_pieces(kick_off.where)] == [
        ("Room 2", "https://meet.example.com/a%281%29")
    ]
    assert monthly.when == When(every="month", first_week=9, day=Day(1), time="14:00")
    assert (monthly.key, monthly.audiences) == ("session.monthly", ("leaders",))
    assert program.practice_hour is not None
    assert program.practice_hour.time == "09:00"


def test_a_start_means_one_cohort_where_the_time_zone_is_known(make_program: MakeProgram) -> None:
    program = check(make_program({"content/program.yml": f"{PROGRAM}\nstart: 2027-03-01\n"})).catalog.program
    assert program is not None
    assert program.groups == ()
    assert [cohort.id for cohort in type(program)("", "AI", start=program.start, timezone="UTC").groups] == ["program"]


def test_whom_learners_meet_has_the_meeting_too() -> None:
    assert audiences_met("buddy") == ("learners",)
    assert audiences_met("your Manager and the power user") == ("learners", "managers", "supervisors")


_COHORT = "timezone: Europe/Berlin\ncohorts:\n  spring: {title: Spring, start: 2027-03-01"


@pytest.mark.parametrize(
    ("added", "words"),
    [
        ("timezone: Europe/Berln", '"timezone" is no time zone that is known'),
        ("timezone: ../../etc/passwd", '"timezone" is no time zone'),
        ("timezone: Factory", '"timezone" is no time zone'),
        ("timezone: posix/Europe/Berlin", '"timezone" is no time zone'),
        ("timezone: right/Europe/Berlin", '"timezone" is no time zone'),
        ("cohorts: {spring: {title: Spring, start: 2027-03-01}}", "no timezone:"),
        (f"start: 2027-03-01\n{_COHORT}}}", "both say when it begins"),
        ("timezone: UTC\ncohorts: {spring: {title: Spring, start: 2027-02-29}}", "must be a date"),
        ("timezone: UTC\ncohorts: {spring: {title: Spring, start: 1999-02-01}}", "must be at least 2000-01-01"),
        ("timezone: UTC\ncohorts: {a/b: {title: Spring, start: 2027-03-01}}", "cannot be part of an address"),
        ("timezone: UTC\ncohorts: {CON: {title: Spring, start: 2027-03-01}}", "CON is the name of a device there"),
        (
            "timezone: UTC\ncohorts: {a: {title: A, start: 2027-03-01}, A: {title: B, start: 2027-03-01}}",
            '"a" and "A", which differ only by case',
        ),
        (f"{_COHORT}, until: 2027-01-01}}", "ends before it starts"),
        (f"{_COHORT}, pause: [{{from: 2027-04-04, until: 2027-04-01}}]}}", "ends before it begins"),
        ("sessions: [{title: Talk}]", "one of the two: week or every"),
        ("sessions: [{title: Talk, week: 1, every: month, day: friday}]", "one of the two: week or every"),
        ("sessions: [{title: Talk, every: month}]", "recurs, and no day is given"),
        ("sessions: [{title: Talk, every: fortnight, day: friday}]", 'cannot be "fortnight"'),
        ("sessions: [{title: Talk, every: week, day: first friday}]", "a day of a month"),
        ("sessions: [{title: Talk, every: week, day: friday, from: 5, until: 3}]", "ends before it begins"),
        ("sessions: [{title: Talk, week: 2, until: 3}]", "from and until say nothing"),
        ("sessions: [{title: Talk, week: 2, day: someday}]", "cannot be read"),
        ('sessions: [{title: Talk, week: 2, time: "24:00"}]', "cannot be read"),
        ("sessions: [{title: Talk, week: 2, for: [everyone]}]", 'cannot be "everyone"'),
        ("sessions: [{title: Talk, week: 2, where: {text: Room 2}}]", "must be a text, or have text: and link:"),
        ("sessions: [{title: Talk, week: 2, where: {text: '[x', link: 'https://a.example'}}]", "square brackets"),
        ("sessions: [{title: Talk, week: 2, where: {text: Room, link: two words}}]", "no address"),
        ("sessions: [{title: Talk, week: 2, where: {link: 'http://a.example'}}]", "neither an address that begins"),
        ("channels: {everyone: '#all'}", 'cannot be "everyone"'),
    ],
)
def test_each_slip_is_one_finding(added: str, words: str, make_program: MakeProgram) -> None:
    findings = list(check(make_program({"content/program.yml": f"{PROGRAM}\n{added}\n"})).findings)
    assert len(findings) == 1, findings
    assert words in findings[0].message
    assert findings[0].fix


@pytest.mark.parametrize(
    ("added", "line", "fix"),
    [
        (f"{_COHORT}}}\nstart: 2027-03-01", "start: 2027-03-01", "Leave out start:."),
        ("cohorts: {spring: {title: Spring, start: 2027-03-01}}", "cohorts: ", "Add timezone: Europe/Berlin."),
        ("timezone: CET", "timezone: CET", "Write continent and city, as in Europe/Berlin."),
        ("timezone: Berlin", "timezone: Berlin", "Did you mean Europe/Berlin?"),
    ],
)
def test_a_slip_is_told_at_its_own_line(added: str, line: str, fix: str, make_program: MakeProgram) -> None:
    text = f"{PROGRAM}\n{added}\n"
    [finding] = check(make_program({"content/program.yml": text})).findings
    assert finding.place.line is not None
    assert text.splitlines()[finding.place.line - 1].startswith(line)
    assert finding.fix == fix


def test_an_agenda_is_read_like_any_text(make_program: MakeProgram) -> None:
    text = "We compare the drafts of last week and choose the clearest."
    agenda = f"agenda: |\n      {text}\n\n      TODO [this](nowhere.md)\n"
    meeting = f"  - title: Second look\n    week: 4\n    {agenda}"
    rules = {one.rule for one in check(make_program({"roles/legal.yml": LEGAL + meeting})).findings}
    assert {"link-broken", "todo-left"} <= rules


def test_milestones_are_read(make_program: MakeProgram) -> None:
    project = (SMALL / "content" / "shared" / "project.md").read_text("utf-8")
    steps = "milestones:\n  - {week: 9, do: Choose, show: The choice, minutes: 20}\n"
    catalog = check(make_program({"content/shared/project.md": project.replace("---\n", f"---\n{steps}", 1)})).catalog
    assert [(step.week, step.do, step.minutes) for step in catalog.modules["shared/project"].milestones] == [
        (9, "Choose", 20)
    ]


def test_a_milestone_in_no_phase_is_a_finding(make_program: MakeProgram) -> None:
    project = (SMALL / "content" / "shared" / "project.md").read_text("utf-8")
    steps = "milestones:\n  - {week: 11, do: Choose, show: The choice, minutes: 20}\n"
    files = {
        "content/shared/project.md": project.replace("---\n", f"---\n{steps}", 1),
        "content/program.yml": PROGRAM.replace("weeks: 9+", "weeks: 9-10"),
    }
    assert "checkin-in-no-phase" in {one.rule for one in check(make_program(files)).findings}
