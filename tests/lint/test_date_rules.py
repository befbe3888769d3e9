"""Rules about dates: silent without dates, and what each is made of besides its examples."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import SMALL, Files, MakeProgram, check
from dated import with_messages
from rolepath.lint.places.link_scope import linked_texts
from rolepath.lint.program.items import texts_of
from rolepath.lint.registry import RULES
from rolepath.model.program import Cohort
from rolepath.schedule.touches import silences
from rolepath.schedule.weeks import Weeks

START = "start-not-monday"
DATES = {rule.name for rule in RULES if rule.code.startswith("RP7")}
PROGRAM = (SMALL / "content" / "program.yml").read_text("utf-8")
ROUND = """
  - {title: Round, every: week, day: monday, time: "10:00", where: Room 1, with: site manager,
     for: [learners, managers]}
"""
COHORT = "timezone: Europe/Berlin\ncohorts:\n  spring: {title: Spring, start: 2027-03-01, roles: [legal]}\n"


def found(make_program: MakeProgram, files: Files) -> list[tuple[str, str]]:
    findings = check(make_program(files)).findings
    return [
        (finding.rule, finding.message) for finding in findings if finding.rule in DATES or finding.rule == "one-event"
    ]


def program(sessions: str, cohort: str = COHORT) -> Files:
    return {"content/program.yml": f"{PROGRAM}{cohort}sessions:{ROUND}{sessions}"}


def test_old_programs_hear_nothing_of_dates(make_program: MakeProgram) -> None:
    legal = (
        (SMALL / "roles" / "legal.yml").read_text("utf-8").replace(', day: tuesday, time: "10:00", where: Room 3', "")
    )
    assert found(make_program, {"roles/legal.yml": legal, "content/program.yml": f"{PROGRAM}start: 2027-03-03\n"}) == []


@pytest.mark.parametrize(
    ("text", "starts"),
    [
        (COHORT.replace("2027-03-01", "2027-03-03") + "  autumn: {title: Autumn, start: 2027-10-05}\n", 2),
        ("start: 2027-03-03\n", 1),
        ("timezone: UTC\nstart: 2027-03-03\n", 1),
        (COHORT, 0),
    ],
)
def test_each_start_on_another_day_is_told_once(text: str, starts: int, make_program: MakeProgram) -> None:
    findings = check(make_program({"content/program.yml": f"{PROGRAM}{text}"})).findings
    assert [one.rule for one in findings].count(START) == starts


@pytest.mark.parametrize(
    ("cohort", "sessions", "expected"),
    [
        # The night of each change of the clock, in the hour that is missing or double, and beside it.
        (
            "2027-03-01",
            '{title: Night, week: 4, day: sunday, time: "2:00", where: Gate}',
            "02:00 on 2027-03-28 does not exist",
        ),
        (
            "2027-10-04",
            '{title: Night, week: 4, day: sunday, time: "2:59", where: Gate}',
            "02:59 on 2027-10-31 comes twice",
        ),
        ("2027-03-01", '{title: Night, every: week, day: sunday, time: "2:30", where: Gate}', "02:30 on 2027-03-28"),
        ("2027-03-01", '{title: Night, week: 4, day: sunday, time: "1:59", where: Gate}', ""),
        ("2027-03-01", '{title: Night, week: 4, day: sunday, time: "3:00", where: Gate}', ""),
    ],
)
def test_hours_that_the_clock_skips_or_doubles(
    cohort: str, sessions: str, expected: str, make_program: MakeProgram
) -> None:
    files = program(f"  - {sessions}\n", COHORT.replace("2027-03-01", cohort))
    messages = [message for rule, message in found(make_program, files) if rule == "clock-change"]
    assert len(messages) == bool(expected)
    assert all(expected in message for message in messages)


def test_the_29th_of_february_is_a_day_like_any(make_program: MakeProgram) -> None:
    meeting = '  - {title: Leap, week: 1, day: tuesday, time: "9:00", where: Room 1}\n'
    assert found(make_program, program(meeting, COHORT.replace("2027-03-01", "2028-02-28"))) == []


def test_one_meeting_is_an_event_where_dates_are_known(make_program: MakeProgram) -> None:
    alone = {"content/program.yml": f"{PROGRAM}{COHORT}"}
    assert "one-event" in {rule for rule, _ in found(make_program, alone)}


def test_a_program_with_two_cohorts_and_messages_says_what_it_lacks(make_program: MakeProgram) -> None:
    rules = {rule for rule, _ in found(make_program, with_messages())}
    assert rules == {"long-silence", "meeting-without-day"}


@pytest.mark.parametrize(
    "text", ["Next: {next_session}.", "{link}", "Dear {role}, come.", "Look at [the sponsor](../sponsor.md)."]
)
def test_a_short_message_with_placeholders_says_something(text: str, make_program: MakeProgram) -> None:
    head = "---\ntitle: Week {week}\nto: learners\nweek: 4\n---\n\n"
    files = {"content/program/messages/short.md": f"{head}{text}\n"}
    assert check(make_program(files)).findings == ()


def test_a_silence_names_those_alone_who_hear_nothing_then(make_program: MakeProgram) -> None:
    cohort = COHORT.replace(", roles: [legal]", "")
    some = """
  - {title: Round, every: week, until: 3, day: monday, time: "10:00", where: Room 1}
  - {title: Round, id: late, every: week, from: 7, day: monday, time: "10:00", where: Room 1, roles: [legal]}
  - {title: Round, id: later, every: week, from: 9, day: monday, time: "10:00", where: Room 1, roles: [warehouse]}
"""
    files: Files = {"content/program.yml": f"{PROGRAM}{cohort}sessions:{some}"}
    told = [message for _, message in found(make_program, files) if message.startswith("learners")]
    assert told == [
        "learners of Legal in Spring hear nothing for 26 days, from 2027-03-17 to 2027-04-11",
        "learners of Warehouse in Spring hear nothing for 33 days, from 2027-03-24 to 2027-04-25",
    ]


DAYS = st.lists(st.integers(0, 83), max_size=30)


@given(DAYS, st.integers(7, 30))
def test_a_silence_is_found_where_it_is_and_nowhere_else(numbers: list[int], longest: int) -> None:
    weeks = Weeks(Cohort("spring", "Spring", date(2027, 3, 1)))
    days = {weeks.first + timedelta(number) for number in numbers}
    told = silences(days, weeks, 12, longest)
    stretches: list[list[date]] = [[]]
    for number in range(84):
        day = weeks.first + timedelta(number)
        if day in days:
            stretches.append([])
        else:
            stretches[-1].append(day)
    long_ones = [(one[0], one[-1]) for one in stretches if len(one) > longest]
    assert [(one.first, one.last) for one in told] == long_ones


AGENDA = (
    '  - {title: All, every: week, day: friday, time: "9:00", where: Hall, agenda: "See [this](none.md).", with: lead'
)


@pytest.mark.parametrize(
    "files",
    [
        program(f"{AGENDA}}}\n"),
        program(f"{AGENDA}, roles: [leagl]}}\n"),
        {**program(f"{AGENDA}}}\n"), "roles/legal.yml": "title: [\n", "roles/warehouse.yml": "title: [\n"},
    ],
    ids=["all roles", "a role that is misspelt", "no role that can be read"],
)
def test_an_agenda_is_judged_whoever_has_the_meeting(files: Files, make_program: MakeProgram) -> None:
    findings = check(make_program(files)).findings
    told = [finding.message for finding in findings if finding.rule == "link-broken"]
    assert told == ["a link leads to none.md, but there is no such file"]


@pytest.mark.parametrize("roles", ["", ", roles: [legal]", ", roles: [leagl]"])
def test_every_text_that_rules_look_at_has_its_sites(roles: str, make_program: MakeProgram) -> None:
    catalog = check(make_program(program(f"{AGENDA}{roles}}}\n"))).catalog
    sites = {id(text.document): len(text.sites) for text in linked_texts(catalog)}
    assert {id(text.document) for text in texts_of(catalog)} <= set(sites)
    (meeting,) = [one for one in catalog.meetings if one.title == "All"]
    assert sites[id(meeting.agenda)] == {"": 2, ", roles: [legal]": 1}.get(roles, 0)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("manger", 1),
        ("your line Manager", 0),
        ("mangers, from both sites", 1),
        ("manger, for: [managers]", 0),
        ("senior counsel", 0),
        ("the managing partner", 0),
        ("Superviser", 1),
    ],
)
def test_a_misspelt_word_for_whom_a_meeting_is_with_is_told(words: str, told: int, make_program: MakeProgram) -> None:
    lab = f'  - {{title: Lab, week: 3, minutes: 30, day: tuesday, time: "9:00", where: Room 1, with: {words}}}\n'
    lab = lab.replace("with: mangers, from both sites", 'with: "mangers, from both sites"')
    rules = [rule for rule, _ in found(make_program, program(lab))]
    assert rules.count("with-misspelt") == told


@pytest.mark.parametrize(("weeks", "told"), [((8, 10), 1), ((9, 10), 0), ((1, 8), 2), ((9, 40), 0)])
def test_milestones_before_their_phase_are_told_once_for_all_roles(
    weeks: tuple[int, int], told: int, make_program: MakeProgram
) -> None:
    steps = [f"  - {{week: {week}, do: Do {week}, show: It, minutes: 30}}" for week in weeks]
    project = (SMALL / "content" / "shared" / "project.md").read_text("utf-8")
    text = project.replace("---\n", "\n".join(["---", "milestones:", *steps, ""]), 1)
    rules = [rule for rule, _ in found(make_program, {"content/shared/project.md": text})]
    assert rules.count("milestone-before-phase") == told
