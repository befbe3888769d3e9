"""Readers see every word of a text.

Hidden elements, definitions that no link uses, cells beyond the columns of a table: what stands there is lost to
readers, who cannot know that there was more.

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

      | Aisle | Boxes |
      |-------|-------|
      | 1     | 40    | of them cold |

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

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

      | Aisle | Boxes | Of them |
      |-------|-------|---------|
      | 1     | 40    | cold    |

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: write it as plain text where readers are to see it, add the missing column, or make it a comment: `<!-- … -->`.
"""

from collections.abc import Iterator

from rolepath.lint.markup.placed_tags import every_document
from rolepath.lint.program.headings import too_high
from rolepath.lint.program.hollow_lines import hollow_lines
from rolepath.lint.program.scope import readable
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.notes import defined_notes
from rolepath.lint.text.unseen import unseen_words
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.finding import Severity

CODE = "RP298"
SEVERITY = Severity.WARNING
_MOST = 60


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each row of lines with such words, at its first line."""
    titles = {id(module.document): module.title for module in catalog.modules.values()}
    titles |= {id(page.document): page.title for page in catalog.pages.values()}
    for document in every_document(catalog):
        if readable(document):
            yield from _reports(document, titles.get(id(document), ""))


def _reports(document: Document, title: str) -> Iterator[Report]:
    told: set[int] | None = None
    last = -1
    for line, words in unseen_words(document):
        told = _told(document, title) if told is None else told
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
