"""An HTML tag ends with > before the text goes on.

Up to the next > all words are part of the tag, and no reader sees them.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      <div class="note" Aisle 9 has its own list.>Walk it last.</div>

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      <div class="note">Aisle 9 has its own list. Walk it last.</div>

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: write > where the tag should end; to show a < to readers, put a space behind it or the whole between backticks.
"""

from collections.abc import Iterator

from rolepath.html.writer import WITHOUT_VALUE
from rolepath.lint.markup.known_elements import is_known
from rolepath.lint.markup.open_elements import open_element
from rolepath.lint.markup.placed_tags import PlacedTag, placed_tags
from rolepath.lint.markup.safety import fault_of
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP293"
IS_FIRM = True
SCOPE = Scope.TEXT
_WITHOUT_VALUE = WITHOUT_VALUE.union(
    ("alt", "value", "title", "class", "id", "href", "src", "name", "popover", "contenteditable", "draggable"),
    ("spellcheck", "style", "width", "height", "border", "nowrap", "noshade", "compact", "lang", "dir", "role"),
    ("label", "for", "summary"),
)
"""Attributes that may stand without a value, or with none."""


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports tags with words in them that are no attributes; one with a fault of its own has that finding."""
    left_open = open_element(text.document)  # a finding of its own, in whatever words its tag has
    for placed in placed_tags(text.document):
        if left_open and placed.line == left_open[1]:
            continue
        words = [name for name, value in placed.tag.attributes if not value and not _is_attribute(name)]
        if words and is_known(placed.tag.name) and not fault_of(placed.tag, catalog.hosts)[1]:
            yield _report(placed, words)


def _is_attribute(name: str) -> bool:
    return name in _WITHOUT_VALUE or name.startswith(("data-", "aria-")) or ":" in name


def _report(placed: PlacedTag, words: list[str]) -> Report:
    message = f'"{words[0]}" stands within the tag <{placed.tag.name}, so no reader sees it'
    fix = f"Write > where <{placed.tag.name} should end, or put a space behind the < if it is no tag."
    return Report(placed.place(), message, fix)
