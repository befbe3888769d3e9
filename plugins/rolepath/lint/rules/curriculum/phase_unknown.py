"""A curriculum uses the phases of the program.

Weeks, check-ins and measures hang on the phases; a module in none of them is never due.

Wrong:

    roles/warehouse.yml: |
      …
        picking: Picking orders
      curriculum:
      …
            practice: "Time: 10 minutes. Type one list."
        goo:
          - warehouse/picking

Right:

    roles/warehouse.yml: |
      …
        picking: Picking orders
      curriculum:
      …
            practice: "Time: 10 minutes. Type one list."
        go:
          - warehouse/picking

Fix: correct the name, or add the phase to `program.yml`.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.suggestion import KnownNames, one_of
from rolepath.model.role import Role

CODE = "RP306"
SCOPE = Scope.ROLE


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports phases that the program does not have."""
    if not catalog.program:
        return
    known = KnownNames(phase.id for phase in catalog.program.phases)
    for phase in role.curriculum:
        if phase not in known.names:
            fix = known.hint(phase, f"Use one of: {one_of(known.names)}.")
            yield Report(role.places.at("curriculum", phase), f'the program has no phase "{phase}"', fix)
