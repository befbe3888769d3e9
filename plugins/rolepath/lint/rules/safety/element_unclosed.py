"""An HTML element that begins also ends.

All that follows its first tag is taken for HTML: headings are none to a reader, and sections are missing.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem

      Pickers walk each order twice.

      ## Before and after

      ### Before

      Aisles 1, 7, 2, 8.

      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      <div>
      Sort this list by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

Right:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem

      Pickers walk each order twice.

      ## Before and after

      ### Before

      Aisles 1, 7, 2, 8.

      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      <div>Sort this list by aisle.</div>

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

Fix: write the end tag, such as </div>, behind the last line that belongs to the element.
"""

from collections.abc import Iterator

from rolepath.lint.markup.open_elements import open_element
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report

CODE = "RP296"
IS_FIRM = True
SCOPE = Scope.TEXT


def check(text: Text) -> Iterator[Report]:
    """Reports the first such element of a text; rules about sections leave that text alone until it ends."""
    found = open_element(text.document)
    if found:
        name, line = found
        message = f"<{name}> begins here and never ends, so the headings below it are none to readers"
        fix = f"Write </{name}> behind the last line that belongs to it."
        yield Report(text.document.source.place(line), message, fix)
