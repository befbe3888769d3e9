"""A role's home: the plan of what comes when, and how much time each phase asks for."""

import math
from collections.abc import Callable, Iterable
from datetime import date
from typing import Any

from rolepath.assemble.curriculum.dates import EVERY
from rolepath.assemble.curriculum.path import meetings_in, steps_of
from rolepath.assemble.curriculum.phases import monday, phase_facts
from rolepath.assemble.curriculum.role_dates import RoleDates
from rolepath.model.document import Heading
from rolepath.model.links import HOME
from rolepath.model.program import Phase
from rolepath.model.role import Role
from rolepath.model.site_plan import PagePlan

_STEP = 5
"""A sum of estimates is given in steps of so many minutes; it is rounded up, as nobody is glad to need longer."""


def role_home(role: Role, phases: list[dict[str, Any]], around: dict[str, Any], address: str) -> PagePlan:
    """The page; `phases` comes from `planned_phases`, `around` is what the whole site shows."""
    lines = [
        {**line, "phase": phase["title"]} for phase in phases for line in phase["modules"] if not line.get("session")
    ]
    return PagePlan(
        path=HOME,
        url=address,
        title=role.title,
        layout="role_home",
        source=role.path,
        metadata={"title": role.title, "description": role.summary},
        data={"summary": role.summary, "phases": phases, "lead": "", "first": lines[0] if lines else None}
        | {"count": len(lines), **around},
        headings=tuple(Heading(2, f"phase-{phase['id']}", phase["title"], "") for phase in phases),
    )


def planned_phases(
    dates: RoleDates,
    phases: Iterable[Phase],
    start: date | None,
    modules_of: Callable[[Phase], list[dict[str, Any]]],
) -> list[dict[str, Any]]:
    """The phases in which the role has something to do; `modules_of` gives the lines of a phase."""
    found = []
    for phase in phases:
        modules = modules_of(phase)
        checkins = [_checkin(key, dates, start) for key in meetings_in(phase, dates)]
        if modules or checkins:
            steps = [f"{'m' if step.is_module else 'c'}{step.number}" for step in steps_of(phase, len(modules), dates)]
            dated = {"modules": modules, "checkins": checkins, "minutes": _minutes(modules, checkins), "path": steps}
            found.append(phase_facts(phase, start) | dated | {"week_count": _week_count(phase)})
    return found


def _checkin(key: str, dates: RoleDates, start: date | None) -> dict[str, Any]:
    meeting = dates.meetings[key]
    return {
        "url": dates.way_to_sheet(key, HOME),
        "attend": dates.attendance(key),
        "week": meeting.week,
        "day": monday(start, meeting.week),
        "title": meeting.title,
        "minutes": meeting.minutes,
        "who": meeting.who,
        **({"every": EVERY[meeting.when.every]} if meeting.when.every else {}),
    }


def _minutes(modules: Iterable[dict[str, Any]], checkins: Iterable[dict[str, Any]]) -> int:
    """What a phase asks for in all: reading, practice and check-ins."""
    needed: int = sum(module["reading_minutes"] + (module["practice_minutes"] or 0) for module in modules)
    needed += sum(meeting["minutes"] for meeting in checkins)
    return math.ceil(needed / _STEP) * _STEP


def _week_count(phase: Phase) -> int | None:
    """How many weeks a phase lasts; None where it goes on, or has no weeks."""
    return phase.last_week - phase.first_week + 1 if phase.first_week and phase.last_week else None
