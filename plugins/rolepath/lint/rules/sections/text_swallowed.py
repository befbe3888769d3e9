"""Each text of a role's file ends where the next key begins.

A tag that is left open takes in all that follows, and readers look for the rest of the opening in vain.

Wrong:

    roles/warehouse.yml: |
      …
            benefits: [faster]
            problem: |
              <div markdown>
              The same list is typed three times.
            before: {minutes: 20, text: A list on paper.}
      …

Right:

    roles/warehouse.yml: |
      …
            benefits: [faster]
            problem: |
              <div markdown>
              The same list is typed three times.
              </div>
            before: {minutes: 20, text: A list on paper.}
      …

Fix: close the HTML tag that is open in the text before the key that the finding names, or take it out.
"""

from collections.abc import Iterator

from rolepath.lint.markup.open_elements import open_element
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.program.scope import swallowed
from rolepath.lint.rules.rule import Report
from rolepath.model.document import Document

CODE = "RP264"
IS_FIRM = True
SCOPE = Scope.TEXT


def check(text: Text) -> Iterator[Report]:
    """Reports the first key of a role's text that the page does not show as one."""
    document = text.document
    is_told = document.unclosed_fence is not None or open_element(document)  # by rules of their own
    line = None if is_told else swallowed(document)
    if line:
        yield _report(document, line)


def _report(document: Document, line: int) -> Report:
    title = document.source.markdown.split("\n")[line - 1].lstrip("# ")
    message = f'"{title}" is swallowed by the text before it'
    fix = "The text before this key leaves an HTML tag open: close it, or take it out."
    return Report(document.source.place(line), message, fix)
