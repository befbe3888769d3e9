"""Learners know where to get help: office hours, a channel, power users, and where changes appear.

The question that comes up on Thursday decides whether somebody goes on, and it needs a person who answers.

Wrong:

    roles/warehouse.yml: |
      …
        picking: Picking orders
      policies:
      …

Right:

    roles/warehouse.yml: |
      …
        picking: Picking orders
      support:
        power_users: [Shift leader]
      policies:
      …

Fix: add what is missing to `support:` of the role, or of `program.yml` where it is the same for all.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.hollow import hollow_name
from rolepath.model.catalog import Catalog
from rolepath.model.program import Program
from rolepath.model.role import Role

CODE = "RP508"
SCOPE = Scope.ROLE
_PARTS = {
    "office_hours": ("office hours", 'office_hours:\n    - {weekday: tuesday, time: "14:00", minutes: 45, where: "…"}'),
    "channel": ("a channel", 'channel: "…"'),
    "power_users": ("power users", 'power_users: ["…"]'),
    "updates": ("where changes are announced", 'updates: "…"'),
}


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports what neither the role nor the program says about help, as one finding for each role."""
    program = catalog.program
    missing = [name for name in _PARTS if not _is_there(name, role, program)] if program else []
    if missing:
        words = ", ".join(_PARTS[name][0] for name in missing)
        lines = "\n".join(f"  {_PARTS[name][1]}" for name in missing)
        fix = f"Add it here, or to program.yml if it is the same for all:\n\nsupport:\n{lines}"
        yield Report(role.places.at("support"), f"the support of {role.title} does not name: {words}", fix)


def _is_there(name: str, role: Role, program: Program) -> bool:
    return any(_says(getattr(support, name)) for support in (role.support, program.support))


def _says(value: object) -> bool:
    if isinstance(value, str):
        return not hollow_name(value)
    return isinstance(value, tuple) and any(not isinstance(item, str) or not hollow_name(item) for item in value)
