"""The line a finding is about, as it stands in the file, with a caret under the place."""

import unicodedata
from collections.abc import Sequence

from rolepath.lint.formats.wording import printable
from rolepath.model.place import Place

_NEAR = 2
"""How far above a line another one still belongs to it."""


def excerpt(place: Place, lines: Sequence[str], width: int) -> str:
    """The line at a place and the one above, numbered, with a caret; "" where they would tell nothing."""
    if not _tells_something(place, lines):
        return ""
    above = _line_above(place.line, lines)
    gutter = len(str(place.line))
    room = width - gutter - len("  | ")
    shown, caret = _around(lines[place.line - 1].rstrip(), place.column, room)
    rows = [(str(above), _head(_plain(lines[above - 1].rstrip()), room))] if above else []
    rows += [(str(place.line), shown), ("", " " * caret + "^")]
    return "\n".join(f" {number:>{gutter}} | {text}".rstrip() for number, text in rows)


def _tells_something(place: Place, lines: Sequence[str]) -> bool:
    """Whether there is such a line in a text; the first line of a file whose front matter opens says nothing."""
    if not 1 <= place.line <= len(lines) or any("\0" in line for line in lines):
        return False
    is_blank = not lines[place.line - 1].strip() and not _line_above(place.line, lines)
    return not is_blank and not (place.line == 1 and lines[0].strip() == "---")


def _line_above(number: int, lines: Sequence[str]) -> int:
    """The nearest line above that has words, or 0."""
    near = range(number - 1, max(number - 1 - _NEAR, 0), -1)
    return next((line for line in near if lines[line - 1].strip()), 0)


def _around(line: str, column: int, room: int) -> tuple[str, int]:
    """What fits of a line around a column, and how far in the column then is; a caret may stand after the end."""
    before, after = _plain(line[: column - 1]), _plain(line[column - 1 :])
    if not _fits(before + after, room - 1):
        # A place near the start keeps the start; else what follows it gets half of the room.
        before = before if _fits(before, room // 2) else _tail(before, room // 2)
    caret = _cells(before)
    return before + _head(after, room - caret), caret


def _plain(text: str) -> str:
    """The text without tabs, which a terminal shows in widths of its own, and without stray line ends."""
    return printable(text.replace("\t", "    ").replace("\r", " ").replace("\n", " "))


def _head(text: str, room: int) -> str:
    """The start of a text, with an ellipsis where it was cut."""
    if _fits(text, room):
        return text
    kept = 0
    used = 1
    while (used := used + _cells(text[kept])) <= room:
        kept += 1
    return text[:kept] + "…"


def _tail(text: str, room: int) -> str:
    return _head(text[::-1], room)[::-1]


def _fits(text: str, room: int) -> bool:
    return _cells(text[: 4 * room]) <= room and len(text) <= 4 * room


def _cells(text: str) -> int:
    """How wide a text is in a terminal, where emoji and many scripts take two places and some marks none."""
    return sum(_width(character) for character in text)


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
