"""A curriculum lists a module once.

Learners would wonder whether they have done it already.

Wrong:

    roles/warehouse.yml: |
      …
        picking: Picking orders
      curriculum:
      …
          - warehouse/picking
          - warehouse/picking

Right:

    roles/warehouse.yml: |
      …
        picking: Picking orders
      curriculum:
      …
          - warehouse/picking

Fix: remove one of the two lines.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.role import Role

CODE = "RP305"
SCOPE = Scope.ROLE


def check(role: Role) -> Iterator[Report]:
    """Reports the second and later lines."""
    first: dict[str, int] = {}
    for entry in role.entries:
        if entry.module in first:
            message = f'"{entry.module}" is already listed on line {first[entry.module]}'
            yield Report(entry.place, message, "Remove one of the two.")
        else:
            first[entry.module] = entry.place.line
