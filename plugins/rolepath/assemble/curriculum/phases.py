"""The phases that sites and tables show, in their order, with their days where the program has a start."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

from rolepath.model.catalog import Catalog
from rolepath.model.program import Phase
from rolepath.model.role import Role


def phases_of(catalog: Catalog, roles: Iterable[Role]) -> list[Phase]:
    """The program's phases, then those that only these roles name, so that no module is lost."""
    declared = list(catalog.program.phases) if catalog.program else []
    known = {phase.id for phase in declared}
    named = dict.fromkeys(name for role in roles for name in role.curriculum if name not in known)
    return declared + [Phase(name, name.capitalize()) for name in named]


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
