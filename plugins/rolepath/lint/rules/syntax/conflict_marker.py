"""No text holds the marks of two versions that nobody has joined.

Readers see both versions and marks between them, and cannot tell which is true.

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

      <<<<<<< HEAD
      Ask for the list by aisle.
      =======
      Ask for the list by shelf.
      >>>>>>> other

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

      Ask for the list by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

Fix: keep one of the two versions, and delete the lines with the marks.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.conflicts import conflict

CODE = "RP272"
IS_FIRM = True
SCOPE = Scope.TEXT


def check(text: Text) -> Iterator[Report]:
    """Reports the first such line of each text."""
    found = conflict(text.document)
    if found:
        line, mark = found
        message = f'"{mark}" marks two versions of a text that nobody has joined'
        fix = "Keep one version, and delete the lines that begin with <<<, === and >>>."
        yield Report(text.document.source.place(line), message, fix)
