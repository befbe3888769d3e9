"""An image says in words what it shows.

Who listens to the page, or has the picture blocked, gets nothing from an image without words.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      The aisles on a map:

      ![](map.png)

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/map.png: ""

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      The aisles on a map:

      ![Aisles 1 to 8, numbered from the gate](map.png)

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/map.png: ""

Fix: put what the image shows between the square brackets; write <img alt="" …> for one that only decorates.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from rolepath.lint.markup.placed_tags import PlacedTag, placed_tags
from rolepath.lint.markup.written_tags import line_and_column
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.outside_code import without_code
from rolepath.model.finding import Severity
from rolepath.model.place import Place

CODE = "RP405"
SEVERITY = Severity.WARNING
SCOPE = Scope.TEXT

_DELIBERATE = re.compile(r"[^)\n]*\)\{:?[^{}\n]*\balt\s*=")
_USE = re.compile(r"!\[\s*\]\[([^\[\]]*)\]")
_DEFINITION = re.compile(r" {0,3}\[([^\[\]]+)\]:")
_EMPTY = re.compile(r"!\[\s*\]")
_NAMED = ("aria-label", "aria-labelledby", "aria-hidden", "role", "title")


def check(text: Text) -> Iterator[Report]:
    """Reports images without words, however they are written; an empty `alt` in raw HTML is the author's decision."""
    for placed in placed_tags(text.document):
        tag = placed.tag
        if tag.name != "img" or (tag.value("alt") or "").strip() or any(tag.value(name) for name in _NAMED):
            continue
        if tag.value("alt") is None or not _is_deliberate(placed):
            address = tag.value("src") or "this"
            yield Report(_place(placed), f"the image {address} has no words for those who cannot see it", _FIX)


_FIX = 'Say between the square brackets, or in alt=, what the image shows; write alt="" in HTML if it only decorates.'


def _place(placed: PlacedTag) -> Place:
    """Where the image stands; its words belong there, also where its address is defined elsewhere in the text."""
    place, source = placed.place("src"), placed.document.source
    link = placed.link("src")
    line = _lines(source.markdown)[link.line - 1] if link and link.line else ""
    definition = _DEFINITION.match(line)
    if not definition:
        return place
    found = _uses(source.markdown).get(definition[1].strip().casefold())
    if not found:
        return place
    return source.place(*line_and_column(source.markdown, found[min(placed.rank, len(found) - 1)]))


def _is_deliberate(placed: PlacedTag) -> bool:
    """Whether somebody wrote the empty `alt` that Markdown otherwise makes of empty brackets."""
    link = placed.link("src")
    markdown = placed.document.source.markdown
    if link is None or link.line is None:
        return not _has_empty_brackets(markdown)
    line, start = _lines(markdown)[link.line - 1], link.column - 1
    return _is_in_tag(line, start) or bool(_DELIBERATE.match(line, start))


def _is_in_tag(line: str, start: int) -> bool:
    """Whether an address is the value of an attribute, as in raw HTML."""
    if start and line[start - 1] in "\"'":
        start -= 1
    while start and line[start - 1].isspace():
        start -= 1
    return line[start - 1 : start] == "="


@lru_cache(maxsize=1)
def _uses(markdown: str) -> dict[str, list[int]]:
    """Where images without words are that name a definition, by its name in small letters."""
    found: dict[str, list[int]] = {}
    for use in _USE.finditer(without_code(markdown)):
        found.setdefault(use[1].strip().casefold(), []).append(use.start())
    return found


@lru_cache(maxsize=1)  # one text's images are asked about one after the other
def _lines(markdown: str) -> list[str]:
    return markdown.split("\n")


@lru_cache(maxsize=1)
def _has_empty_brackets(markdown: str) -> bool:
    return bool(_EMPTY.search(without_code(markdown)))
