"""A text refers to each of its footnotes, and defines each once.

A note that nothing leads to is not shown, and of two with one name readers see the last.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle.

      [^1]: Aisle 9 has its own list.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle.[^1]

      [^1]: Aisle 9 has its own list.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: put the mark where the note belongs, give the second one another name, or delete it.
"""

from collections.abc import Iterator

from rolepath.html.footnotes import names_of_notes, names_referred_to
from rolepath.html.parser import seen
from rolepath.lint.program.hollow_lines import hollow_lines
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.notes import defined_notes
from rolepath.model.document import Document
from rolepath.model.finding import Severity

CODE = "RP290"
SEVERITY = Severity.WARNING
SCOPE = Scope.TEXT
ONLY_READABLE = True


def check(text: Text) -> Iterator[Report]:
    """Reports each definition that no reader sees."""
    document = text.document
    if "[^" in document.source.markdown:
        silent = hollow_lines(document, is_module=True)
        for line, report in _lost(document):
            if not any(first <= line < end for first, end in silent):  # which has a finding already
                yield report


def _lost(document: Document) -> Iterator[tuple[int, Report]]:
    notes = document.rendering.notes
    shown = "".join(document.rendering.pieces)
    unwanted = names_of_notes(seen(notes)) - names_referred_to(seen(shown))
    last = {note.name: note for note in defined_notes(document.source.markdown)}
    for note in defined_notes(document.source.markdown):
        place = document.source.place(note.line)
        if note is not last[note.name]:
            line = document.source.place(last[note.name].line).line
            message = f'the footnote "{note.text}" has the name of that of line {line}, which readers see instead'
            yield note.line, Report(place, message, "Give one of the two another name, also where it is referred to.")
        elif note.name in unwanted:
            message = f'nothing refers to the footnote "{note.text}", so readers would not see it'
            yield note.line, Report(place, message, "Put its mark, such as [^1], where it belongs, or delete it.")
