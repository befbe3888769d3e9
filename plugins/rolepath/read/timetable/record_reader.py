"""The record of calendars: how often each entry has changed so far."""

from collections.abc import Mapping

from rolepath.model.finding import Finding
from rolepath.model.place import Place
from rolepath.model.settings import Settings
from rolepath.model.timetable.calendar_file import Recorded
from rolepath.read.files.source import read_text

RECORD_FILE = "program/calendar.lock"
_RECORD_KB = 10 * 1024
_PARTS = 3
_MOST_DIGITS = 6


def read_record(settings: Settings) -> tuple[Mapping[str, Recorded], tuple[Finding, ...]]:
    """The entries, none where there is no such file; a finding where it cannot be read."""
    path = f"{settings.content_folder}/{RECORD_FILE}"
    if not (settings.root / path).exists():
        return {}, ()
    text = read_text(settings.root / path, path, _RECORD_KB)
    if isinstance(text, Finding):
        return {}, (text,)
    found, fault = record_in(text)
    if fault is None:
        return found, ()
    fix = "Write the file again with rolepath calendar --record."
    return {}, (Finding("calendar-record-invalid", Place(path, fault), "this line of the record cannot be read", fix),)


def record_in(text: str) -> tuple[dict[str, Recorded], int | None]:
    """The entries in a text, and the first line that cannot be read, counted from 1."""
    found: dict[str, Recorded] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and not line.startswith("#"):
            parts = line.split(" ", _PARTS - 1)
            count = parts[0]
            is_count = count.isascii() and count.isdigit() and len(count) <= _MOST_DIGITS
            if len(parts) < _PARTS or not is_count or parts[2] in found:
                return {}, number
            found[parts[2]] = Recorded(int(count), parts[1])
    return found, None
