"""Answers of one cell to what is published of them: a count among all, or a middle value with its interval."""

from collections.abc import Iterable, Sequence
from datetime import date

from rolepath.model.measured.result import SHARES, Result
from rolepath.results.answers import Answer, Cell
from rolepath.results.statistics import middle, middle_interval, paired, ranks, wilson

_LOWEST_RANK = 2
"""The smallest and the largest value are each one person's own, so no bound is one of them."""
_CHANGES = {"time_saved": ("time_now", "time_before"), "confidence": ("confidence", "")}


def share_of(day: date, measure: str, task: str, n: int, of: int, sources: Iterable[str]) -> Result:
    """A share in percent with its interval."""
    bounds = wilson(n, of)
    return Result(
        day, measure, task, n, of, _percent(n / of), _percent(bounds.low), _percent(bounds.high), _listed(sources)
    )


def middle_of(day: date, measure: str, task: str, values: Sequence[float], sources: Iterable[str]) -> Result:
    """A middle value; its bounds are left out where they would be the smallest and the largest of all."""
    lowest, _ = ranks(len(values)) or (0, 0)
    bounds = middle_interval(values) if lowest >= _LOWEST_RANK else None
    low, high = (round(bounds.low, 1), round(bounds.high, 1)) if bounds else (None, None)
    return Result(day, measure, task, len(values), None, round(middle(values), 1), low, high, _listed(sources))


def is_share(measure: str) -> bool:
    """Whether a measure is counted, and so can be added up."""
    return measure in SHARES


def split(answers: Iterable[Answer], first_rounds: dict[str, date], least: int) -> dict[Cell, list[Answer]]:
    """The answers by cell. Those of time and confidence go to more than one: the value now, before, and the change.

    What changed is told of those alone who say both; and where fewer than `least` others say only one, these are left
    out everywhere, or the two counts would tell of them.
    """
    cells: dict[Cell, list[Answer]] = {}
    for answer in answers:
        cells.setdefault((answer.role, answer.day, answer.measure, answer.task), []).append(answer)
    found: dict[Cell, list[Answer]] = {}
    for cell, all_of_it in cells.items():
        own = all_of_it
        role, day, measure, task = cell
        if measure not in _CHANGES:
            found[cell] = own
            continue
        both = [one for one in own if one.first is not None]
        now, before = _CHANGES[measure]
        if measure == "time_saved" and day <= first_rounds.get(measure, day) and not both:
            found[role, day, "time_before", task] = own
            continue
        if both and 0 < len(own) - len(both) < least:
            own = both
        found[role, day, now, task] = own
        if both:
            found[role, day, "time_saved" if before else "confidence_change", task] = both
            if before:
                found[role, day, before, task] = both
    return found


def values_of(cell: Cell, answers: Sequence[Answer]) -> list[float]:
    """The values that a cell is the middle of."""
    first = [one.first for one in answers if one.first is not None]
    if cell[2] == "time_before":
        return first if len(first) == len(answers) else [one.value for one in answers]
    if cell[2] == "time_saved":
        return paired(first, [one.value for one in answers])
    if cell[2] == "confidence_change":
        return paired([one.value for one in answers], first)
    return [one.value for one in answers]


def _percent(share: float) -> float:
    return round(100 * share, 1)


def _listed(sources: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(sources)))
