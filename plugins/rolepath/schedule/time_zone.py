"""The changes of the clock in some years, as a calendar file tells them."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard, vDDDLists, vUTCOffset

_DAY = timedelta(1)
_SECOND = timedelta(seconds=1)


@dataclass(frozen=True)
class Observance:
    """What holds from a moment on: `onset` is told by the clock as it was before."""

    onset: datetime
    before: timedelta
    after: timedelta
    name: str
    is_summer: bool

    @property
    def kind(self) -> tuple[timedelta, timedelta, str, bool]:
        """Offsets, name and season: equal for the changes of one kind in all years."""
        return self.before, self.after, self.name, self.is_summer


def timezone_of(name: str, first_year: int, last_year: int) -> Timezone:
    """The component for the years from the first to the last, and no others."""
    found = Timezone()
    found.add("tzid", name)
    kinds: dict[tuple[timedelta, timedelta, str, bool], list[datetime]] = {}
    for observance in observances(name, first_year, last_year):
        kinds.setdefault(observance.kind, []).append(observance.onset)
    for (before, after, shown, is_summer), onsets in kinds.items():
        part = TimezoneDaylight() if is_summer else TimezoneStandard()
        part.add("dtstart", onsets[0])
        if onsets[1:]:
            part["rdate"] = vDDDLists(onsets[1:])
        part.add("tzname", shown)
        part["tzoffsetfrom"], part["tzoffsetto"] = vUTCOffset(before), vUTCOffset(after)
        found.add_component(part)
    return found


@lru_cache(maxsize=100)  # each role has a calendar for each group, and mostly for the same years
def observances(name: str, first_year: int, last_year: int) -> tuple[Observance, ...]:
    """What holds at the beginning of the first year, then each change up to the end of the last."""
    return tuple(_observances(name, first_year, last_year))


def _observances(name: str, first_year: int, last_year: int) -> Iterator[Observance]:
    zone = ZoneInfo(name)
    moment, end = (datetime(year, 1, 1, tzinfo=zone).astimezone(UTC) for year in (first_year, last_year + 1))
    yield _observance(moment, _offset(moment, zone), zone)
    while moment < end:
        if _state(moment, zone) != _state(moment + _DAY, zone):
            change = _first_after(moment, zone)
            yield _observance(change, _offset(moment, zone), zone)
        moment += _DAY


def _first_after(moment: datetime, zone: ZoneInfo) -> datetime:
    """The first second of another state within the day after a moment."""
    before, low, high = _state(moment, zone), moment, moment + _DAY
    while high - low > _SECOND:
        middle = (low + (high - low) / 2).replace(microsecond=0)
        low, high = (middle, high) if _state(middle, zone) == before else (low, middle)
    return high


def _observance(moment: datetime, before: timedelta, zone: ZoneInfo) -> Observance:
    there = moment.astimezone(zone)
    onset = (moment + before).replace(tzinfo=None)
    return Observance(onset, before, _offset(moment, zone), there.tzname() or zone.key, bool(there.dst()))


def _state(moment: datetime, zone: ZoneInfo) -> tuple[timedelta, str | None]:
    there = moment.astimezone(zone)
    return _offset(moment, zone), there.tzname()


def _offset(moment: datetime, zone: ZoneInfo) -> timedelta:
    return moment.astimezone(zone).utcoffset() or timedelta(0)
