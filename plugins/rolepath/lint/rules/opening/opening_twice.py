"""A shared module leaves its opening to the roles.

One text in two places soon says two things, and a generic example convinces nobody.

Wrong:

    content/shared/basics.md: |
      …
      ---

      ## The business problem

      Lists are long.

      ## Ask in one sentence
      …

Right:

    content/shared/basics.md: |
      ---
      title: Basics
      ---

      ## Ask in one sentence

      Say what you need.

Fix: move the section into the binding of each role, or delete it.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.sections import OPENING

CODE = "RP202"
IS_FIRM = True
SCOPE = Scope.MODULE


def check(listed: ListedModule, catalog: Catalog) -> Iterator[Report]:
    """Reports the first section of an opening in a module that a role binds."""
    if not any(entry.binding for _, entry in listed.lines):
        return
    section = next((found for found in listed.document.sections if found.kind in OPENING), None)
    if section:
        title = section.part.heading.title
        message = f'"{title}" stands here, but roles bring their own for this shared module'
        fix = f"Move it to the binding of the role it is true for, in {catalog.roles_folder}/."
        yield Report(listed.document.place(section.part.heading), message, fix)
