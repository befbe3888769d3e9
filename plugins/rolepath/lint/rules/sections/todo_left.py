"""Nothing that is published begins with TODO.

Readers take a note to the author for a promise to them, and wait for what never comes.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      TODO: say how to check it.

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      ## Practice
      …

Fix: do what the note says, or put it into a comment: <!-- and -->.
"""

from collections.abc import Iterator

from rolepath.lint.program.hollow_lines import hollow_lines
from rolepath.lint.program.items import Kind, Scope, Text
from rolepath.lint.program.paragraphs import paragraphs
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.hollow import is_marked

CODE = "RP268"
SCOPE = Scope.TEXT
ONLY_LISTED = True
ONLY_READABLE = True


def check(text: Text) -> Iterator[Report]:
    """Reports paragraphs and list items that begin so, in texts that otherwise say something."""
    document = text.document
    found = [(line, note) for line, note in paragraphs(document.source.markdown) if is_marked(note)]
    silent = hollow_lines(document, is_module=text.kind is Kind.MODULE) if found else []
    for line, note in found:
        if not any(first <= line < end for first, end in silent):
            message = f'a note to the author is left: "{note[:40]}"'
            yield Report(document.source.place(line), message, "Do what it says, or put it between <!-- and -->.")
