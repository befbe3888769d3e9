"""A meeting is at a time that the clock shows once.

When the clock is put forward or back, an hour is missing or comes twice, and half of the people miss the meeting.

Wrong:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
        - {title: Night round, week: 4, day: sunday, time: "2:30", where: Gate 2}

Right:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
        - {title: Night round, week: 4, day: sunday, time: "4:30", where: Gate 2}

Fix: choose another time for that day.
"""

from collections.abc import Iterator
from datetime import datetime

from rolepath.lint.program.dates import dated, place_of
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.place import Place
from rolepath.schedule.clock import is_doubled, is_skipped
from rolepath.schedule.event import Event

CODE = "RP726"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports, for each meeting, the first time that a change of the clock skips or doubles."""
    told: set[Place] = set()
    for one in dated(catalog):
        for event in one.events:
            place = place_of(event, catalog, one.role)
            found = _first(event, one.program.timezone) if event.clock and place not in told else None
            if found:
                told.add(place)
                what = "does not exist" if found[1] else "comes twice"
                when = f"{found[0]:%H:%M} on {found[0].date().isoformat()}"
                message = f"{_name(event)}: {when} {what} in {one.program.timezone}, as the clock is changed"
                yield Report(place, message, "Choose a time that the clock shows once on that day.")


def _name(event: Event) -> str:
    return f'"{event.title}"' if event.title else event.kind.replace("_", " ")


def _first(event: Event, timezone: str) -> tuple[datetime, bool] | None:
    """The first such time, and whether it is skipped."""
    for start in event.starts:
        if is_skipped(start, timezone):
            return start, True
        if is_doubled(start, timezone):
            return start, False
    return None
