"""No meeting that is once falls into a pause.

Whoever planned it is away, and nobody notices until the room is empty.

Wrong:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring:
          title: Spring group
          start: 2027-03-01
          roles: [legal]
          pause:
            - {from: 2027-03-16, until: 2027-03-16}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Right:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring:
          title: Spring group
          start: 2027-03-01
          roles: [legal]
          pause:
            - {from: 2027-03-17, until: 2027-03-17}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Fix: move the meeting to another day, or end the pause earlier.
"""

from collections.abc import Iterator

from rolepath.lint.program.dates import dated, place_of
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.place import Place
from rolepath.schedule.touches import OFFERS

CODE = "RP727"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports what has one date, on a day on which its cohort pauses; what recurs is left out there by itself."""
    told: set[tuple[Place, str]] = set()
    for one in dated(catalog):
        for event in one.events:
            if event.rhythm is None and event.kind not in OFFERS and one.weeks.is_paused(event.day):
                place = place_of(event, catalog, one.role)
                if (place, one.cohort.id) not in told:
                    told.add((place, one.cohort.id))
                    day = event.day.isoformat()
                    message = f'"{event.title}" is on {day}, when {one.cohort.title} pauses'
                    yield Report(place, message, "Choose another day or week, or change the pause.")
