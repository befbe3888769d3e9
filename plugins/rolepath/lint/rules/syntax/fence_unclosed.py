"""A code block that opens also closes.

Everything after the opening line is in doubt: readers may see the rest of the module as code.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      ```text
      Sort this list by aisle.

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      ```text
      Sort this list by aisle.
      ```

      ## Practice
      …

Fix: put a line with the same three backticks after the last line of the code.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report

CODE = "RP121"
SCOPE = Scope.TEXT


def check(text: Text) -> Iterator[Report]:
    """Reports the opening line; rules about sections leave such a text alone."""
    source, line = text.document.source, text.document.unclosed_fence
    if line is not None:
        mark = source.markdown.split("\n")[line - 1].strip()[:3]
        fix = f"Put a line with only {mark} after its last line."
        yield Report(source.place(line), "a code block opens here and never closes", fix)
