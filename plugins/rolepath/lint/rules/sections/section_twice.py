"""A module has one section of each kind that the page knows.

A page has one place for each of them, and whatever is written a second time would be shown nowhere.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      ## Practice: one order

      Time: 5 minutes. Write the route of one order down.

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      ## One order first

      Time: 5 minutes. Write the route of one order down.

      ## Practice
      …

Fix: join the two sections, or give one of them a heading of its own that does not begin with the title of a known
section.
"""

from collections.abc import Iterator

from rolepath.lint.program.headings import too_high
from rolepath.lint.program.items import Kind, Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.document import Document, Heading, Section
from rolepath.model.sections import AFTER, BEFORE, KIND_BY_ID, SectionKind

CODE = "RP261"
IS_FIRM = True
SCOPE = Scope.TEXT
ONLY_READABLE = True
_MANY = (KIND_BY_ID["policy"], KIND_BY_ID["concern"])
"""Kinds of which a page shows as many as there are, each where it was written."""


def check(text: Text) -> Iterator[Report]:
    """Reports each further section of a kind, in modules and in texts of bindings, and each further half."""
    if text.kind in (Kind.MODULE, Kind.OPENING):
        yield from _repeated(text.document)


def _repeated(document: Document) -> Iterator[Report]:
    refused = {id(item.heading) for item in too_high(document)}
    first: dict[SectionKind, Section] = {}
    for section in document.sections:
        kind, heading = section.kind, section.part.heading
        if kind is None or kind in _MANY or id(heading) in refused:
            continue
        if kind in first:
            yield _report(document, kind, heading, first[kind].part.heading)
        first.setdefault(kind, section)
    both = first.get(KIND_BY_ID["before-after"])
    if both:
        yield from _repeated_halves(document, both, refused)


def _repeated_halves(document: Document, section: Section, refused: set[int]) -> Iterator[Report]:
    first: dict[SectionKind, Heading] = {}
    for part in section.subsections:
        heading = part.heading
        kind = heading.kind
        if kind not in (BEFORE, AFTER) or id(heading) in refused:
            continue
        if kind in first:
            yield _report(document, kind, heading, first[kind])
        first.setdefault(kind, heading)


def _report(document: Document, kind: SectionKind, heading: Heading, first: Heading) -> Report:
    line = document.place(first).line
    message = f'"{heading.title}" is a second section "{kind.title}", and readers would see only the one of line {line}'
    names = [name for name in (kind.title, *kind.aliases) if heading.title.casefold().startswith(name.casefold())]
    avoid = f'without "{max(names, key=len)}" at the beginning' if names else "of your own"
    return Report(document.place(heading), message, f"Join the two, or give the one that is another a heading {avoid}.")
