"""A comment ends before the next one begins.

What stands between the two is part of the comment, and no reader sees it.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      <!-- Check the aisles.

      Aisle 9 has its own list.

      <!-- Check the list. -->

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      <!-- Check the aisles. -->

      Aisle 9 has its own list.

      <!-- Check the list. -->

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: write --> where the first comment should end.
"""

from collections.abc import Iterator

from rolepath.lint.markup.written_tags import line_and_column
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.outside_code import comments_of
from rolepath.model.document import Document

CODE = "RP291"
SCOPE = Scope.TEXT


def check(text: Text) -> Iterator[Report]:
    """Reports each comment with the beginning of another one in it."""
    if "<!--" in text.document.source.markdown and text.document.unclosed_fence is None:
        yield from _reports(text.document)


def _reports(document: Document) -> Iterator[Report]:
    markdown = document.source.markdown
    for start, end in comments_of(markdown):
        if "<!--" in markdown[start + len("<!--") : end]:
            place = document.source.place(*line_and_column(markdown, start))
            last = document.source.place(line_and_column(markdown, end - 1)[0]).line
            message = f"this comment goes on to line {last}, where the next one ends, and readers see nothing of it"
            yield Report(place, message, "Write --> where it should end.")
