"""Weeks, rhythms and events of a cohort: laws over any start, pauses and rhythm, and a few days told by hand."""

import itertools
from datetime import date, datetime, time, timedelta
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepath.model.program import WEEKDAYS, Cohort, Measure, OfficeHour, Pause, Phase, PracticeHour, Program, Support
from rolepath.model.role import Role
from rolepath.model.timetable.session import ORDINALS, RHYTHMS, Day, Session, When
from rolepath.schedule.clock import is_doubled, is_skipped
from rolepath.schedule.event import Event, day_of_month
from rolepath.schedule.events import events_of
from rolepath.schedule.rounds import rounds_of
from rolepath.schedule.weeks import Weeks

ROLE = Role("legal", "roles/legal.yml", "Legal")
PHASES = (Phase("start", "Start", "", 1, 2), Phase("keep", "Keep", "", 3, None))
DAYS = st.dates(date(2020, 1, 1), date(2040, 12, 31))
PAUSES = st.lists(st.tuples(DAYS, st.integers(0, 30)), max_size=4)


def cohort(start: date, pauses: list[tuple[date, int]]) -> Cohort:
    near = [(start + timedelta((first - start).days % 400), days) for first, days in pauses]
    return Cohort(
        "spring", "Spring", start, pauses=tuple(Pause(first, first + timedelta(days)) for first, days in near)
    )


def events(
    *sessions: Session, start: date = date(2027, 3, 1), pauses: tuple[Pause, ...] = (), until: date | None = None
) -> tuple[Event, ...]:
    group = Cohort("spring", "Spring", start, pauses=pauses, until=until)
    program = Program("p", "AI", timezone="Europe/Berlin", cohorts=(group,), phases=PHASES, sessions=sessions)
    return events_of(program, ROLE, group, ())


@given(DAYS, PAUSES, st.integers(1, 60))
def test_a_week_and_its_monday_find_each_other(start: date, pauses: list[tuple[date, int]], week: int) -> None:
    weeks = Weeks(cohort(start, pauses))
    monday = weeks.monday(week)
    assert monday.weekday() == 0
    assert [weeks.on(monday + timedelta(number)) for number in range(7)] == [week] * 7
    following = weeks.monday(week + 1)
    assert {weeks.before(monday + timedelta(number)) for number in range((following - monday).days)} == {week}
    assert weeks.before(weeks.first - timedelta(1)) is None
    assert not all(weeks.is_paused(monday + timedelta(number)) for number in range(5))


@given(DAYS, PAUSES, st.integers(0, 700))
def test_weeks_are_those_that_one_counts_by_hand(start: date, pauses: list[tuple[date, int]], after: int) -> None:
    group = cohort(start, pauses)
    weeks = Weeks(group)
    day = start + timedelta(after)

    def is_paused(one: date) -> bool:
        return any(pause.first <= one <= pause.last for pause in group.pauses)

    def is_counted(monday: date) -> bool:
        return not all(is_paused(monday + timedelta(number)) for number in range(5))

    assert weeks.is_paused(day) == is_paused(day)
    monday = day - timedelta(day.weekday())
    counted = [one for n in range(200) if (one := weeks.first + timedelta(7 * n)) <= monday and is_counted(one)]
    assert weeks.on(day) == (len(counted) if is_counted(monday) else None)


def test_many_pauses_and_many_weeks_take_no_time() -> None:
    start = date(2027, 3, 1)
    pauses = tuple(Pause(day, day) for n in range(4_000) for day in [start + timedelta(n % 3650)])
    measure = Measure("adoption", "Adoption", question="Used?", every="week")
    started = process_time()
    for _ in range(100):  # as often as there are modules
        group = Cohort("spring", "Spring", start, pauses=pauses, until=start + timedelta(3650))
        assert len(rounds_of(measure, group)) == 1
        Weeks(group).on(start + timedelta(3000))
    assert process_time() - started < 10


@given(DAYS, PAUSES)
def test_weeks_come_one_after_the_other(start: date, pauses: list[tuple[date, int]]) -> None:
    weeks = Weeks(cohort(start, pauses))
    mondays = [weeks.monday(week) for week in range(1, 40)]
    assert mondays == sorted(set(mondays))
    assert weeks.on(weeks.first - timedelta(1)) is None
    skipped = [
        day
        for before, after in itertools.pairwise(mondays)
        for day in (before + timedelta(7 * number) for number in range(1, (after - before).days // 7))
    ]
    assert all(weeks.on(day) is None for day in skipped)


@given(
    DAYS,
    PAUSES,
    st.sampled_from(RHYTHMS),
    st.integers(1, 20),
    st.integers(0, 30),
    st.integers(0, 6),
    st.sampled_from(list(ORDINALS.values())),
)
def test_what_recurs_does_so_in_its_weeks_and_in_no_pause(
    start: date, pauses: list[tuple[date, int]], every: str, first: int, more: int, weekday: int, ordinal: int
) -> None:
    group = cohort(start, pauses)
    weeks = Weeks(group)
    when = When(every=every, first_week=first, last_week=first + more, day=Day(weekday, ordinal), time="10:00")
    program = Program("p", "AI", cohorts=(group,), sessions=(Session("Talk", 30, when),))
    found = events_of(program, ROLE, group, ())
    dates = [day for event in found for day in event.dates]
    last = min(weeks.monday(first + more) + timedelta(6), weeks.last_day)
    assert dates == sorted(set(dates))
    assert all(weeks.monday(first) <= day <= last for day in dates)
    assert all(day.weekday() == weekday and not weeks.is_paused(day) for day in dates)
    # And none is left out: every day of the stretch that fits is one of them.
    stretch = [weeks.monday(first) + timedelta(number) for number in range((last - weeks.monday(first)).days + 1)]
    fits = [day for day in stretch if day.weekday() == weekday and not weeks.is_paused(day)]
    if every == "week":
        assert dates == fits
    if every == "month":
        assert dates == [
            day for day in fits if day == day_of_month(day.year * 12 + day.month - 1, Day(weekday, ordinal))
        ]
    for event in found:
        assert all(weeks.is_paused(day) for day in event.without)


@given(DAYS, PAUSES)
def test_no_two_events_have_one_key(start: date, pauses: list[tuple[date, int]]) -> None:
    group = cohort(start, pauses)
    twice = Session("Talk", 30, When(week=3, day=Day(1), time="10:00"))
    hours = Support(office_hours=(OfficeHour("friday", "9:00", 30), OfficeHour("friday", "11:00", 30)))
    role = Role("legal", "r", "Legal", sessions=(twice, twice), checkins=(twice,), support=hours)
    program = Program("p", "AI", cohorts=(group,), sessions=(twice,), phases=PHASES)
    keys = [event.key for event in events_of(program, role, group, ())]
    assert len(keys) == len(set(keys)) >= 4


def test_a_pause_of_a_week_moves_what_follows_and_a_single_day_does_not() -> None:
    talk = Session("Talk", 30, When(week=5, day=Day(1), time="10:00"))
    assert events(talk)[0].day == date(2027, 3, 30)
    week_off = Pause(date(2027, 3, 22), date(2027, 3, 26))
    assert events(talk, pauses=(week_off,))[0].day == date(2027, 4, 6)
    day_off = Pause(date(2027, 3, 26), date(2027, 3, 29))
    assert events(talk, pauses=(day_off,))[0].day == date(2027, 3, 30)


def test_first_and_last_weekdays_of_months_and_quarters() -> None:
    first = Session("A", 30, When(every="month", first_week=2, last_week=20, day=Day(1), time="10:00"))
    last = Session("B", 30, When(every="quarter", first_week=1, last_week=40, day=Day(4, -1), time="10:00"))
    found = {event.title: list(event.dates) for event in events(first, last)}
    assert found["A"] == [date(2027, 4, 6), date(2027, 5, 4), date(2027, 6, 1), date(2027, 7, 6)]
    assert found["B"] == [date(2027, 3, 26), date(2027, 6, 25), date(2027, 9, 24)]


def test_what_has_no_end_goes_on_for_two_years_or_as_long_as_the_cohort_says() -> None:
    weekly = Session("A", 30, When(every="week", day=Day(0), time="10:00"))
    assert len(list(events(weekly)[0].dates)) == 104
    assert list(events(weekly, until=date(2027, 3, 15))[0].starts)[-1] == datetime(2027, 3, 15, 10)  # noqa: DTZ001


def test_without_a_time_it_takes_the_day_and_without_a_day_the_week() -> None:
    day = Session("Day", 30, When(week=1, day=Day(2)))
    week = Session("Week", 30, When(week=1, time="10:00"))
    found = {event.title: (event.day, event.days, event.clock) for event in events(day, week)}
    assert found == {"Day": (date(2027, 3, 3), 1, None), "Week": (date(2027, 3, 1), 5, None)}


def test_the_hour_of_practice_is_kept_while_phases_have_an_end() -> None:
    group = Cohort("spring", "Spring", date(2027, 3, 1))
    hour = PracticeHour("thursday", "9:00", 60)
    program = Program("p", "AI", cohorts=(group,), phases=PHASES, practice_hour=hour)
    (practice,) = events_of(program, ROLE, group, ())
    assert list(practice.starts) == [datetime.combine(date(2027, 3, day), time(9)) for day in (4, 11)]


def test_groups_are_in_the_order_in_which_they_begin() -> None:
    """Pages take the last that has begun for that of a learner who has not chosen one."""
    starts = {"autumn": date(2027, 9, 6), "spring": date(2027, 3, 1), "summer": date(2027, 6, 7)}
    cohorts = tuple(Cohort(name, name.title(), start) for name, start in starts.items())
    program = Program("p", "AI", timezone="Europe/Berlin", cohorts=cohorts)
    assert [group.id for group in program.groups] == ["spring", "summer", "autumn"]


def test_two_office_hours_of_a_day_keep_their_names_in_any_order() -> None:
    hours = (
        OfficeHour("friday", "9:00", 30, "Room 9"),
        OfficeHour("friday", "14:00", 30),
        OfficeHour("friday", "10:00", 30),
    )
    named = []
    for own in itertools.permutations(hours):
        group = Cohort("spring", "Spring", date(2027, 3, 1), support=Support(office_hours=own))
        program = Program("p", "AI", cohorts=(group,), phases=PHASES)
        named.append({(event.key, event.clock) for event in events_of(program, ROLE, group, ())})
    assert all(one == named[0] for one in named)
    assert {key for key, _ in named[0]} == {f"office-hour.friday{end}" for end in ("", ".2", ".3")}


def test_a_cohort_has_its_own_office_hours() -> None:
    own = Support(office_hours=(OfficeHour("monday", "8:00", 30, "Room 9"),))
    general = Support(office_hours=(OfficeHour("friday", "11:00", 30),))
    for support, weekday in ((None, "friday"), (own, "monday"), (Support(channel="#a"), "friday")):
        group = Cohort("spring", "Spring", date(2027, 3, 1), support=support)
        (found,) = events_of(Program("p", "AI", cohorts=(group,), support=general), ROLE, group, ())
        assert WEEKDAYS[found.day.weekday()] == weekday


@pytest.mark.parametrize(
    ("local", "skipped", "doubled"),
    [
        ("2027-03-28T01:59", False, False),
        ("2027-03-28T02:00", True, False),
        ("2027-03-28T02:59", True, False),
        ("2027-03-28T03:00", False, False),
        ("2027-10-31T01:59", False, False),
        ("2027-10-31T02:00", False, True),
        ("2027-10-31T02:59", False, True),
        ("2027-10-31T03:00", False, False),
    ],
)
def test_times_that_a_change_of_the_clock_skips_or_doubles(local: str, *, skipped: bool, doubled: bool) -> None:
    moment = datetime.fromisoformat(local)
    assert is_skipped(moment, "Europe/Berlin") is skipped
    assert is_doubled(moment, "Europe/Berlin") is doubled
