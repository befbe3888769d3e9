"""What pages and commands show of results: each measure before beside now, with its change where that is clear."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rolepath.model.measured.result import SHARES, TIMES, WHOLE_PROGRAM, CohortResults, Result
from rolepath.model.program import ALL_MEASURES
from rolepath.results.counting import share_of
from rolepath.results.statistics import Interval, difference, is_clear

BETTER, WORSE, UNCLEAR, ALONE = "better", "worse", "unclear", "alone"
"""What became of a figure; "alone" is one with nothing to hold it against."""
_QUARTER = timedelta(91)
_FEWER_IS_BETTER = ("quality", "relevance")


@dataclass(frozen=True)
class Figure:
    """A measure of a role now, and before where that is known; `change` is in the unit of the measure.

    `paired` are those whose own before and now are compared, 0 where they are different people.
    """

    measure: str
    task: str
    now: Result
    before: Result | None
    change: float | None
    interval: Interval | None
    paired: int
    state: str

    @property
    def is_example(self) -> bool:
        """Whether it is invented."""
        return self.now.is_example


def figures_of(results: CohortResults, role: str, start: date) -> tuple[Figure, ...]:
    """The figures of a role, or of the whole program, whose cohort began on a day."""
    lines = results.of(role) if role != WHOLE_PROGRAM else whole_program(results)
    found: list[Figure] = []
    for measure in ALL_MEASURES:
        own = [one for one in lines if one.measure == measure]
        if measure == "time_saved":
            found += _times(lines)
        elif measure == "confidence":
            found += _confidence(lines)
        elif measure == "quality":
            found += _shares(_pooled_quality(own, start))
        elif measure == "relevance":
            found += _shares(by_day(own))
        else:
            found += _shares(own)
    return tuple(found)


def whole_program(results: CohortResults) -> tuple[Result, ...]:
    """The sums of what the roles show, where at least two do; with middle values over them that were counted so."""
    parts: dict[tuple[object, ...], list[Result]] = {}
    for role, lines in results.shown.items():
        for one in by_day(lines) if role != WHOLE_PROGRAM else ():
            if one.measure in SHARES:
                parts.setdefault((one.day, one.measure), []).append(one)
    sums = [_sum(own) for own in parts.values() if len(own) > 1]
    return tuple(sorted((*sums, *results.of(WHOLE_PROGRAM)), key=lambda one: one.day))


def by_day(lines: Iterable[Result]) -> list[Result]:
    """Shares of one measure and day as one, whatever the module."""
    groups: dict[tuple[object, ...], list[Result]] = {}
    for one in lines:
        groups.setdefault((one.measure, one.day), []).append(one)
    return [
        _sum(own) if len(own) > 1 and own[0].measure in SHARES else replace(own[0], task="") for own in groups.values()
    ]


def _sum(own: Sequence[Result]) -> Result:
    n, of = sum(one.n for one in own), sum(one.base for one in own)
    return share_of(
        max(one.day for one in own), own[0].measure, "", n, of, {name for one in own for name in one.sources}
    )


def _shares(lines: Sequence[Result]) -> list[Figure]:
    """The last share beside the first; those who answered may be others."""
    lines = sorted(lines, key=lambda one: one.day)
    if not lines:
        return []
    now, before = lines[-1], lines[0] if len(lines) > 1 else None
    if before is None:
        return [Figure(now.measure, "", now, None, None, None, 0, ALONE)]
    bounds = difference((now.n, now.base), (before.n, before.base))
    interval = Interval(round(100 * bounds.low, 1), round(100 * bounds.high, 1))
    change = round(now.value - before.value, 1)
    return [Figure(now.measure, "", now, before, change, interval, 0, _state(now.measure, change, interval))]


def _pooled_quality(lines: Sequence[Result], start: date) -> list[Result]:
    """Pieces of a quarter together, as ten a month are few; and those from before the start."""
    before = [one for one in lines if one.day < start]
    last = max((one.day for one in lines if one.day >= start), default=None)
    now = [one for one in lines if last and one.day >= start and one.day > last - _QUARTER]
    return [_sum(own) for own in (before, now) if own]


def _times(lines: Sequence[Result]) -> list[Figure]:
    found = []
    for task in dict.fromkeys(one.task for one in lines if one.measure in ("time_now", "time_before")):
        kinds = {kind: [one for one in lines if one.measure == kind and one.task == task] for kind in TIMES}
        found += _paired("time_saved", task, kinds["time_now"], kinds["time_before"], kinds["time_saved"])
    return found


def _confidence(lines: Sequence[Result]) -> list[Figure]:
    now = sorted((one for one in lines if one.measure == "confidence"), key=lambda one: one.day)
    changes = [one for one in lines if one.measure == "confidence_change"]
    return _paired("confidence", "", now[-1:], now[:1] if len(now) > 1 else [], changes) if now else []


def _paired(
    measure: str, task: str, now: Sequence[Result], before: Sequence[Result], changes: Sequence[Result]
) -> list[Figure]:
    """The last value beside that before, and the change of those who said both, where it was counted."""
    if not now:
        return []
    last = max(now, key=lambda one: one.day)
    same = [one for one in before if one.day == last.day and measure == "time_saved"]
    earlier = same or sorted(before, key=lambda one: one.day)[:1]
    change = next((one for one in changes if one.day == last.day), None)
    if change is None:
        state = UNCLEAR if earlier else ALONE
        return [Figure(measure, task, last, earlier[0] if earlier else None, None, None, 0, state)]
    interval = None if change.low is None or change.high is None else Interval(change.low, change.high)
    state = _state(measure, change.value, interval)
    return [Figure(measure, task, last, earlier[0] if earlier else None, change.value, interval, change.n, state)]


def _state(measure: str, change: float, interval: Interval | None) -> str:
    if not is_clear(interval):
        return UNCLEAR
    return BETTER if (change < 0) == (measure in _FEWER_IS_BETTER) else WORSE


def saved_on(results: Iterable[CohortResults], role: str, task: str) -> Result | None:
    """The latest middle of the minutes saved on a role's task, in any cohort."""
    found = [one for cohort in results for one in cohort.of(role) if one.measure == "time_saved" and one.task == task]
    return max(found, key=lambda one: one.day, default=None)
