"""What a value that does not fit was meant to be, where that can be told: a day, a time, a date, a list."""

import re
from datetime import date
from typing import Any

from rolepath.model.program import WEEKDAYS
from rolepath.model.timetable.session import ORDINALS

_SHORTEST_DAY = 2
_ORDINALS_MEANT = {
    said: ordinal
    for ordinal, words in {
        "first": ("1", "1st"),
        "second": ("2", "2nd"),
        "third": ("3", "3rd"),
        "fourth": ("4", "4th"),
        "last": ("5", "5th", "fifth", "final"),
    }.items()
    for said in words
}
"""Words for which day of a month; the fifth is the last, where there is one."""
_TIME = re.compile(r"(\d{1,2})\s*(?:[.,:h]\s*(\d{2}))?\s*(?:uhr|h)?\s*([ap]\.?m\.?)?", re.IGNORECASE)
_DOTTED = re.compile(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})")
_BACKWARDS = re.compile(r"(\d{4})[./](\d{1,2})[./](\d{1,2})")
_NOON, _HOURS, _MINUTES = 12, 24, 60


def meant(key: str, value: Any) -> str:
    """The value of `day` or `time` as it is to be written; "" where nobody can tell."""
    text = str(value).strip()
    return _day(text.casefold()) if key == "day" else _time(text) if key == "time" else ""


def meant_date(value: Any) -> str:
    """A date with its year, month and day in the order of the standard; "" where they can be read in two ways."""
    text = str(value).strip()
    dotted, turned = _DOTTED.fullmatch(text), _BACKWARDS.fullmatch(text)
    parts = dotted.groups()[::-1] if dotted else turned.groups() if turned else None
    if parts is None:
        return ""
    try:
        return date(*map(int, parts)).isoformat()
    except ValueError:
        return ""


def meant_list(value: Any) -> str:
    """A single word as a list of one; "" for anything else."""
    return f"[{value}]" if isinstance(value, str) and re.fullmatch(r"[\w./-]+", value) else ""


def _day(text: str) -> str:
    """The weekday that an abbreviation stands for, with the word before it that says which one of the month."""
    before, _, name = " ".join(text.split()).rstrip(".").rpartition(" ")
    days = [day for day in WEEKDAYS if len(name) >= _SHORTEST_DAY and day.startswith(name)]
    ordinal = before if before in ORDINALS else _ORDINALS_MEANT.get(before.rstrip("."), "")
    return f"{ordinal} {days[0]}".strip() if len(days) == 1 and bool(ordinal) == bool(before) else ""


def _time(text: str) -> str:
    found = _TIME.fullmatch(text)
    if not found or not (found[2] or found[3]):
        return ""
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()[:1]
    if half and 1 <= hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return f'"{hour}:{minute:02}"' if hour < _HOURS and minute < _MINUTES else ""
