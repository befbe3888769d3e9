"""The weeks of a cohort: which Monday each begins on, and which week a day lies in."""

from bisect import bisect_left, bisect_right
from datetime import date, timedelta
from functools import cached_property, lru_cache

from rolepath.model.program import Cohort, Pause

WEEK = timedelta(7)
_WORKING_DAYS = 5
_YEARS = timedelta(728)


class Weeks:
    """Weeks of the program for one cohort; week 1 is the one that its start lies in, week 0 the one before.

    A week that lies in a pause from Monday to Friday is not counted: the program goes on after it.
    """

    def __init__(self, cohort: Cohort) -> None:
        self._cohort = cohort
        self.first = cohort.start - timedelta(cohort.start.weekday())

    @cached_property
    def last_day(self) -> date:
        """The last day for which dates are worked out: two years from the start where the cohort says nothing."""
        return self._cohort.until or self.first + _YEARS - timedelta(1)

    def monday(self, week: int) -> date:
        """The first day of a week of the program."""
        return self.first + WEEK * (week - 1) if week < 1 else self._counted.monday(week)

    def on(self, day: date) -> int | None:
        """The week of the program that a day lies in; None before the start, and in a week that is not counted."""
        monday = day - timedelta(day.weekday())
        return None if monday < self.first else self._counted.week(monday)

    def before(self, day: date) -> int | None:
        """The week that a day lies in, or the last that was counted before it; None before the start."""
        monday = day - timedelta(day.weekday())
        return None if monday < self.first else self._counted.before(monday) or None

    def is_paused(self, day: date) -> bool:
        """Whether nothing happens on a day."""
        return self._counted.is_paused(day)

    @cached_property
    def _counted(self) -> "_Counted":
        return _counted(self.first, self._cohort.pauses)


class _Counted:
    """The Mondays of the weeks that count, worked out once for each start and its pauses, as far as somebody asks."""

    def __init__(self, first: date, pauses: tuple[Pause, ...]) -> None:
        self._pauses = _joined(pauses)
        self._ends = [pause.last for pause in self._pauses]
        self._mondays: list[date] = []
        self._next = first

    def monday(self, week: int) -> date:
        while len(self._mondays) < week:
            self._go_on()
        return self._mondays[week - 1]

    def before(self, monday: date) -> int:
        while self._next <= monday:
            self._go_on()
        return bisect_right(self._mondays, monday)

    def week(self, monday: date) -> int | None:
        place = self.before(monday)
        return place if place and self._mondays[place - 1] == monday else None

    def is_paused(self, day: date) -> bool:
        place = bisect_left(self._ends, day)
        return place < len(self._pauses) and self._pauses[place].has(day)

    def _go_on(self) -> None:
        if not all(self.is_paused(self._next + timedelta(number)) for number in range(_WORKING_DAYS)):
            self._mondays.append(self._next)
        self._next += WEEK


_counted = lru_cache(maxsize=256)(_Counted)


def _joined(pauses: tuple[Pause, ...]) -> list[Pause]:
    """The pauses in order, those that overlap as one."""
    found: list[Pause] = []
    for pause in sorted(pauses, key=lambda one: one.first):
        if found and pause.first <= found[-1].last:
            found[-1] = Pause(found[-1].first, max(found[-1].last, pause.last))
        else:
            found.append(pause)
    return found
