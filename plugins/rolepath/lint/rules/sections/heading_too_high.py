"""A heading inside a text is lower than the heading above that text.

A heading as high as that of its section ends the section, and readers find the rest of the text somewhere else or
nowhere.

Wrong:

    content/warehouse/picking.md: |
      …
      Picking is faster: one walk for each order.

      # Sort the list by aisle

      Ask for the list by aisle.
      …

Right:

    content/warehouse/picking.md: |
      …
      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      Ask for the list by aisle.
      …

Fix: begin the heading with as many # marks as the finding names, or write it in bold.
"""

from collections import Counter
from collections.abc import Iterator

from rolepath.lint.program.demanded import KEYS
from rolepath.lint.program.facilitator_text import sections_let_out
from rolepath.lint.program.headings import TooHigh, too_high
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.program.near_miss import looks_like
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.conflicts import conflict
from rolepath.model.document import Document
from rolepath.model.finding import Edit
from rolepath.model.sections import DEMANDED

CODE = "RP260"
IS_FIRM = True
SCOPE = Scope.TEXT
ONLY_READABLE = True


def check(text: Text) -> Iterator[Report]:
    """Reports headings that take what follows them out of their text, in files and in texts of roles."""
    document = text.document
    if conflict(document):
        return
    written = _Written(document)
    told = {section.part.heading for section in sections_let_out(document)}  # by facilitator-text-shown
    for found in too_high(document, text.title):
        is_missing = text.has_demands and _is_a_section_that_is_missing(document, found)
        if found.heading not in told and not is_missing:
            yield _report(written, found)


def _is_a_section_that_is_missing(document: Document, found: TooHigh) -> bool:
    """Which is a finding already, and names the heading."""
    return any(looks_like(found.heading.title, kind) and not document.section(kind) for kind in DEMANDED)


class _Written:
    """The lines of a text, and how many of them stand in each line of the file; a folded text has several."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines = document.source.markdown.split("\n")
        self.times = Counter(document.source.lines)


def _report(written: _Written, found: TooHigh) -> Report:
    document = written.document
    place, marks = document.place(found.heading), "#" * found.level
    title = found.heading.title
    if not document.source.added:
        message = f'"{title}" has the level of the page\'s title, and readers would not see it'
        fix = f"Begin it with {marks}:\n\n{marks} {title}"
    else:
        message = f'the heading "{title}" ends the text that it stands in'
        lines = f"{marks} {title}"
        fix = f"Inside this text, begin headings with {marks} or more, or write them in bold:\n\n{lines}"
        if any(looks_like(title, kind) for kind in DEMANDED):
            keys = ", ".join(key.partition(".")[0] for key in KEYS.values())
            fix = f"Take it out: the keys {keys} are the headings. If it is one of your own, begin it with {marks}."
    return Report(place, message, fix, _edits(written, found))


def _edits(written: _Written, found: TooHigh) -> tuple[Edit, ...]:
    """The missing marks, where the heading is a line that begins with some and is no section's own title."""
    line = found.heading.line
    if line is None or any(looks_like(found.heading.title, kind) for kind in DEMANDED):
        return ()
    lines, source = written.lines, written.document.source
    is_marked = line <= len(lines) and lines[line - 1].startswith("#" * found.heading.level)
    in_folded_text = written.times[source.lines[line - 1]] > 1
    if not is_marked or in_folded_text:
        return ()
    place = source.place(line)
    return (Edit(place, place, "#" * (found.level - found.heading.level)),)
