"""What is meant for the facilitator stands where learners do not read it.

The notes hold answers and what to watch people for; shown to learners they spoil the session and the trust in it.

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

      ### For the facilitator

      Watch for those who walk as they always did.

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

      ## For the facilitator

      Watch for those who walk as they always did.

Fix: give the notes a heading of the second level in the module's own file, outside any box or list.
"""

from collections.abc import Iterator

from rolepath.lint.facilitator_text import NOTES, headings_for_facilitators, withheld_places
from rolepath.lint.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document

CODE = "RP256"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports headings of such notes, with a slip or without, that are no section of a module."""
    for module in catalog.modules.values():
        fix = f'Write it as a section of the module: "## {NOTES.title}".'
        yield from _shown(module.document, withheld_places(module.document), fix)
    for document in _others(catalog):
        fix = "Write it in the module that the session is about; there, learners do not see it."
        yield from _shown(document, frozenset(), fix)


def _others(catalog: Catalog) -> Iterator[Document]:
    yield from (page.document for page in catalog.pages.values())
    for role in catalog.roles:
        yield from role.documents


def _shown(document: Document, hidden: frozenset[str], fix: str) -> Iterator[Report]:
    for heading in headings_for_facilitators(document):
        if heading.anchor not in hidden:
            yield Report(document.place(heading), f'learners would read what follows "{heading.title}"', fix)
