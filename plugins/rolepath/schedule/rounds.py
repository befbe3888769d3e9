"""The rounds of a measure: the Mondays from which on it is asked."""

from collections.abc import Iterator, Sequence
from datetime import date

from rolepath.model.program import Cohort, Measure
from rolepath.schedule.weeks import Weeks

_STEPS = {"week": 1, "2 weeks": 2, "month": 4, "quarter": 13}


def rounds_of(measure: Measure, cohort: Cohort) -> tuple[date, ...]:
    """The first day of each round of a cohort, in order; none where the measure is not asked for."""
    weeks = Weeks(cohort)
    found = []
    for week in _weeks(measure):
        monday = weeks.monday(week)
        if monday > weeks.last_day:
            break
        found.append(monday)
    return tuple(found)


def _weeks(measure: Measure) -> Iterator[int]:
    yield from measure.weeks
    step = _STEPS.get(measure.every)
    week = measure.weeks[-1] if measure.weeks else 0
    while step:
        week += step
        yield week


def round_on(rounds: Sequence[date], day: date) -> date | None:
    """The round that a day lies in; what is answered before the first counts as its answer. None without rounds."""
    begun = [start for start in rounds if start <= day]
    return begun[-1] if begun else rounds[0] if rounds else None
