"""A program that goes on has something that recurs.

A monthly session that is held once is an event, and what nobody meets about any more is forgotten within weeks.

Wrong:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, until: 8, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
        - {title: Monthly session, week: 9, day: tuesday, time: "9:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Right:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, until: 8, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
        - {title: Monthly session, every: month, from: 9, day: first tuesday, time: "9:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Fix: write `every: month` and `from:` with the week in which it begins, instead of `week:`.
"""

from collections.abc import Iterator

from rolepath.lint.program.dates import dated
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.schedule.touches import last_counted_week

CODE = "RP729"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each role whose learners meet no more, though a phase of theirs has no end."""
    if not catalog.program or not catalog.program.groups:
        return
    last = last_counted_week(catalog.program) or 0
    silent = []
    for role in {one.role.id: one.role for one in dated(catalog)}.values():
        ways_on = {phase.id for phase in catalog.program.phases if phase.first_week and not phase.last_week}
        goes_on = any(role.curriculum.get(phase) for phase in ways_on)
        meetings = [one for one in catalog.meetings_of(role) if "learners" in one.audiences and one.when.every]
        if goes_on and not any(one.when.last_week is None or one.when.last_week > last for one in meetings):
            silent.append(role)
    if silent:
        names = ", ".join(role.title for role in silent)
        message = f"after week {last} nothing recurs any more for {names}, though the program goes on"
        fix = 'Add a session with "every: month", "from:" and "day: first tuesday".'
        everybody = len(silent) == len(catalog.roles)
        places = catalog.program.places if everybody else silent[0].places
        yield Report(places.at("sessions" if everybody else "checkins"), message, fix)
