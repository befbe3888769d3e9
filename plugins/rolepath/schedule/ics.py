"""A calendar file's text, as RFC 5545 has it."""

import re
from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from icalendar import Alarm, Calendar, vDDDLists, vRecur, vText
from icalendar import Event as CalendarEvent

from rolepath.model.timetable.calendar_file import CalendarEntry, CalendarFile, Repeat
from rolepath.model.timetable.session import Day
from rolepath.schedule.clock import in_zone
from rolepath.schedule.time_zone import timezone_of

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_EVERY = {"week": ("WEEKLY", 1), "2 weeks": ("WEEKLY", 2), "month": ("MONTHLY", 1), "quarter": ("MONTHLY", 3)}
_UNWRITABLE = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_MADE_BY = "-//Rolepath//Rolepath//EN"


def ics_of(calendar: CalendarFile, said: Callable[[str], str] = str, site: str = "") -> bytes:
    """The file; `said` puts the interface's words in, `site` is the address of the role's site, "" where unknown.

    The same bytes whenever it is written. It knows the time zone of the years that it is about, and of no others.
    """
    found = Calendar()
    found.add("prodid", _MADE_BY)
    found.add("version", "2.0")
    found.add("calscale", "GREGORIAN")
    found.add("method", "PUBLISH")
    found.add("x-wr-calname", vText(said(calendar.title)))  # the library takes what it does not know as it is
    found.add("x-wr-timezone", calendar.timezone)
    found.add("refresh-interval", timedelta(days=1), parameters={"VALUE": "DURATION"})
    found.add("x-published-ttl", "P1D")
    if any(isinstance(entry.start, datetime) for entry in calendar.entries):
        found.add_component(timezone_of(calendar.timezone, *_years(calendar)))
    for entry in calendar.entries:
        found.add_component(_event(entry, calendar, said, site))
    return _UNWRITABLE.sub(b"", found.to_ical())


def _event(entry: CalendarEntry, calendar: CalendarFile, said: Callable[[str], str], site: str) -> CalendarEvent:
    event = CalendarEvent()
    page = "".join(f"{site.rstrip('/')}/{entry.page}".splitlines()) if site else ""
    lines = [*map(said, entry.lines), *([page] if page else [])]
    event.add("uid", entry.uid)
    event.add("sequence", entry.sequence)
    event.add("dtstamp", datetime.combine(calendar.stamp, time(), UTC))
    event.add("summary", said(entry.title))
    event.add("dtstart", _local(entry.start, calendar))
    if isinstance(entry.start, datetime):
        event.add("duration", timedelta(minutes=entry.minutes))
    else:
        event.add("dtend", entry.start + timedelta(entry.days))
    if entry.repeat:
        event.add("rrule", _rule(entry.repeat, entry.start, calendar))
    if entry.without:
        event["exdate"] = _without(entry, calendar)
    optional = {"location": said(entry.place), "description": "\n".join(lines), "url": page}
    for name, text in optional.items():
        if text:
            event.add(name, text)
    event.add("status", "TENTATIVE" if entry.is_tentative else "CONFIRMED")
    event.add("transp", "TRANSPARENT" if entry.is_free else "OPAQUE")
    if entry.alarm:
        event.add_component(_alarm(entry, said))
    return event


def _alarm(entry: CalendarEntry, said: Callable[[str], str]) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", said(entry.title))
    alarm.add("trigger", timedelta(minutes=-entry.alarm))
    return alarm


def _local(start: datetime | date, calendar: CalendarFile) -> datetime | date:
    return in_zone(start, calendar.timezone) if isinstance(start, datetime) else start


def _rule(repeat: Repeat, start: datetime | date, calendar: CalendarFile) -> vRecur:
    """The rule; its end is in UTC where the start has a clock, as the standard wants it."""
    frequency, interval = _EVERY[repeat.every]
    until: datetime | date = repeat.until
    if isinstance(start, datetime):
        until = in_zone(datetime.combine(repeat.until, start.time()), calendar.timezone).astimezone(UTC)
    rule: dict[str, Any] = {"freq": frequency, "until": until, "byday": _day(repeat.day, frequency)}
    return vRecur(rule | ({"interval": interval} if interval > 1 else {}))


def _day(day: Day, frequency: str) -> str:
    name = _WEEKDAYS[day.weekday]
    return name if frequency == "WEEKLY" else f"{day.ordinal}{name}"


def _without(entry: CalendarEntry, calendar: CalendarFile) -> vDDDLists:
    """The starts that are left out, on one line, in the time zone of the start."""
    return vDDDLists([_local(start, calendar) for start in entry.without])


def _years(calendar: CalendarFile) -> tuple[int, int]:
    first = min(entry.start.year for entry in calendar.entries)
    last = max(entry.repeat.until.year if entry.repeat else entry.start.year for entry in calendar.entries)
    return first, last
