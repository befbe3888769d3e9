"""Every role has a module in every phase of the program.

A phase without a module is a promise of weeks in which nothing is learned.

Wrong:

    roles/warehouse.yml: |
      …
          - warehouse/picking
      checkins:
      …

Right:

    roles/warehouse.yml: |
      …
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

Fix: list a module in the phase, or take the phase out of `program.yml`.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.program import Phase, Program
from rolepath.model.role import Role

CODE = "RP501"
SCOPE = Scope.ROLE


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports each role's empty phases as one finding; a misspelt phase is another rule's."""
    empty = _empty_phases(catalog.program, role) if catalog.program else []
    if empty:
        yield _report(role, empty)


def _empty_phases(program: Program, role: Role) -> list[Phase]:
    known = {phase.id for phase in program.phases}
    if not known.issuperset(role.curriculum):
        return []
    return [phase for phase in program.phases if not role.curriculum.get(phase.id)]


def _report(role: Role, empty: list[Phase]) -> Report:
    titles = ", ".join(f'"{phase.title}"' for phase in empty)
    message = f"{role.title} has no module in the {'phase' if len(empty) == 1 else 'phases'} {titles}"
    fix = f"List at least one in each:\n\ncurriculum:\n  {empty[0].id}:\n    - {role.id}/name-of-the-module"
    return Report(role.places.at("curriculum", empty[0].id), message, fix)
