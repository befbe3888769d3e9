"""How a text stands on a page together with others: names of places that cannot meet, headings one below the other."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

_TAG = re.compile(r"""<(?:/?[a-zA-Z])(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_PLACE = re.compile(r"""(\s(?:id|name|for|href)=)(["']?)(#?)([^"'#\s>]+)\2""", re.IGNORECASE)
_HEADING = re.compile(r"(</?h)([1-6])\b", re.IGNORECASE)
_HIGHEST, _DEEPEST = 2, 6


@dataclass(frozen=True)
class Chapter:
    """Where a text stands on its page.

    `id` is what the names of its places begin with, and the name of its own heading; "" for a page of its own.
    `deeper` says by how many levels its headings go down. `shown` are the places that this page has of the text, None
    for all; links to the others go to `elsewhere`, the page that shows it whole.
    """

    id: str = ""
    deeper: int = 0
    elsewhere: str = ""
    shown: frozenset[str] | None = None

    def place(self, anchor: str) -> str:
        """The name of a place of the text on this page."""
        return f"{self.id}:{anchor}" if self.id else anchor

    def way_to(self, anchor: str, name: str) -> str:
        """The link to a place of the text; `name` is what it is called where the text has its page for itself."""
        is_here = self.shown is None or anchor in self.shown
        return f"#{self.place(name)}" if is_here else f"{self.elsewhere}#{name}"


WHOLE_PAGE = Chapter()
"""A text that has its page for itself."""


@lru_cache(maxsize=2_000)  # a module's page and the handbook ask for the same text
def places_of(markup: str) -> frozenset[str]:
    """The names of all places in some HTML."""
    tags = " ".join(tag for tag in _TAG.findall(markup) if "=" in tag)
    return frozenset(value for name, _, _, value in _PLACE.findall(tags) if name.strip().lower() in ("id=", "name="))


def with_places(markup: str, names: Callable[[str], str], ways: Callable[[str], str]) -> str:
    """HTML with other names of places; `ways` gives the links to them."""

    def place(match: re.Match[str]) -> str:
        attribute, quote, mark, value = match.groups()
        if not attribute.lower().endswith("href="):
            return match.group() if mark else f"{attribute}{quote}{names(value)}{quote}"
        return f"{attribute}{quote}{ways(unquote(value))}{quote}" if mark else match.group()

    def tag_with_places(tag: re.Match[str]) -> str:
        return _PLACE.sub(place, tag.group()) if "=" in tag.group() else tag.group()

    return _TAG.sub(tag_with_places, markup) if "=" in markup and _PLACE.search(markup) else markup


def deepened(markup: str, levels: int) -> str:
    """HTML whose headings stand so many levels lower; none is lower than the sixth."""

    def heading(tag: re.Match[str]) -> str:
        match = _HEADING.match(tag.group())
        return f"{match[1]}{_deeper(int(match[2]), levels)}{tag.group()[match.end() :]}" if match else tag.group()

    has_headings = levels and ("<h" in markup or "<H" in markup) and _HEADING.search(markup)
    return _TAG.sub(heading, markup) if has_headings else markup


def _deeper(level: int, levels: int) -> int:
    return min(max(level, _HIGHEST) + levels, _DEEPEST)
