"""Phases follow each other in the order of their weeks, from week 1 on.

A plan that jumps back in time, or begins before it begins, cannot be followed.

Wrong:

    content/program.yml: |
      title: AI at work
      phases:
        start: {title: Start, weeks: 5-6}
        go: {title: Go, weeks: 3-8}
      …

Right:

    content/index.md: |
      ---
      title: Start
      ---

      Choose your role.

Fix: correct the weeks, or move the phase to where its weeks belong.
"""

from collections.abc import Iterator

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP523"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports phases that begin before week 1 or before the phase that stands above them."""
    if catalog.program is None:
        return
    places, latest = catalog.program.places, None
    for phase in catalog.program.phases:
        if phase.first_week is None:
            continue
        place = places.at("phases", phase.id, "weeks")
        if phase.first_week < 1:
            message = f'the phase "{phase.title}" begins in week {phase.first_week}, and the program in week 1'
            yield Report(place, message, "Count the weeks from 1.")
        elif latest and latest.first_week is not None and phase.first_week < latest.first_week:
            message = f'the phase "{phase.title}" begins in week {phase.first_week}, before "{latest.title}" above it'
            yield Report(place, message, "Correct the weeks, or put the phases into the order of their weeks.")
        latest = phase
