"""Each week of the program belongs to one phase.

In a week of two phases, or of none, learners do not know what they are to do.

Wrong:

    content/program.yml: |
      …
        start: {title: Start, weeks: 1-2}
        go: {title: Go, weeks: 2-8}
        keep: {title: Keep going, weeks: 9+}
      …

Right:

    content/program.yml: |
      …
        start: {title: Start, weeks: 1-2}
        go: {title: Go, weeks: 3-8}
        keep: {title: Keep going, weeks: 9+}
      …

Fix: let a phase begin in the week after the one above ends.
"""

from collections.abc import Iterator
from itertools import pairwise

from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity

CODE = "RP592"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports weeks of two phases and of none; phases in another order have a finding of their own."""
    program = catalog.program
    for above, phase in pairwise(phase for phase in (program.phases if program else ()) if phase.first_week):
        if program is None or phase.first_week is None or above.first_week is None or above.last_week is None:
            continue
        first, next_free = phase.first_week, above.last_week + 1
        place = program.places.at("phases", phase.id, "weeks")
        if first > next_free:
            message = f'{_weeks(next_free, first - 1)} in no phase, between "{above.title}" and "{phase.title}"'
            yield Report(
                place, message, f'Let "{phase.title}" begin in week {next_free}, or "{above.title}" last longer.'
            )
        elif above.first_week <= first < next_free:
            message = f"{_weeks(first, min(above.last_week, phase.last_week or above.last_week))} in two phases"
            fix = f'Let "{phase.title}" begin in week {next_free}, or "{above.title}" end earlier.'
            yield Report(place, f'{message}, "{above.title}" and "{phase.title}"', fix)


def _weeks(first: int, last: int) -> str:
    """Weeks as the subject of a sentence."""
    return f"week {first} is" if first == last else f"weeks {first} to {last} are"
