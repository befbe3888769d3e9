"""Readers see every word of a text.

Hidden elements, definitions that no link uses, cells beyond the columns of a table: what stands there is lost to
readers, who cannot know that there was more.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle.

      | Aisle | Boxes |
      |-------|-------|
      | 1     | 40    | of them cold |

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle.

      | Aisle | Boxes | Of them |
      |-------|-------|---------|
      | 1     | 40    | cold    |

      ## Practice
      …

Fix: write it as plain text where readers are to see it, add the missing column, or make it a comment: `<!-- … -->`.
"""

from collections.abc import Iterator

from rolepath.lint.program.headings import too_high
from rolepath.lint.program.hollow_lines import hollow_lines
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.notes import defined_notes
from rolepath.lint.text.unseen import unseen_words
from rolepath.model.document import Document
from rolepath.model.finding import Severity

CODE = "RP298"
SEVERITY = Severity.WARNING
SCOPE = Scope.TEXT
ONLY_READABLE = True
_MOST = 60


def check(text: Text) -> Iterator[Report]:
    """Reports each row of lines with such words, at its first line."""
    document = text.document
    told: set[int] | None = None
    last = -1
    for line, words in unseen_words(document):
        told = _told(document, text.title) if told is None else told
        is_new, last = line > last + 1, line
        if is_new and line not in told:
            shown = words if len(words) <= _MOST else f"{words[:_MOST].rstrip()}…"
            fix = "Write it as plain text where readers are to see it, or make it a comment: <!-- ... -->."
            yield Report(document.source.place(line), f'no reader sees "{shown}"', fix)


def _told(document: Document, title: str) -> set[int]:
    """The lines of which another finding tells."""
    told = {note.line for note in defined_notes(document.source.markdown)}
    told |= {found.heading.line or 0 for found in too_high(document, title)}
    for first, end in hollow_lines(document, is_module=True):
        told |= set(range(first, end))
    return told
