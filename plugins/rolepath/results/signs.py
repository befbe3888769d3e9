"""The five warning signs, from declared numbers: each fires, is quiet, or there are too few to say.

A sign fires only where its interval lies wholly on the wrong side of its threshold. The intervals are wide, as a sign
is looked at after each poll: with so many looks, narrow ones would raise alarms where nothing has changed.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil, floor

from rolepath.model.measured.result import LEAST, CohortResults, Result, SessionCount
from rolepath.model.measured.thresholds import SIGNS, Thresholds
from rolepath.results.statistics import Interval, difference, wilson

FIRES, QUIET, TOO_FEW = "fires", "quiet", "too-few"
CONFIDENCE = 0.995
"""How sure a sign has to be of a level."""
FALL_CONFIDENCE = 0.99
"""How sure the sign of no use has to be of a fall."""
WINDOW = timedelta(28)
"""Sessions of so many days are looked at together, up to the latest."""
_POLLS = 2
_EARLIER = 6
"""A fall is that of the last two polls against up to six before them."""


@dataclass(frozen=True)
class Sign:
    """A sign of a role on a day: `n` of `of` were counted, `threshold` is in percent; `modules` are those concerned.

    `interval` is the one of shares by which its level was judged, wider than those of published results.
    """

    id: str
    state: str
    n: int = 0
    of: int = 0
    threshold: int = 0
    interval: Interval | None = None
    since: date | None = None
    until: date | None = None
    fallen_from: tuple[int, int] | None = None
    """What was counted before, where a fall is why it fires."""
    modules: tuple[str, ...] = ()

    @property
    def bounds(self) -> tuple[int, int] | None:
        """The interval in whole percent; it lies beyond a threshold where, and only where, the interval does."""
        if self.interval is None:
            return None
        low, high = 100 * self.interval.low, 100 * self.interval.high
        inner = ceil(low), floor(high)
        return inner if inner[0] <= inner[1] else (round(low), round(high))


def signs_of(results: CohortResults, role: str, thresholds: Thresholds, on: date | None = None) -> tuple[Sign, ...]:
    """The five signs of a role, in their order, from what was known on a day."""
    lines = [one for one in results.of(role) if on is None or one.day <= on]
    sessions = [one for one in results.sessions if one.role == role and (on is None or one.day <= on)]
    recent = _recent(sessions)
    told = [one for one in recent if one.came >= max(LEAST, thresholds.least)]
    asked = [one for one in told if one.reinforced is not None]
    heard = [one for one in told if one.not_my_job is not None]
    return (
        _level("low_engagement", _sums(recent, "came", "invited"), thresholds, _span(recent)),
        _level("whether", _questions(told), thresholds, _span(told)),
        _no_use([one for one in lines if one.measure == "adoption"], thresholds),
        _level("managers", _sums(asked, "reinforced", "came"), thresholds, _span(asked)),
        _relevance([one for one in lines if one.measure == "relevance"], heard, thresholds),
    )


Span = tuple[date, date] | None
Counts = tuple[int, int]


def _recent(sessions: Sequence[SessionCount]) -> list[SessionCount]:
    last = max((one.day for one in sessions), default=None)
    return [one for one in sessions if last and one.day > last - WINDOW]


def _span(lines: Iterable[Result] | Iterable[SessionCount]) -> Span:
    days = sorted(one.day for one in lines)
    return (days[0], days[-1]) if days else None


def _sums(sessions: Iterable[SessionCount], one: str, all_: str) -> Counts:
    sessions = list(sessions)
    return sum(getattr(each, one) for each in sessions), sum(getattr(each, all_) for each in sessions)


def _questions(sessions: Iterable[SessionCount]) -> Counts:
    whether, how = _sums(sessions, "whether", "how")
    return whether, whether + how


def _level(sign: str, counts: Counts, thresholds: Thresholds, span: Span, modules: tuple[str, ...] = ()) -> Sign:
    """A sign that looks at a level alone."""
    n, of = counts
    threshold = thresholds.of(sign)
    since, until = span or (None, None)
    if of < LEAST or not _could_fire(sign, of, threshold):
        return Sign(sign, TOO_FEW, n, of, threshold, wilson(n, of, CONFIDENCE) if of else None, since, until)
    interval = wilson(n, of, CONFIDENCE)
    state = FIRES if _is_beyond(sign, interval, threshold) else QUIET
    return Sign(sign, state, n, of, threshold, interval, since, until, None, modules if state == FIRES else ())


def _could_fire(sign: str, of: int, threshold: int) -> bool:
    """Whether so many answers could make it fire at all, if every one of them pointed to it."""
    worst = 0 if SIGNS[sign][0] == "below" else of
    return _is_beyond(sign, wilson(worst, of, CONFIDENCE), threshold)


def _is_beyond(sign: str, interval: Interval, threshold: int) -> bool:
    return interval.high < threshold / 100 if SIGNS[sign][0] == "below" else interval.low > threshold / 100


def _no_use(polls: Sequence[Result], thresholds: Thresholds) -> Sign:
    """Use that is low in the last two polls, or has fallen in them."""
    polls = sorted(polls, key=lambda one: one.day)
    last, earlier = polls[-_POLLS:], polls[-_POLLS - _EARLIER : -_POLLS]
    low = _level("no_use", _pooled(last), thresholds, _span(last))
    if low.state == FIRES or not earlier:
        return low
    # The latest alone too, where it is enough: a fall need not wait for a second poll.
    for now, before in ((last, earlier), (last[-1:], polls[-1 - _EARLIER : -1])):
        one, two = _pooled(now), _pooled(before)
        fall = difference(one, two, FALL_CONFIDENCE)
        if fall.high < 0 and two[0] / two[1] - one[0] / one[1] >= thresholds.fall / 100:
            span = _span(now) or (None, None)
            interval = wilson(*one, CONFIDENCE)
            return Sign("no_use", FIRES, one[0], one[1], low.threshold, interval, span[0], span[1], two)
    return Sign("no_use", QUIET, low.n, low.of, low.threshold, low.interval, low.since, low.until)


def _pooled(polls: Iterable[Result]) -> Counts:
    polls = list(polls)
    return sum(one.n for one in polls), sum(one.base for one in polls)


def _relevance(lines: Sequence[Result], sessions: Sequence[SessionCount], thresholds: Thresholds) -> Sign:
    """Complaints on pages and in sessions together; the modules concerned are those with more than the threshold."""
    last = max((one.day for one in lines), default=None)
    recent = [one for one in lines if last and one.day > last - WINDOW]
    said, heard = _pooled(recent), _sums(sessions, "not_my_job", "came")
    days = [span for span in (_span(recent), _span(sessions)) if span]
    span = (min(one[0] for one in days), max(one[1] for one in days)) if days else None
    by_module: dict[str, list[Result]] = {}
    for one in recent:
        if one.task:
            by_module.setdefault(one.task, []).append(one)
    shares = {module: _pooled(own) for module, own in by_module.items()}
    concerned = [module for module, (n, of) in shares.items() if n / of > thresholds.of("relevance") / 100]
    concerned.sort(key=lambda module: (-shares[module][0] / shares[module][1], module))
    return _level("relevance", (said[0] + heard[0], said[1] + heard[1]), thresholds, span, tuple(concerned))
