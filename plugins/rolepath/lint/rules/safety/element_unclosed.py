"""An HTML element that begins also ends.

All that follows its first tag is taken for HTML: headings are none to a reader, and sections are missing.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      <div>
      Sort this list by aisle.

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      <div>Sort this list by aisle.</div>

      ## Practice
      …

Fix: write the end tag, such as </div>, behind the last line that belongs to the element.
"""

from collections.abc import Iterator

from rolepath.lint.markup.open_elements import open_element
from rolepath.lint.markup.placed_tags import refused_in_line
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP296"
IS_FIRM = True
SCOPE = Scope.TEXT


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports the first such element of a text; rules about sections leave that text alone until it ends.

    One that no text may have, closed or not, has a finding that says so.
    """
    found = open_element(text.document)
    if found and not refused_in_line(text.document, *found, catalog.hosts):
        name, line = found
        message = f"<{name}> begins here and never ends, so the headings below it are none to readers"
        fix = f"Write </{name}> behind the last line that belongs to it."
        yield Report(text.document.source.place(line), message, fix)
