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

from rolepath.lint.program.demanded import hollow_section
from rolepath.lint.program.paragraphs import paragraphs
from rolepath.lint.program.scope import readable
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.hollow import hollow, is_marked
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document

CODE = "RP268"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports paragraphs and list items that begin so, in texts that otherwise say something."""
    documents = [module.document for module in catalog.modules.values() if module.id in catalog.listings]
    documents += [page.document for page in catalog.pages.values()]
    documents += catalog.yaml_documents
    for document in documents:
        if readable(document):
            yield from _notes(document)


def _notes(document: Document) -> Iterator[Report]:
    found = [(line, text) for line, text in paragraphs(document.source.markdown) if is_marked(text)]
    hollow_lines = _hollow_lines(document) if found else []
    for line, text in found:
        if not any(first <= line < end for first, end in hollow_lines):
            message = f'a note to the author is left: "{text[:40]}"'
            yield Report(document.source.place(line), message, "Do what it says, or put it between <!-- and -->.")


def _hollow_lines(document: Document) -> list[tuple[int, int]]:
    """Where sections and what is beneath a heading say nothing, which other rules report."""
    end = document.source.markdown.count("\n") + 2
    parts = [part for part in document.rendering.parts if part.heading.line]
    starts = [part.heading.line or 0 for part in parts]
    found = [
        (start, after)
        for part, start, after in zip(parts, starts, [*starts, end][1:], strict=True)
        if hollow(part.html)
    ]
    sections = [section for section in document.sections if section.part.heading.line]
    starts = [section.part.heading.line or 0 for section in sections]
    found += [
        (start, after)
        for section, start, after in zip(sections, starts, [*starts, end][1:], strict=True)
        if hollow_section(section.kind, section.part.heading.title, section.html)
    ]
    return [*found, (0, parts[0].heading.line or 0 if parts else end)] if hollow(document.lead) else found
