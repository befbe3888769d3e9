"""A pause lies within the time of its cohort.

A pause before the start or after the end is probably meant for another year.

Wrong:

    content/program.yml: |
      …
        confidence: {definition: "Who says: I can tell when it is wrong."}
      timezone: Europe/Berlin
      cohorts:
        spring:
          title: Spring group
          start: 2027-03-01
          pause:
            - {from: 2026-03-29, until: 2026-04-04}
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
          pause:
            - {from: 2027-03-29, until: 2027-04-04}
      sessions:
        - {title: Round, every: week, day: monday, time: "10:00", where: Room 1,
           with: site manager, for: [learners, managers]}

Fix: correct the year of the pause, or take it out.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.schedule.weeks import Weeks

CODE = "RP723"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each pause of which no day is one of the cohort's."""
    for cohort in catalog.groups:
        weeks = Weeks(cohort)
        for number, pause in enumerate(cohort.pauses):
            if pause.last < weeks.first or pause.first > weeks.last_day:
                span = f"{pause.first.isoformat()} to {pause.last.isoformat()}"
                message = f"the pause {span} is no part of {cohort.title}, which begins on {cohort.start.isoformat()}"
                yield Report(cohort.places.at("pause", number), message, "Correct its days, or take it out.")
