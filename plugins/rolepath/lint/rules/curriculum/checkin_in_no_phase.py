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

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.role import Role

CODE = "RP294"
SCOPE = Scope.ROLE


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports meetings that no phase has in its weeks."""
    phases = catalog.program.phases if catalog.program else ()
    for index, meeting in enumerate(role.checkins if catalog.program else ()):
        if not any(phase.has_week(meeting.week) for phase in phases):
            message = f'the check-in "{meeting.title}" is in week {meeting.week}, which no phase has'
            fix = "Name a week of a phase, or give a phase this week in content/program.yml."
            yield Report(role.places.at("checkins", index, "week"), message, fix)
