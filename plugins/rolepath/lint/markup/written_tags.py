"""Where the tags of a text stand in its source, looked up in time that does not grow with the number of tags."""

import re
from bisect import bisect_right
from functools import lru_cache

from rolepath.lint.markup.html_tags import Tag, tags
from rolepath.lint.text.outside_code import without_code, without_fences

_MOST_LISTED = 300
"""Different attributes that are looked for in a text's attribute lists, each with a search of the whole text."""


def offset_of(markdown: str, tag: Tag, rank: int, attribute: str) -> int | None:
    """Where a tag begins in the source: the one of the same rank that looks the same, else an attribute list."""
    for source in _sources(markdown):
        offset = source.offset_of(tag, rank, attribute)
        if offset is not None:
            return offset
    return None


def line_and_column(markdown: str, offset: int) -> tuple[int, int]:
    """The line and column of a character of the source; both count from 1."""
    starts = _line_starts(markdown)
    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1


@lru_cache(maxsize=4)  # the tags of a text are asked for one after the other
def _line_starts(markdown: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\n", markdown))]


@lru_cache(maxsize=4)
def _sources(markdown: str) -> tuple["_Source", "_Source"]:
    """The source without all code, and without code blocks only, as not everything between backticks is code."""
    return _Source(without_code(markdown)), _Source(without_fences(markdown))


class _Source:
    def __init__(self, text: str) -> None:
        self._text = text
        self._alike: dict[tuple[str, frozenset[str]], list[int]] = {}
        self._first: dict[tuple[str, str], int] = {}
        self._listed: dict[str, int | None] = {}
        for tag in tags(text):
            self._alike.setdefault(tag.signature, []).append(tag.offset)
            for name in ("", *(name for name, _ in tag.attributes)):
                self._first.setdefault((tag.name, name), tag.offset)

    def offset_of(self, tag: Tag, rank: int, attribute: str) -> int | None:
        alike = self._alike.get(tag.signature)
        if alike:
            return alike[min(rank, len(alike) - 1)]
        found = self._first.get((tag.name, attribute))
        return self._in_list(attribute) if found is None and attribute else found

    def _in_list(self, attribute: str) -> int | None:
        """Where an attribute list first names an attribute."""
        if attribute not in self._listed:
            if len(self._listed) >= _MOST_LISTED:
                return None
            pattern = rf"\{{[^{{}}\n]*?(?<![\w-])({re.escape(attribute)})\s*="
            match = re.search(pattern, self._text, re.IGNORECASE)
            self._listed[attribute] = match.start(1) if match else None
        return self._listed[attribute]
