"""Each role says what a shared module means for it.

A generic example convinces nobody.

Wrong:

    roles/legal.yml: |
      title: Legal
      tasks:
        review: Contract review
      curriculum:
        start:
          - shared/basics
        go:
          - legal/clauses

Right:

    roles/legal.yml: |
      title: Legal
      tasks:
        review: Contract review
      curriculum:
        start:
          - module: shared/basics
            task: review
            benefits: [quality]
            problem: Clauses are compared by eye.
            before: {minutes: 40, text: Two prints side by side.}
            after: {minutes: 15, text: A list of differences.}
            relevance: Contract review is better when no clause is missed.
            practice: "Time: 10 minutes. Compare two clauses."
        go:
          - legal/clauses

Fix: replace the line by an entry that says what the module means for this role, as the right example does.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.role import Role

_FORM = """\
- module: {module}
  task: {task}
  benefits: [faster]
  problem: |
    ...
  before: {{minutes: 60, text: ...}}
  after: {{minutes: 20, text: ...}}
  relevance: |
    ..."""

CODE = "RP301"
IS_FIRM = True
SCOPE = Scope.ROLE


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports entries without a binding for modules that other roles list as well."""
    for entry in role.entries:
        if entry.binding or entry.module not in catalog.modules or not catalog.is_shared(entry.module):
            continue
        others = [other.title for other, _ in catalog.listings[entry.module] if other.id != role.id]
        with_whom = f"shared with {', '.join(others)}" if others else "bound elsewhere"
        message = f'"{entry.module}" is {with_whom}, but does not say what it means for {role.title}'
        fix = "Replace the line by:\n\n" + _FORM.format(module=entry.module, task=next(iter(role.tasks)))
        yield Report(entry.place, message, fix)
