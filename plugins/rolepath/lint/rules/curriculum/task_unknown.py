"""A module serves one of the tasks that its role names.

Training that serves no task of the job is training in a tool.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: packing
      benefits: [faster]
      …

Right:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      …

Fix: correct the name, or add the task to the role.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.suggestion import KnownNames, one_of
from rolepath.model.place import Place
from rolepath.model.role import Role

CODE = "RP307"
SCOPE = Scope.ROLE


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports tasks of modules and bindings that the role does not have."""
    known = KnownNames(role.tasks)
    for entry in role.entries:
        binding, module = entry.binding, catalog.modules.get(entry.module)
        if binding and binding.task and binding.task not in role.tasks:
            yield _report(role, known, binding.task, binding.places.at("task"))
        is_own = module and not catalog.is_shared(entry.module)
        if module and is_own and module.task and module.task not in role.tasks:
            yield _report(role, known, module.task, module.places.at("task"))


def _report(role: Role, known: KnownNames, task: str, place: Place) -> Report:
    fix = known.hint(task, f"Use one of: {one_of(known.names)}.")
    return Report(place, f'{role.title} has no task "{task}"', fix)
