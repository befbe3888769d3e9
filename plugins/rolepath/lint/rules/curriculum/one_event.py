"""A program goes on: it has check-ins, a supervised project, and something after week 12.

What is taught once and never taken up again is forgotten within weeks.

Wrong:

    roles/warehouse.yml: |
      …
            practice: "Time: 60 minutes. Keep the route of each day."

Right:

    roles/warehouse.yml: |
      …
            practice: "Time: 60 minutes. Keep the route of each day."
      checkins:
        - {week: 4, title: First routes, minutes: 15, with: shift leader}

Fix: add `checkins:`, a module with `kind: project`, or a module or check-in after week 12.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import islice

from rolepath.lint.program.dates import dated
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.program import Program
from rolepath.model.role import Role
from rolepath.schedule.event import Event

CODE = "RP510"
SCOPE = Scope.ROLE
_LAST_WEEK = 12
_SHORTEST = 10
"""Minutes of a meeting in which somebody can tell how it went."""
_MEETINGS = ("checkin", "session")
_DAYS = 3
"""Days with a meeting that make more than an event, where dates are known."""
_WAYS = {
    "check-ins": (
        "Add meetings of ten minutes or more:\n\n"
        "checkins:\n  - {week: 7, title: Project kick-off, minutes: 30, with: power user}"
    ),
    "supervised project": 'Write a module with "kind: project" and list it in a later phase{phases}.',
    "module or check-in after week 12": (
        'Add a phase such as "optimization: {title: Optimization, weeks: 13+}" with a module, or a later check-in.'
    ),
}


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports, for each role, what would turn its event into a program, as one finding."""
    if catalog.program is None:
        return
    there = (
        _meets(catalog, role),
        _has_project(catalog, role),
        _goes_on(catalog.program, role),
    )
    missing = [way for way, is_there in zip(_WAYS, there, strict=True) if not is_there]
    if missing:
        message = f"the program for {role.title} is one event: it has no {', no '.join(missing)}"
        place = role.places.at("curriculum" if there[0] else "checkins")
        way = _WAYS[missing[-1]] if there[0] else _WAYS[missing[0]]
        yield Report(place, message, way.replace("{phases}", _later(catalog.program)))


def _later(program: Program) -> str:
    """The phases after the first, as the owner calls them."""
    titles = [f'"{phase.title}"' for phase in program.phases[1:]]
    return f", such as {' or '.join(titles)}" if titles else ""


def _meets(catalog: Catalog, role: Role) -> bool:
    """Whether learners meet somebody for long enough; where dates are known, on as many days as make a program."""
    meetings = [one for one in catalog.meetings_of(role) if "learners" in one.audiences and one.minutes >= _SHORTEST]
    cohorts = [one for one in dated(catalog) if one.role.id == role.id]
    if not cohorts:
        return bool(meetings)
    return all(len(list(islice(_days(one.events), _DAYS))) == _DAYS for one in cohorts)


def _days(events: Iterable[Event]) -> Iterator[date]:
    """The days of meetings of learners, each once."""
    found = [
        one for one in events if one.kind in _MEETINGS and "learners" in one.audiences and one.minutes >= _SHORTEST
    ]
    yield from {day for one in found for day in one.dates}


def _has_project(catalog: Catalog, role: Role) -> bool:
    """A module that could not be read may be one."""
    modules = [catalog.modules.get(entry.module) for entry in role.entries]
    return any(module is None or module.kind == "project" for module in modules)


def _goes_on(program: Program, role: Role) -> bool:
    """A late phase that has no module yet is what another rule reports; phases without weeks may be late."""
    is_late = any(
        phase.first_week is None or phase.last_week is None or phase.last_week > _LAST_WEEK for phase in program.phases
    )
    return is_late or any(meeting.week > _LAST_WEEK for meeting in role.checkins)
