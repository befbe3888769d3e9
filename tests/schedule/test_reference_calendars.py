"""The dates of the program that ships: its calendars hold each meeting at its own time, and no week is silent."""

import re
from collections import Counter
from datetime import date, datetime, timedelta

import pytest
import recurring_ical_events
from ical.calendar_stream import IcsCalendarStream
from icalendar import Calendar

from conftest import PROJECT, check, settings, site_plan
from rolepath.due.items import items_of
from rolepath.due.payloads import FORMATS
from rolepath.due.writing import Words, written_item
from rolepath.lint.program.dates import dated
from rolepath.model.catalog import Catalog
from rolepath.schedule.ics import ics_of
from rolepath.schedule.touches import last_counted_week, touches


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    checked = check(PROJECT)
    assert [finding for finding in checked.findings if finding.rule != "review-overdue"] == []
    return checked.catalog


def test_each_meeting_and_milestone_is_there_once_at_its_own_time(catalog: Catalog) -> None:
    assert catalog.program is not None
    assert [bool(cohort.pauses) for cohort in catalog.program.groups] == [False, True]
    for role in catalog.roles:
        for calendar in site_plan(catalog, settings(PROJECT), role.id).calendars:
            if calendar.audience != "learners":
                continue
            ics = ics_of(calendar)
            assert len(IcsCalendarStream.calendar_from_ics(ics.decode()).events) == len(calendar.entries)
            span = (calendar.stamp, calendar.stamp + timedelta(200))
            found = list(recurring_ical_events.of(Calendar.from_ical(ics)).between(*span))
            titles = Counter(str(event["SUMMARY"]).rpartition("calendar_checkin: ")[2] for event in found)
            times = {str(event["SUMMARY"]).rpartition("calendar_checkin: ")[2]: event["DTSTART"].dt for event in found}
            for meeting in role.checkins:
                assert titles[meeting.title] == 1
                start = times[meeting.title]
                assert isinstance(start, datetime)
                assert meeting.when.day is not None
                assert (f"{start:%H:%M}", start.weekday()) == (meeting.when.time, meeting.when.day.weekday)
                assert start.utcoffset() == timedelta(hours=2 if is_summer(start.date()) else 1)
            steps = [step for entry in role.entries for step in catalog.modules[entry.module].milestones]
            assert sum("calendar_milestone" in str(event["SUMMARY"]) for event in found) == len(steps) > 0


def is_summer(day: date) -> bool:
    """Whether summer time holds in Germany, told by the law: from the last Sunday of March to that of October."""
    weeks = {month: [date(day.year, month, number) for number in range(25, 32)] for month in (3, 10)}
    spring, autumn = (next(one for one in days if one.strftime("%a") == "Sun") for days in weeks.values())
    return spring <= day < autumn


def test_no_week_is_without_a_touch(catalog: Catalog) -> None:
    for one in dated(catalog):
        days = touches(one.events)
        for week in range(1, (last_counted_week(one.program) or 0) + 1):
            monday = one.weeks.monday(week)
            assert days & {monday + timedelta(number) for number in range(7)}, (one.role.id, one.cohort.id, week)


def test_every_message_can_be_written(catalog: Catalog) -> None:
    assert catalog.program is not None
    words = Words(site="https://learn.example.com/")
    for cohort in catalog.program.groups:
        due = items_of(catalog, cohort, cohort.start - timedelta(7), 200)
        items = [written_item(item, catalog, words) for item in due]
        names = {item.item.message.name for item in items if item.item.message}
        assert names == {message.name for message in catalog.messages}
        assert all(style(items) for style in FORMATS.values())
        assert not any(re.search(r"\{[a-z_]+\}", one.subject + one.html) for one in items)
