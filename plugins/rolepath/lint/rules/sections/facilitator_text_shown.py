"""What is meant for the facilitator stands where learners do not read it.

The notes hold answers and what to watch people for; shown to learners they spoil the session and the trust in it.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      ### For the facilitator

      Watch for those who walk as they always did.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

      ## For the facilitator

      Watch for those who walk as they always did.

Fix: give the notes a heading of the second level in the module's own file, outside any box or list.
"""

from collections.abc import Iterator

from rolepath.lint.markup.open_elements import open_element
from rolepath.lint.program.facilitator_text import (
    NOTES,
    headings_for_facilitators,
    is_withheld,
    lines_for_facilitators,
    sections_let_out,
    withheld_places,
)
from rolepath.lint.program.items import Kind, Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.document import Document

CODE = "RP256"
SCOPE = Scope.TEXT


def check(text: Text) -> Iterator[Report]:
    """Reports titles of such notes, in whatever spelling, that are no section of a module."""
    document = text.document
    if text.kind is not Kind.MODULE:
        fix = "Write it in the module that the session is about; there, learners do not see it."
        yield from _shown(document, frozenset(), fix, in_module=False)
    elif not open_element(document):  # until it ends, it is unclear which section is which
        fix = f'Write it as a section of the module: "## {NOTES.title}".'
        yield from _shown(document, withheld_places(document), fix, in_module=True)
        for section in sections_let_out(document):
            heading = section.part.heading
            message = f'"{heading.title}" ends the section for the facilitator, so learners would read what follows'
            fix_inside = f'Write it as a part of that section: "### {heading.title}".'
            yield Report(document.place(heading), message, fix_inside)


def _shown(document: Document, hidden: frozenset[str], fix: str, *, in_module: bool) -> Iterator[Report]:
    for heading in headings_for_facilitators(document):
        if heading.anchor not in hidden:
            yield Report(document.place(heading), _message(heading.title), fix)
    reported = {heading.title for heading in headings_for_facilitators(document) if heading.line is None}
    for line, title in lines_for_facilitators(document):
        if title not in reported and not (in_module and is_withheld(document, line)):
            yield Report(document.source.place(line), _message(title), fix)


def _message(title: str) -> str:
    return f'learners would read what follows "{title}"'
