"""Results are of a cohort, a role and a task that the program has, on a day of that cohort.

What belongs to nobody is shown nowhere, and a slip of a digit in a date moves a result into another round.

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
        spring: {title: Spring group, start: 2027-03-01}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}
    content/results/spring/legal.csv: |
      date,measure,task,n,of,value,low,high,source
      2026-03-15,adoption,,6,11,54.5,28,78.7,tally
    content/results/notes.md: |
      ---
      title: What we make of it
      ---

      ## What we do next

      Half of the lawyers used it on a contract of their own. We keep the Friday hour.

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
    content/results/spring/legal.csv: |
      date,measure,task,n,of,value,low,high,source
      2027-03-15,adoption,,6,11,54.5,28,78.7,tally
    content/results/notes.md: |
      ---
      title: What we make of it
      ---

      ## What we do next

      Half of the lawyers used it on a contract of their own. We keep the Friday hour.

Fix: correct the day, or the name of the folder or file.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.results.checking import objections

CODE = "RP743"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each such line."""
    for objection in objections(catalog):
        if objection.kind in ("day", "unknown"):
            yield Report(objection.place, objection.message, objection.fix)
