"""Numbers and days as people and form services write them."""

import re
from collections.abc import Iterable
from datetime import date, datetime
from functools import lru_cache
from zoneinfo import ZoneInfo

_NUMBER = re.compile(r"[+-]?\d{1,9}([.,]\d{1,6})?")
_IN_GROUPS = re.compile(r"[+-]?[1-9]\d{0,2}[.,]\d{3}")
_WORD = re.compile(r"[^\W_][\w-]{0,39}")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_OTHER = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?!\d)")
_MOMENT = re.compile(
    r"(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)? ?(Z|UTC|GMT|[+-]\d\d:?\d\d)", re.ASCII | re.IGNORECASE
)
STYLES = ("year-month-day", "day-month-year", "month-day-year")
"""How days are written: 2027-03-01, 1.3.2027, 3/1/2027."""
_THIS_CENTURY = 2000
_TWO_DIGITS = 100
_MONTHS = 12


def number_of(text: str) -> float | None:
    """The number in a text, with a point or a comma before its decimals; None where it is none.

    Nor is `1.000` one, or `1,000`: one is a thousand in the one country, one in the other.
    """
    text = text.strip().replace("\u2212", "-").replace("\u00a0", "")
    is_number = _NUMBER.fullmatch(text) and not _IN_GROUPS.fullmatch(text)
    return float(text.replace(",", ".")) if is_number else None


def whole_of(text: str) -> int | None:
    """The whole number in a text; None where it is none."""
    number = number_of(text)
    return int(number) if number is not None and number == int(number) else None


def is_one_word(text: str) -> bool:
    """Whether a text is a short word, with a hyphen perhaps, and so nobody's full name or address."""
    return _WORD.fullmatch(text) is not None


@lru_cache(maxsize=10_000)
def day_of(text: str, style: str = "") -> date | None:
    """The day that a text begins with, whatever clock time follows; None where there is none in this style."""
    text = text.strip()
    iso = _ISO.match(text)
    if iso:
        return _day(*map(int, iso.groups()))
    other = _OTHER.match(text)
    if not other or style not in STYLES[1:]:
        return None
    first, second, year = map(int, other.groups())
    year += _THIS_CENTURY if year < _TWO_DIGITS else 0
    return _day(year, second, first) if style == "day-month-year" else _day(year, first, second)


@lru_cache(maxsize=10_000)
def local_day(text: str, zone: str, style: str = "") -> date | None:
    """The day that it was in a time zone, of a moment with its distance from UTC; of any other text as `day_of` has it.

    Services tell moments in UTC, and Monday morning in Auckland is Sunday there.
    """
    found = _MOMENT.fullmatch(text.strip())
    if not found or not zone:
        return day_of(text, style)
    offset = found[3].upper().replace("UTC", "+00:00").replace("GMT", "+00:00")
    try:
        return datetime.fromisoformat(f"{found[1]}T{found[2]}{offset}").astimezone(ZoneInfo(zone)).date()
    except (ValueError, OverflowError):
        return None


def style_of(texts: Iterable[str]) -> str | None:
    """The one style in which all days of a column are written; None where they could be in either of two."""
    first, second, others = 0, 0, False
    for text in texts:
        found = _OTHER.match(text.strip())
        if found and not _ISO.match(text.strip()):
            others = True
            first, second = max(first, int(found[1])), max(second, int(found[2]))
            if "." in found[0]:
                first = max(first, _MONTHS + 1)  # nobody writes points between month and day in that order
    if not others:
        return STYLES[0]
    if (first > _MONTHS) == (second > _MONTHS):
        return None
    return STYLES[1] if first > _MONTHS else STYLES[2]


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
