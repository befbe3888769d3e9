"""The phases that sites and tables show, in their order, with their days where the program has a start."""

from datetime import date, timedelta
from typing import Any

from rolepath.model.program import Phase


def phase_facts(phase: Phase, start: date | None) -> dict[str, Any]:
    """A phase as values for templates; its first and last day are "" where they are not known."""
    first, last = phase.first_week, phase.last_week
    return {
        "id": phase.id,
        "title": phase.title,
        "summary": phase.summary,
        "first_week": first,
        "last_week": last,
        "first_day": monday(start, first),
        "last_day": _day(start, last, 6),
    }


def monday(start: date | None, week: int | None) -> str:
    """The first day of a week of the program as ISO text; "" where the program has no start."""
    return _day(start, week, 0)


def _day(start: date | None, week: int | None, weekday: int) -> str:
    if start is None or week is None:
        return ""
    # Week 1 is the week that the start lies in, should somebody write another day than its Monday.
    days = 7 * (week - 1) + weekday - start.weekday()
    try:
        return (start + timedelta(days)).isoformat()
    except OverflowError:
        return ""  # after the year 9999
