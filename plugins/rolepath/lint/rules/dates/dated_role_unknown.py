"""Cohorts, sessions and messages name roles that exist.

A group, a meeting or a text for a role that nobody has reaches nobody.

Wrong:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01, roles: [legal, warehous]}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Right:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01, roles: [legal, warehouse]}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Fix: write the name of a file in `roles/`, without its ending.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.suggestion import hint
from rolepath.model.place import Places

CODE = "RP722"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each name that no role has."""
    if catalog.has_unread_roles:
        return
    known = [role.id for role in catalog.roles]
    for roles, places in _named(catalog):
        for number, name in enumerate(roles):
            if name not in known:
                fix = hint(name, known, f"Write one of: {', '.join(known)}.")
                yield Report(places.at("roles", number), f'there is no role "{name}"', fix)


def _named(catalog: Catalog) -> Iterator[tuple[tuple[str, ...], Places]]:
    if catalog.program:
        yield from ((cohort.roles, cohort.places) for cohort in catalog.program.cohorts)
        yield from ((meeting.roles, meeting.places) for meeting in catalog.program.sessions)
    yield from ((message.roles, message.places) for message in catalog.messages)
