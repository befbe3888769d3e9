"""The few formulas: a share with its Wilson interval, a middle value with the interval of order statistics, changes.

Nothing here is called a change whose interval holds zero.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from math import comb, sqrt
from statistics import NormalDist, median

CONFIDENCE = 0.95
"""How often such intervals hold the true value."""


@dataclass(frozen=True)
class Interval:
    """Two bounds, both included."""

    low: float
    high: float

    def holds(self, value: float) -> bool:
        """Whether a value lies in it."""
        return self.low <= value <= self.high


@cache
def z_of(confidence: float = CONFIDENCE) -> float:
    """The quantile of the normal distribution for an interval with two sides."""
    return NormalDist().inv_cdf(0.5 + confidence / 2)


def wilson(n: int, of: int, confidence: float = CONFIDENCE) -> Interval:
    """The interval of Wilson's score for `n` among `of`, as shares; ValueError for counts that cannot be."""
    if not 0 <= n <= of or of < 1:
        raise ValueError(f"{n} of {of}")
    z, share = z_of(confidence), n / of
    middle = share + z * z / (2 * of)
    half = z * sqrt(share * (1 - share) / of + z * z / (4 * of * of))
    bottom, top = (middle - half) / (1 + z * z / of), (middle + half) / (1 + z * z / of)
    return Interval(0.0 if n == 0 else max(0.0, bottom), 1.0 if n == of else min(1.0, top))


def difference(now: tuple[int, int], before: tuple[int, int], confidence: float = CONFIDENCE) -> Interval:
    """Newcombe's interval for the difference of two shares of different people, from the Wilson intervals of both."""
    one, two = now[0] / now[1], before[0] / before[1]
    first, second = wilson(*now, confidence), wilson(*before, confidence)
    down = sqrt((one - first.low) ** 2 + (second.high - two) ** 2)
    up = sqrt((first.high - one) ** 2 + (two - second.low) ** 2)
    return Interval(one - two - down, one - two + up)


def ranks(count: int, confidence: float = CONFIDENCE) -> tuple[int, int] | None:
    """Which of `count` values in order, counted from 1, bound the middle one; None where no two are sure enough.

    The narrowest pair of k-th smallest and k-th largest between which the middle lies with the demanded confidence,
    whatever the distribution of the values.
    """
    outside, best = 0.0, 0
    for rank in range(1, count // 2 + 1):
        outside += comb(count, rank - 1) / 2**count
        if 1 - 2 * outside < confidence:
            break
        best = rank
    return (best, count + 1 - best) if best else None


def middle_interval(values: Sequence[float], confidence: float = CONFIDENCE) -> Interval | None:
    """The interval of the middle value between two of the values; None where there are too few."""
    found = ranks(len(values), confidence)
    ordered = sorted(values)
    return Interval(ordered[found[0] - 1], ordered[found[1] - 1]) if found else None


def middle(values: Sequence[float]) -> float:
    """The middle value; of an even number of them that between the two in the middle."""
    return float(median(values))


def paired(before: Sequence[float], now: Sequence[float]) -> list[float]:
    """What changed for each: positive where there is less than before."""
    return [one - two for one, two in zip(before, now, strict=True)]


def is_clear(interval: Interval | None) -> bool:
    """Whether a difference with this interval is a change."""
    return interval is not None and not interval.holds(0)
