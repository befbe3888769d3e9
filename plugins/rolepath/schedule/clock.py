"""Local times that a change of the clock skips or doubles."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo


def in_zone(local: datetime, timezone: str) -> datetime:
    """A local time with its zone."""
    return local.replace(tzinfo=ZoneInfo(timezone))


def is_skipped(local: datetime, timezone: str) -> bool:
    """Whether no clock ever shows this time, as it is put forward past it."""
    aware = in_zone(local, timezone)
    return aware.astimezone(UTC).astimezone(aware.tzinfo).replace(tzinfo=None) != local


def is_doubled(local: datetime, timezone: str) -> bool:
    """Whether clocks show this time twice, as they are put back past it."""
    aware = in_zone(local, timezone)
    return not is_skipped(local, timezone) and aware.utcoffset() != aware.replace(fold=1).utcoffset()
