"""The phases of a program with dates leave no week out, and share none.

In a week that no phase has, learners have nothing to do and take the program for ended.

Wrong:

    content/program.yml: |
      title: AI at work
      phases:
        start: {title: Start, weeks: 1-2}
        go: {title: Go, weeks: 3-8}
        keep: {title: Keep going, weeks: 10+}
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

Fix: let each phase begin in the week after the one before.
"""

from collections.abc import Iterator
from itertools import pairwise

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity

CODE = "RP724"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each phase that begins later or earlier than the one before it ends."""
    program = catalog.program
    if program is None or not program.groups:
        return
    for before, after in pairwise(phase for phase in program.phases if phase.first_week):
        wanted = (before.last_week or after.first_week or 0) + 1
        first = after.first_week or 0
        if before.last_week and first > wanted:
            message = f'{_weeks(wanted, first - 1)} between "{before.title}" and "{after.title}" in no phase'
        elif before.last_week and before.last_week >= first >= (before.first_week or 0):
            message = f'{_weeks(first, before.last_week)} in "{before.title}" and in "{after.title}"'
        else:
            continue
        fix = f"Let {after.id} begin in week {wanted}, or change the phase before."
        yield Report(program.places.at("phases", after.id, "weeks"), message, fix)


def _weeks(first: int, last: int) -> str:
    return f"week {first} is" if first == last else f"weeks {first} to {last} are"
