"""Every task of a role is served by a module.

A task that the role names and no module serves is the part of the job that training forgot.

Wrong:

    roles/warehouse.yml: |
      …
        picking: Picking orders
        packing: Packing parcels
      support:
      …
          - module: shared/project
            task: picking
            benefits: [faster]
            problem: Monday's orders block the first aisle.
            before: {minutes: 90, text: One route for each picker.}
            after: {minutes: 60, text: Routes that meet nowhere.}
            relevance: Picking a whole week of orders gets faster when routes do not meet.
            practice: "Time: 60 minutes. Keep the route of each day."
      …

Right:

    roles/warehouse.yml: |
      …
        picking: Picking orders
        packing: Packing parcels
      support:
      …
          - module: shared/project
            task: packing
            benefits: [faster]
            problem: Monday's orders block the first aisle.
            before: {minutes: 90, text: One route for each picker.}
            after: {minutes: 60, text: Routes that meet nowhere.}
            relevance: Packing a whole week of parcels gets faster when routes do not meet.
            practice: "Time: 60 minutes. Keep the route of each day."
      …

Fix: write or bind a module for the task, or take the task out of the role.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.role import Role

CODE = "RP502"
SCOPE = Scope.ROLE


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports tasks without a module, unless a module does not say yet, or says wrongly, which task it serves."""
    served = _served(catalog, role)
    if catalog.program is None or not served <= role.tasks.keys():
        return
    for task, title in role.tasks.items():
        if task not in served:
            fix = f'Give a module of {role.title} the line "task: {task}", or take the task out of the role.'
            yield Report(role.places.at("tasks", task), f'no module serves the task "{title}"', fix)


def _served(catalog: Catalog, role: Role) -> set[str | None]:
    served: set[str | None] = set()
    for entry in role.entries:
        module = catalog.modules.get(entry.module)
        served.add(entry.binding.task if entry.binding else module.task if module else None)
    return served
