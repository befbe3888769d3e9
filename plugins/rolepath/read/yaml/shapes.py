"""Small shapes that the formats share: clocks, days, places that may be links."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any
from zoneinfo import ZoneInfo, available_timezones

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema
from pydantic_core import PydanticCustomError

from rolepath.model.names.contact import PAGE, SECTION, is_contact
from rolepath.model.names.suggestion import hint
from rolepath.model.program import FIRST_YEAR, LAST_YEAR, WEEKDAYS, Weekday
from rolepath.model.timetable.session import ORDINALS

Text = Annotated[str, Field(min_length=1)]
Clock = Annotated[str, Field(pattern=r"^([01]?\d|2[0-3]):[0-5]\d$", description="Time of day, as in 14:00.")]
Week = Annotated[int, Field(ge=1, le=520)]
Minutes = Annotated[int, Field(ge=1, le=600)]
_WEEKDAYS = "|".join(WEEKDAYS)
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_FLAGS = frozenset(("true", "false", "yes", "no", "on", "off"))
_LONGEST = 200
_MAIL = re.compile(r"[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[\w-]{1,63}")
_FIRST_DAY, _LAST_DAY = date(FIRST_YEAR, 1, 1), date(LAST_YEAR, 12, 31)


class Strict(BaseModel):
    """Keys that are not declared are mistakes."""

    model_config = ConfigDict(extra="forbid")


def listed(value: Any) -> Any:
    """A text as a list of it alone; anything else as it is."""
    return [value] if isinstance(value, str) else value


def refused(what: str, fix: str, at: str = "") -> PydanticCustomError:
    """An error that says for itself what is wrong with a value, and how to mend it; `at` is the key that has it."""
    return PydanticCustomError("said", "{what}", {"what": what, "fix": fix, "at": at})


def _contact(value: Any) -> Any:
    """A text with links, of one that is written as `{text, link}`."""
    if not isinstance(value, Mapping):
        return value
    unknown = [str(key) for key in value if key not in ("text", "link")]
    text, link = value.get("text"), value.get("link")
    if unknown or not isinstance(link, str) or not isinstance(text, str | None):
        raise refused("must be a text, or have text: and link:", "Write it as in {text: Room 2, link: https://…}.")
    words = " ".join((text or link).split())
    if not words or len(words) > _LONGEST or set("[]") & set(words):
        raise refused(
            f"has a text: that is empty, longer than {_LONGEST} characters, or has square brackets",
            "Write a few words, such as Room 2.",
        )
    if not link.strip() or len(link.split()) > 1:
        raise refused("has a link: that is no address", "Write an address that begins with https://, or mailto:.")
    return f"[{words}]({link.strip().replace('(', '%28').replace(')', '%29')})"


Contact = Annotated[
    str,
    BeforeValidator(_contact),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "string"},
                {
                    "type": "object",
                    "properties": {
                        "text": {"type": "string", "description": "The words of the link."},
                        "link": {
                            "type": "string",
                            "pattern": r"^\s*\S+\s*$",
                            "description": "Where it leads: https://… or mailto:…",
                        },
                    },
                    "required": ["link"],
                    "additionalProperties": False,
                },
            ]
        }
    ),
]
"""Words, an address, a Markdown link, or `{text, link}`."""


def _in_any_case(words: str) -> str:
    """The pattern for words however they are capitalised; patterns of JSON Schemas know no flags."""
    return "".join(f"[{letter.upper()}{letter}]" if letter.isalpha() else letter for letter in words)


def _address(value: Any) -> Any:
    """The address as links have it; one of a mail may be written without `mailto:`."""
    if not isinstance(value, str):
        return value
    address = f"mailto:{value}" if _MAIL.fullmatch(value) else value
    plain, filled = (address.replace(PAGE, name).replace(SECTION, name) for name in ("", "name"))
    if not is_contact(plain) or not is_contact(filled) or set("[]<>\"' ") & set(plain):
        raise refused(
            "is no address that a page can lead to",
            f"Write https://… or a mail address; {PAGE} and {SECTION} in it are filled in.",
        )
    return address


_ADDRESS_WRITTEN = {
    "type": "string",
    "pattern": (
        rf"^({_in_any_case('https')}://[^/?#\s<>\"'@]+([/?#][^<>\"' ]*)?"
        rf"|({_in_any_case('mailto')}:)?[^\s<>\"'@]+@[^\s<>\"']+)$"
    ),
}
Address = Annotated[str, BeforeValidator(_address), WithJsonSchema(_ADDRESS_WRITTEN)]
"""A form, a channel or somebody's mail, in which the names of page and section can be filled in."""


def _lower(value: Any) -> Any:
    return " ".join(value.lower().split()) if isinstance(value, str) else value


_DAY = f"^(({'|'.join(ORDINALS)}) )?({_WEEKDAYS})$"
_DAY_WRITTEN = {
    "type": "string",
    "pattern": rf"^\s*(({_in_any_case('|'.join(ORDINALS))})\s+)?({_in_any_case(_WEEKDAYS)})\s*$",
}
DayName = Annotated[str, BeforeValidator(_lower), Field(pattern=_DAY), WithJsonSchema(_DAY_WRITTEN)]
"""A weekday; before it may stand which one of the month."""


_ANY_WEEKDAY = {"type": "string", "pattern": rf"^\s*({_in_any_case(_WEEKDAYS)})\s*$"}
AnyWeekday = Annotated[
    Weekday,
    BeforeValidator(_lower),
    WithJsonSchema({"anyOf": [{"type": "string", "enum": list(WEEKDAYS)}, _ANY_WEEKDAY]}),
]
"""A weekday, capitalised or not; editors complete the names in small letters."""


def _timezone(value: Any) -> Any:
    if isinstance(value, str) and not _is_timezone(value):
        known = sorted(filter(_is_timezone, available_timezones()))
        fix = hint(value, known, "Write continent and city, as in Europe/Berlin.")
        raise refused("is no time zone that is known", fix)
    return value


def _is_timezone(name: str) -> bool:
    """Whether the time zone exists, for browsers as well; names of files that are none raise various errors."""
    try:
        ZoneInfo(name)
    except (ValueError, OSError, KeyError):
        return False
    folder, slash, _ = name.partition("/")
    return (bool(slash) and folder not in ("posix", "right")) or name == "UTC"


_ZONE_WRITTEN = {"type": "string", "pattern": r"^([A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)+|UTC)$"}
TimeZone = Annotated[str, BeforeValidator(_timezone), WithJsonSchema(_ZONE_WRITTEN)]
"""The IANA's name of a time zone."""


# Word makes a dash of the hyphen, and nobody sees the difference.
DASH = "[-\u2010-\u2015\u2212]"
_WEEKS = {
    "pattern": rf"^(\d{{1,3}}({DASH}\d{{1,3}}|\+)?|continuous)$",
    "description": "Weeks, as in 1-2, 7, 13+ or continuous.",
}
Weeks = Annotated[
    str,
    Field(pattern=_WEEKS["pattern"], description=_WEEKS["description"]),
    WithJsonSchema(
        {"type": ["string", "integer"], **_WEEKS, "minimum": 0, "maximum": 999}
    ),  # editors read a single week as a number
]


def _day(value: Any) -> Any:
    """Refuses a number: it would be taken for seconds since 1970."""
    if isinstance(value, str) and not _DATE.fullmatch(value):
        raise PydanticCustomError("date_parsing", "no date")
    return value


def _flag(value: Any) -> Any:
    """Refuses all but the words: of a 0 or 1 nobody knows what was meant."""
    if isinstance(value, str) and value.casefold() not in _FLAGS:
        raise PydanticCustomError("bool_parsing", "neither yes nor no")
    return value


WrittenDay = Annotated[date, BeforeValidator(_day)]
"""A day, as in 2026-11-30."""

Flag = Annotated[bool, BeforeValidator(_flag)]
"""Yes or no."""

CohortDay = Annotated[date, Field(ge=_FIRST_DAY, le=_LAST_DAY), BeforeValidator(_day)]
"""A day in the time for which calendars are written."""
