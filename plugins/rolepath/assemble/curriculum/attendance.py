"""Meetings as learners tick them, once or each time, with the days from which a script tells the next."""

from collections.abc import Iterable
from typing import Any

from rolepath.model.program import Cohort
from rolepath.model.timetable.session import Session
from rolepath.schedule.event import Event

Groups = Iterable[tuple[Cohort, tuple[Event, ...]]]


def attendance_of(key: str, meeting: Session, timezone: str, groups: Groups) -> dict[str, Any]:
    """The meeting as values for templates; `days` holds for each group its id, its start and the days, "" for none."""
    days = (
        [cohort.id, cohort.start.isoformat(), *(day.isoformat() for event in events for day in _days(event, key))]
        for cohort, events in groups
    )
    return {
        "key": key,
        "title": meeting.title,
        "repeats": bool(meeting.when.every),
        "timezone": timezone,
        "days": ";".join(" ".join(group) for group in days),
    }


def _days(event: Event, key: str) -> Iterable[Any]:
    return event.dates if event.key == key else ()
