"""A cohort begins on a Monday.

Weeks are told by their Mondays, and what is planned for the days before the start would lie in the past.

Wrong:

    content/program.yml: |
      title: AI at work
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
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-03}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Right:

    content/program.yml: |
      title: AI at work
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
      timezone: Europe/Berlin
      cohorts:
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Fix: name the Monday of the first week.
"""

from collections.abc import Iterator
from datetime import timedelta

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity

CODE = "RP721"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each start on another day."""
    for cohort in catalog.program.groups if catalog.program else ():
        if cohort.start.weekday():
            monday = cohort.start - timedelta(cohort.start.weekday())
            message = f"{cohort.title} begins on {cohort.start.isoformat()}, which is a {cohort.start:%A}"
            fix = f"Write the Monday: {monday.isoformat()} or {(monday + timedelta(7)).isoformat()}."
            yield Report(cohort.places.at("start"), message, fix)
