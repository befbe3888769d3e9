"""A text takes no name that the site's own scripts look for.

Scripts of the theme find their settings and buttons by name, so a text with such a name can take their place.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      <div id="__config">{"search": "list.txt"}</div>

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      <div id="list">Aisles 1, 2, 7, 8.</div>

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: choose another name, or leave the attribute out.
"""

from collections.abc import Iterator
from functools import lru_cache

from rolepath.lint.markup.placed_tags import PlacedTag, placed_tags
from rolepath.lint.markup.reserved_names import OUR_READING, reserved
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.outside_code import without_code
from rolepath.model.catalog import Catalog

CODE = "RP430"
IS_FIRM = True
SCOPE = Scope.TEXT


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports the first such name of each tag; what our own reading and Markdown extensions write is none."""
    for placed in placed_tags(text.document):
        found = next(_faults(placed, catalog.drawn), None)
        if found:
            attribute, name, reason = found
            what = f"the attribute {name}" if name == attribute else f'the {attribute} "{name}"'
            message = f"{what} of <{placed.tag.name}> {reason}"
            yield Report(placed.place(attribute), message, "Choose another name, or leave the attribute out.")


def _faults(placed: PlacedTag, drawn: frozenset[str]) -> Iterator[tuple[str, str, str]]:
    for attribute, value in placed.tag.attributes:
        for name, reason in reserved(placed.tag.name, attribute, value, drawn):
            mark = OUR_READING.get((placed.tag.name, name))
            if not mark or _is_written(mark, placed.document.source.markdown):
                yield attribute, name, reason


@lru_cache(maxsize=100)  # a text can have many questions, and each of them marks of ours
def _is_written(mark: str, markdown: str) -> bool:
    """Whether an author's text itself has what reading otherwise writes."""
    return mark in without_code(markdown)
