"""The program and each cohort start on a Monday.

Weeks are counted from Monday on, so any other day would begin the program before the day that was announced.

Wrong:

    content/program.yml: |
      title: AI at work
      start: 2027-01-10
      phases:
        start: {title: Start, weeks: 1-2}
        go: {title: Go, weeks: 3-8}
        keep: {title: Keep going, weeks: 9+}
      sponsor: Site manager
      support:
        channel: "#ai"
        office_hours:
          - {weekday: friday, time: "11:00", minutes: 30, where: Room 1}
        updates: On the notice board
      measures:
        adoption: {definition: Who used it this week.}
        time_saved: {definition: Minutes before less minutes now.}
        quality: {definition: Errors in ten pieces of work.}
        confidence: {definition: "Who says: I can tell when it is wrong."}

Right:

    content/program.yml: |
      title: AI at work
      start: 2027-01-11
      phases:
        start: {title: Start, weeks: 1-2}
        go: {title: Go, weeks: 3-8}
        keep: {title: Keep going, weeks: 9+}
      sponsor: Site manager
      support:
        channel: "#ai"
        office_hours:
          - {weekday: friday, time: "11:00", minutes: 30, where: Room 1}
        updates: On the notice board
      measures:
        adoption: {definition: Who used it this week.}
        time_saved: {definition: Minutes before less minutes now.}
        quality: {definition: Errors in ten pieces of work.}
        confidence: {definition: "Who says: I can tell when it is wrong."}

Fix: write the Monday of week 1.
"""

from collections.abc import Iterator
from datetime import timedelta

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.program import WEEKDAYS

CODE = "RP591"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports a start on another day of the week, that of the program or of a cohort."""
    program = catalog.program
    if program is None:
        return
    starts = [(program.start, program.places.at("start"))] if program.start else []
    starts += [(cohort.start, cohort.places.at("start")) for cohort in program.cohorts]
    for start, place in starts:
        if start.weekday():
            monday = start - timedelta(days=start.weekday())
            day = WEEKDAYS[start.weekday()].capitalize()
            message = f"{start} is a {day}, so week 1 would begin on Monday {monday}, before it"
            yield Report(place, message, f"Write start: {monday}, or start: {monday + timedelta(days=7)}.")
