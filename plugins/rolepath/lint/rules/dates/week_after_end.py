"""Nothing is planned for a day after the end of its cohort.

Whoever takes the last day of the group for the end of it is not there.

Wrong:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01, until: 2027-05-30}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
        - {title: Workshop, week: 20, minutes: 90, day: thursday, time: "9:00", where: Room 1}

Right:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01, until: 2027-12-31}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
        - {title: Workshop, week: 20, minutes: 90, day: thursday, time: "9:00", where: Room 1}

Fix: name an earlier week, or a later day in `until:`.
"""

from collections.abc import Iterator

from rolepath.lint.program.dates import dated, place_of
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.place import Place

CODE = "RP736"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each event whose first day lies after the last of a cohort that says when it ends."""
    told: set[Place] = set()
    for one in dated(catalog):
        if one.cohort.until:
            for event in one.events:
                place = place_of(event, catalog, one.role)
                if event.day > one.cohort.until and place not in told:
                    told.add(place)
                    end = one.cohort.until.isoformat()
                    message = f'"{event.title}" in week {event.week} is on {event.day.isoformat()}'
                    fix = "Name an earlier week, or a later day in until:."
                    yield Report(place, f"{message}, after {one.cohort.title} ends on {end}", fix)
