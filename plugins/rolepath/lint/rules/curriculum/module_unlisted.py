"""Every module is in at least one curriculum.

What no curriculum lists no learner will ever find.

Wrong:

    content/warehouse/spare.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem
      …

Right:

    roles/: keep

Fix: list the module in a role, or delete the file.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP304"
SCOPE = Scope.MODULE


def check(listed: ListedModule, catalog: Catalog) -> Iterator[Report]:
    """Reports modules in nobody's curriculum, unless a role could not be read and may list them."""
    module = listed.module
    if not catalog.roles or catalog.has_unread_roles or listed.is_listed or module.path in catalog.drafts:
        return
    if module.path.removesuffix(".md") not in catalog.listings:
        fix = f"Add the line - {module.id} to a phase of a role in {catalog.roles_folder}/, or delete the file."
        yield Report(module.place, "no role lists this module", fix)
