"""A module that is used in a session names one that its learners go to.

Such a module is never done for good: its page shows when the session is next, and without the session nothing.

Wrong:

    content/legal/clauses.md: |
      …
      minutes: {before: 40, after: 15}
      session: montly
      ---
      …
    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      sessions:
        - {title: Monthly session, id: monthly, every: month, from: 9, day: first friday, time: "10:00"}

Right:

    content/legal/clauses.md: |
      …
      minutes: {before: 40, after: 15}
      session: monthly
      ---
      …
    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      sessions:
        - {title: Monthly session, id: monthly, every: month, from: 9, day: first friday, time: "10:00"}

Fix: write the `id:` of a session of the role or of the program, and give the session one.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.suggestion import closest
from rolepath.model.role import Role

CODE = "RP721"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports the module whose session learners of a role do not have."""
    if catalog.unreadable:
        return  # it may stand there
    for module in catalog.modules.values():
        roles = catalog.roles_with(module.id)
        without = [role for role in roles if module.session and module.session not in _known(catalog, role)]
        if without:
            names = ", ".join(role.title for role in without)
            message = f'learners of {names} have no session with the id "{module.session}"'
            yield Report(module.places.at("session"), message, _fix(module.session, _known(catalog, without[0])))


def _known(catalog: Catalog, role: Role) -> list[str]:
    return [one.id for one in catalog.meetings_of(role) if one.id and "learners" in one.audiences]


def _fix(name: str, known: list[str]) -> str:
    close = closest(name, known)
    if close:
        return f"Did you mean {close}?"
    if known:
        return f"Write one of: {', '.join(known)}."
    return f"Add id: {name} to a session in the role's file or in content/program.yml, or take the line out."
