"""At least a quarter of the learning time is practice, or what the owner sets.

People learn to do something by doing it, and reading alone only feels like knowing.

Wrong:

    roles/warehouse.yml: |
      …
            relevance: Picking is faster with one list.
            practice: "Time: 1 minutes. Type one list."
        go:
          - warehouse/picking
      checkins:
      …
    content/shared/basics.md: |
      ---
      title: Basics
      ---

      ## Ask in one sentence

      !!repeat 1200

Right:

    roles/warehouse.yml: |
      …
            relevance: Picking is faster with one list.
            practice: "Time: 10 minutes. Type one list."
        go:
          - warehouse/picking
        keep:
          - module: shared/project
            task: picking
            benefits: [faster]
            problem: Monday's orders block the first aisle.
            before: {minutes: 90, text: One route for each picker.}
            after: {minutes: 60, text: Routes that meet nowhere.}
            relevance: Picking a whole week of orders gets faster when routes do not meet.
            practice: "Time: 60 minutes. Keep the route of each day."
      checkins:
      …

Fix: shorten what is read, or give the learners more to do.
"""

from collections.abc import Iterator

from rolepath.lesson_time import reading_of
from rolepath.lint.program.items import Scope
from rolepath.lint.program.learning_path import is_whole, known_practice
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.lesson import lessons_of
from rolepath.model.role import Role

CODE = "RP511"
SEVERITY = Severity.WARNING
SCOPE = Scope.ROLE


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports roles that read too much and do too little, where the time of every practice is known."""
    if catalog.program and is_whole(catalog, role):
        yield from _low(catalog, role)


def _low(catalog: Catalog, role: Role) -> Iterator[Report]:
    path = lessons_of(catalog, role)
    declared = [known_practice(lesson) for lesson in path]
    practice = sum(minutes or 0 for minutes in declared)
    whole = practice + sum(map(reading_of, path))
    wanted = catalog.limits.practice_share
    if path and None not in declared and practice * 100 < wanted * whole:
        message = (
            f"{role.title} practises {practice} of {whole} minutes, which is {practice * 100 // whole} percent; "
            f"{wanted} are wanted"
        )
        fix = "Shorten what is read, or give the learners more to do on their own work."
        yield Report(role.places.at("curriculum"), message, fix)
