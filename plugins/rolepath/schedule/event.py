"""What happens once or again and again, on local days and times."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from rolepath.model.document import Document
from rolepath.model.timetable.session import Day


@dataclass(frozen=True)
class Rhythm:
    """How something recurs: `every` is one of `RHYTHMS`, `last` the last day on which it can be."""

    every: str
    day: Day
    last: date


@dataclass(frozen=True)
class Event:
    """Something with a date; `key` is its lasting name within a role and a cohort.

    `kind` is "checkin", "session", "office_hour", "milestone", "practice" or "message". Without a `clock` it takes
    whole days, `days` of them. `without` are the days of the rhythm that fall into a pause. `module` is the id of the
    module that it belongs to, `show` what a milestone shows, `week` the week of the program in which it is first.
    """

    key: str
    kind: str
    title: str
    day: date
    week: int
    clock: time | None = None
    minutes: int = 0
    days: int = 1
    rhythm: Rhythm | None = None
    without: tuple[date, ...] = ()
    audiences: tuple[str, ...] = ("learners",)
    who: str = ""
    where: str = ""
    show: str = ""
    module: str = ""
    agenda: Document | None = None

    @property
    def clock_text(self) -> str:
        """Its time, as in 09:30; "" where it takes whole days."""
        return self.clock.isoformat("minutes") if self.clock else ""

    @property
    def dates(self) -> Iterator[date]:
        """All its days in order."""
        if self.rhythm is None:
            yield self.day
            return
        yield from (day for day in days_of(self.day, self.rhythm) if day not in self.without)

    @property
    def starts(self) -> Iterator[datetime]:
        """All its local times in order; whole days begin at midnight."""
        return (datetime.combine(day, self.clock or time()) for day in self.dates)


def days_of(first: date, rhythm: Rhythm) -> Iterator[date]:
    """The days of a rhythm from `first` on, which is one of them, pauses not looked at."""
    if rhythm.every in ("week", "2 weeks"):
        step = timedelta(7 if rhythm.every == "week" else 14)
        while first <= rhythm.last:
            yield first
            first += step
        return
    months = 1 if rhythm.every == "month" else 3
    number = first.year * 12 + first.month - 1
    while (day := day_of_month(number, rhythm.day)) <= rhythm.last:
        yield day
        number += months


def day_of_month(number: int, day: Day) -> date:
    """The first to fourth, or the last, of a weekday in a month; months are numbered through all years."""
    if day.ordinal < 0:
        end = date(*divmod_month(number + 1), 1) - timedelta(1)
        return end - timedelta((end.weekday() - day.weekday) % 7)
    start = date(*divmod_month(number), 1)
    return start + timedelta((day.weekday - start.weekday()) % 7 + 7 * (day.ordinal - 1))


def divmod_month(number: int) -> tuple[int, int]:
    """Year and month, counted from 1, of a numbered month."""
    year, month = divmod(number, 12)
    return year, month + 1
