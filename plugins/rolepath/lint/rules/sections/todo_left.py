"""Nothing that is published begins with TODO.

Readers take a note to the author for a promise to them, and wait for what never comes.

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

      Ask for the list by aisle.

      TODO: say how to check it.

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

Fix: do what the note says, or put it into a comment: <!-- and -->.
"""

from collections.abc import Iterator

from rolepath.lint.program.hollow_lines import hollow_lines
from rolepath.lint.program.paragraphs import paragraphs
from rolepath.lint.program.scope import readable
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.hollow import is_marked
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document

CODE = "RP268"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports paragraphs and list items that begin so, in texts that otherwise say something."""
    modules = [module.document for module in catalog.modules.values() if module.id in catalog.listings]
    others = [page.document for page in catalog.pages.values()]
    others += catalog.yaml_documents
    for documents, is_module in ((modules, True), (others, False)):
        for document in documents:
            if readable(document):
                yield from _notes(document, is_module=is_module)


def _notes(document: Document, *, is_module: bool) -> Iterator[Report]:
    found = [(line, text) for line, text in paragraphs(document.source.markdown) if is_marked(text)]
    silent = hollow_lines(document, is_module=is_module) if found else []
    for line, text in found:
        if not any(first <= line < end for first, end in silent):
            message = f'a note to the author is left: "{text[:40]}"'
            yield Report(document.source.place(line), message, "Do what it says, or put it between <!-- and -->.")
