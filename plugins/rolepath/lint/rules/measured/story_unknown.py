"""A story is of a role, a task and a module that there are.

What belongs to nobody is shown nowhere, and a story on the wrong page tells another role's business.

Wrong:

    content/stories/clause.md: |
      ---
      title: A clause found in ten minutes
      role: legal
      module: shared/basics
      task: sorting
      minutes: {before: 40, after: 12}
      flaw: It had left out the annex, which counsel found when reading.
      agreed: true
      until: 2199-12-31
      ---

      The team compared two versions of a framework contract and checked each difference in the print.

Right:

    content/stories/clause.md: |
      ---
      title: A clause found in ten minutes
      role: legal
      module: shared/basics
      task: review
      minutes: {before: 40, after: 12}
      flaw: It had left out the annex, which counsel found when reading.
      agreed: true
      until: 2199-12-31
      ---

      The team compared two versions of a framework contract and checked each difference in the print.

Fix: write the role's id, one of its tasks, and a module that it lists.
"""

from collections.abc import Iterable, Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.suggestion import hint

CODE = "RP747"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each name in a story that nothing has."""
    roles = {role.id: role for role in catalog.roles}
    unreadable = {path.rsplit("/", 1)[-1].removesuffix(".yml") for path in catalog.unreadable}
    for story in catalog.stories:
        role = roles.get(story.role)
        if role is None and story.role not in unreadable:
            yield Report(story.places.at("role"), f'there is no role "{story.role[:60]}"', _fix(story.role, roles))
        elif role and story.task not in role.tasks:
            message = f'{role.title} has no task "{story.task[:60]}"'
            yield Report(story.places.at("task"), message, _fix(story.task, role.tasks))
        modules = [entry.module for entry in role.entries] if role else []
        if role and story.module and story.module not in modules:
            message = f'{role.title} lists no module "{story.module[:60]}"'
            yield Report(story.places.at("module"), message, _fix(story.module, modules))


def _fix(name: str, known: Iterable[str]) -> str:
    return hint(name, known, f"There are: {', '.join(known)}.")
