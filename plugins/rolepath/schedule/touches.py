"""On which days somebody hears of the program, and how long it is silent in between."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise

from rolepath.model.program import Program
from rolepath.schedule.calendars import is_for
from rolepath.schedule.event import Event
from rolepath.schedule.weeks import Weeks

OFFERS = ("office_hour", "practice")
"""What is there for those who come; it reaches nobody by itself."""

_A_MONTH_AND_SOME_DAYS = 38


@dataclass(frozen=True)
class Silence:
    """A stretch of days without anything, the days around it not included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """How many days it lasts."""
        return (self.last - self.first).days + 1


def last_counted_week(program: Program) -> int | None:
    """The last week of the phases that have an end; None where none has."""
    return max((phase.last_week for phase in program.phases if phase.last_week), default=None)


def touches(events: Iterable[Event], audience: str = "") -> set[date]:
    """The days on which an audience hears of the program, or anybody at all."""
    return {
        day
        for event in events
        if event.kind not in OFFERS and (not audience or is_for(event, audience))
        for day in event.dates
    }


def silences(days: Iterable[date], weeks: Weeks, last_week: int, longest: int) -> list[Silence]:
    """The stretches of more than `longest` days without a touch, from the start to the end of a week.

    Days of a pause do not count. After that week a month may pass, as the program goes on month by month.
    """
    end = min(weeks.monday(last_week) + timedelta(6), weeks.last_day)
    known = {weeks.first - timedelta(1), *(day for day in days if weeks.first <= day <= weeks.last_day)}
    until = max(known | {end + timedelta(1)})
    found = []
    for before, after in pairwise(sorted(known | {end + timedelta(1)} | {until})):
        silence = Silence(before + timedelta(1), after - timedelta(1))
        limit = longest if before < end else max(longest, _A_MONTH_AND_SOME_DAYS)
        counted = sum(not weeks.is_paused(silence.first + timedelta(number)) for number in range(silence.days))
        if counted > limit:
            found.append(silence)
    return found
