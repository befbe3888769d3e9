"""The opening comes first and in order: the problem, before and after, how it helps.

A reader decides in the first lines whether this is about their work; the tool can wait.

Wrong:

    content/warehouse/picking.md: |
      …
      ---

      ## Before and after
      …
      Picking is faster: one walk for each order.

      ## The business problem

      Pickers walk each order twice.

      ## Sort the list by aisle
      …

Right:

    content/warehouse/picking.md: |
      …
      ---

      ## The business problem

      Pickers walk each order twice.

      ## Before and after
      …
      Picking is faster: one walk for each order.

      ## Sort the list by aisle
      …

Fix: move the section that the finding names.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import hollow_section
from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.document import Document, Section
from rolepath.model.sections import OPENING, SECTION_LEVEL

CODE = "RP201"
IS_FIRM = True
SCOPE = Scope.MODULE
ONLY_READABLE = True


def check(listed: ListedModule) -> Iterator[Report]:
    """Reports the first section of an opening that does not stand where it belongs."""
    if listed.own_role:
        yield from _misplaced(listed.document)


def _misplaced(document: Document) -> Iterator[Report]:
    """Where a section is missing, that is the finding; the order can be told only when all are there."""
    sections: list[Section] = []
    for section in document.sections:
        is_second = section.kind and any(other.kind is section.kind for other in sections)  # which another rule reports
        if section.part.heading.level == SECTION_LEVEL and not is_second and not _says_nothing(section):
            sections.append(section)
    places = [next((at for at, section in enumerate(sections) if section.kind is kind), None) for kind in OPENING]
    if None in places:
        return
    for index, (kind, found) in enumerate(zip(OPENING, places, strict=True)):
        # The relevance may follow a section of the body; the problem and the example may not.
        is_right = found == index or (kind is OPENING[-1] and found is not None and found > index)
        if found is not None and not is_right:
            heading = sections[found].part.heading
            before = sections[index].part.heading
            message = f'"{heading.title}" comes too late: it belongs before "{before.title}"'
            line = document.place(before).line
            yield Report(document.place(heading), message, f"Move the section to line {line}.")
            return


def _says_nothing(section: Section) -> bool:
    """Whether a section of the author's own has a finding already, such as one that a stray `---` has made."""
    return section.kind is None and bool(hollow_section(None, section.part.heading.title, section.html))
