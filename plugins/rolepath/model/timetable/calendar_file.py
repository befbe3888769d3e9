"""A calendar as a file that calendar programs read, settled before any library writes it."""

from dataclasses import dataclass
from datetime import date, datetime

from rolepath.model.timetable.session import Day


@dataclass(frozen=True)
class Repeat:
    """How an entry recurs: `every` is one of `RHYTHMS`, `until` the last local day on which it is."""

    every: str
    day: Day
    until: date


@dataclass(frozen=True)
class CalendarEntry:
    """Something in a calendar; a `start` that is a date takes `days` whole days, without a clock.

    `without` are the starts that a pause takes out of a repeat, `page` is an address within the role's site,
    `alarm` the minutes before the start, 0 for none. Texts may name words of the interface (`model/words.py`).
    """

    uid: str
    sequence: int
    title: str
    start: datetime | date
    minutes: int = 0
    days: int = 1
    repeat: Repeat | None = None
    without: tuple[datetime | date, ...] = ()
    place: str = ""
    lines: tuple[str, ...] = ()
    page: str = ""
    alarm: int = 0
    is_tentative: bool = False
    is_free: bool = False
    """Whether the time stays free for other things, as an office hour does."""
    timezone: str = ""
    """Where its clock is, "" without one: another zone is another moment."""


@dataclass(frozen=True)
class CalendarFile:
    """The file of one group of people in one cohort; `path` is relative to the role's site.

    `stamp` stands for the moment of writing, which no build may tell, as builds of the same program are equal.
    """

    path: str
    cohort: str
    audience: str
    title: str
    timezone: str
    stamp: date
    entries: tuple[CalendarEntry, ...]


@dataclass(frozen=True)
class Recorded:
    """What was last written down of an entry: how often it had changed, and a digest of what it said."""

    sequence: int
    digest: str
