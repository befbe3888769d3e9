"""A before has an after, and both say something.

Half a comparison proves nothing to somebody who doubts.

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

      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      Ask for the list by aisle.

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

Fix: add the other half as a heading of the third level with the artefact beneath it.
"""

from collections.abc import Iterator

from rolepath.lint.prose import is_empty, is_placeholder
from rolepath.lint.rule import Report
from rolepath.lint.scope import own_modules, readable
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Section
from rolepath.model.sections import AFTER, BEFORE, KIND_BY_ID

CODE = "RP203"
IS_FIRM = True


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports the half that is missing or empty; bindings have a rule of their own."""
    for _, module in own_modules(catalog):
        section = module.document.section(KIND_BY_ID["before-after"])
        if section and readable(module.document) and not is_empty(section.html) and not is_placeholder(section.html):
            yield from _halves(module.document, section)


def _halves(document: Document, section: Section) -> Iterator[Report]:
    for kind in (BEFORE, AFTER):
        part = section.child(kind)
        if part is None:
            place = document.place(section.part.heading)
            message = f'the section "{section.part.heading.title}" has no "{kind.title}"'
            yield Report(place, message, f"Add it:\n\n### {kind.title}\n\n{kind.example}")
        elif is_empty(part.html):
            place = document.place(part.heading)
            yield Report(
                place, f'"{part.heading.title}" has nothing beneath it', f"Show the thing itself:\n\n{kind.example}"
            )
