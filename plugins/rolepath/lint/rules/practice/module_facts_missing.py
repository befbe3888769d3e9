"""A module of one role names its task, its benefits and the minutes before and after.

"How does this help me do my job better?" starts with which job, which help, and how much.

Wrong:

    content/warehouse/picking.md: |
      …
      benefits: [faster]
      ---
      …

Right:

    content/warehouse/picking.md: |
      …
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---
      …

Fix: add the keys to the front matter.
"""

from collections.abc import Iterable, Iterator

from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.module import Module
from rolepath.model.names.suggestion import KnownNames

CODE = "RP252"
SCOPE = Scope.MODULE
_LIKENESS = 0.8
"""How much a key must look like another for reading to ask whether it was meant."""


def check(listed: ListedModule) -> Iterator[Report]:
    """Reports all keys that are missing as one finding."""
    module, role = listed.module, listed.own_role
    if role is None:
        return
    facts = {
        "task": (module.task, next(iter(role.tasks))),
        "benefits": (module.benefits, "[faster]"),
        "minutes": (module.minutes, "{before: 60, after: 20}"),
    }
    missing = [name for name, (value, _) in facts.items() if not value and name not in _misspelt(module, facts)]
    if missing:
        message = f"the front matter does not say: {', '.join(missing)}"
        lines = "\n".join(f"{name}: {facts[name][1]}" for name in missing)
        yield Report(module.places.at(), message, f"Add, with your own values:\n\n{lines}")


def _misspelt(module: Module, names: Iterable[str]) -> set[str]:
    """The keys that are there with a slip in their names, which has a finding of its own."""
    known = KnownNames(names)
    return {known.closest(str(key[0]).casefold(), _LIKENESS) for key in module.places.values if len(key) == 1}
