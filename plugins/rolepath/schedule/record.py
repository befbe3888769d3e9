"""How often each entry of a calendar has changed: programs take an update only where this number has risen.

No build can know that by itself, so it is written down in a file that is committed: `rolepath calendar --record`.
"""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from hashlib import sha256

from rolepath.model.timetable.calendar_file import CalendarEntry, CalendarFile, Recorded

HEAD = "# How often each entry of the calendars has changed; written by: rolepath calendar --record"
_LENGTH = 12


def digest_of(entry: CalendarEntry) -> str:
    """Short digest of what people see of an entry; changes whenever that does, but not with its page's address."""
    said = repr(replace(entry, uid="", sequence=0, page=""))
    return sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:_LENGTH]


def counted(entry: CalendarEntry, recorded: Mapping[str, Recorded]) -> CalendarEntry:
    """The entry with its number: that of the record, and one more where it has changed since."""
    before = recorded.get(entry.uid)
    if before is None:
        return entry
    return replace(entry, sequence=before.sequence + (before.digest != digest_of(entry)))


def is_recorded(entry: CalendarEntry, recorded: Mapping[str, Recorded]) -> bool:
    """Whether the record holds an entry in its present form."""
    known = recorded.get(entry.uid)
    return known is not None and known.digest == digest_of(entry)


def record_of(calendars: Iterable[CalendarFile], recorded: Mapping[str, Recorded]) -> dict[str, Recorded]:
    """The record that tells of all entries as they are now; entries that are gone stay, as they may come back."""
    entries = {entry.uid: entry for calendar in calendars for entry in calendar.entries}
    now = {uid: Recorded(entry.sequence, digest_of(entry)) for uid, entry in entries.items()}
    return {**recorded, **now}


def written(record: Mapping[str, Recorded]) -> str:
    """The record as the text of its file: a line for each entry, so that two people's changes merge."""
    lines = [f"{one.sequence} {one.digest} {uid}" for uid, one in sorted(record.items())]
    return "\n".join([HEAD, *lines]) + "\n"
