"""The program and each cohort start on a Monday.

Weeks are counted from Monday on, so any other day would begin the program before the day that was announced.

Wrong:

    content/program.yml: |
      title: AI at work
      start: 2027-01-10
      phases:
      …

Right:

    content/program.yml: |
      title: AI at work
      start: 2027-01-11
      phases:
      …

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
