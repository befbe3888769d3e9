"""Results are of a cohort, a role and a task that the program has, on a day of that cohort.

What belongs to nobody is shown nowhere, and a slip of a digit in a date moves a result into another round.

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
      …
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
