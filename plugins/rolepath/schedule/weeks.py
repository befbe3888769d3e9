"""The weeks of a cohort: which Monday each begins on, and which week a day lies in."""

from datetime import date, timedelta
from functools import cached_property

from rolepath.model.program import Cohort

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
        if week < 1:
            return self.first + WEEK * (week - 1)
        day = self.first
        while True:
            if not self._is_off(day):
                week -= 1
                if not week:
                    return day
            day += WEEK

    def on(self, day: date) -> int | None:
        """The week of the program that a day lies in; None before the start, and in a week that is not counted."""
        monday = day - timedelta(day.weekday())
        if monday < self.first or self._is_off(monday):
            return None
        count = (monday - self.first).days // 7 + 1
        return count - sum(self._is_off(self.first + WEEK * number) for number in range(count))

    def is_paused(self, day: date) -> bool:
        """Whether nothing happens on a day."""
        return any(pause.has(day) for pause in self._cohort.pauses)

    def _is_off(self, monday: date) -> bool:
        return bool(self._cohort.pauses) and all(
            self.is_paused(monday + timedelta(number)) for number in range(_WORKING_DAYS)
        )
