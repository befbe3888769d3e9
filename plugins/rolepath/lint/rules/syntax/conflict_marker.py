"""No text holds the marks of two versions that nobody has joined.

Readers see both versions and marks between them, and cannot tell which is true.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      <<<<<<< HEAD
      Ask for the list by aisle.
      =======
      Ask for the list by shelf.
      >>>>>>> other

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle.

      ## Practice
      …

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
