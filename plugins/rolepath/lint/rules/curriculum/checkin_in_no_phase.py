"""Each check-in is in the weeks of a phase.

A role's plan shows meetings by phase, so nobody would see this one.

Wrong:

    content/program.yml: |
      …
        start: {title: Start, weeks: 1-2}
        go: {title: Go, weeks: 3}
        keep: {title: Keep going, weeks: 5+}
      sponsor: Site manager
      support:
        channel: "#ai"
        updates: On the notice board
      …
    roles/legal.yml: keep
    roles/warehouse.yml: |
      …
      curriculum:
        go:
          - warehouse/picking
      checkins:
      …

Right:

    roles/legal.yml: keep

Fix: name a week in which a phase takes place, or give a phase the weeks that lie between.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.place import Place
from rolepath.model.program import Program

CODE = "RP294"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports meetings that no phase has in its weeks."""
    if catalog.program is None:
        return
    phases = catalog.program.phases
    fix = "Name a week of a phase, or give a phase this week in content/program.yml."
    for what, week, place in _dated(catalog, catalog.program):
        if not any(phase.has_week(week) for phase in phases):
            yield Report(place, f"{what} is in week {week}, which no phase has", fix)


def _dated(catalog: Catalog, program: Program) -> Iterator[tuple[str, int, Place]]:
    """All that names a week, with its place."""
    meetings = [*program.sessions, *(one for role in catalog.roles for one in (*role.checkins, *role.sessions))]
    for meeting in meetings:
        key = "week" if meeting.when.week is not None else "from"
        kind = "check-in" if meeting.is_checkin else "session"
        yield f'the {kind} "{meeting.title}"', meeting.week, meeting.places.at(key)
    for module in catalog.modules.values():
        for number, step in enumerate(module.milestones):
            yield f'the milestone "{step.do}"', step.week, module.places.at("milestones", number, "week")
