"""What looks like a heading is one.

Readers see the marks as text, and find the section neither in the table of contents nor by a link.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

        ## Walk each aisle once

      Start at the gate.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      ## Walk each aisle once

      Start at the gate.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: begin the line with its # marks, without spaces before them; in raw HTML, add markdown="1" to the tag around it.
"""

import re
from bisect import bisect
from collections.abc import Iterator

from rolepath.lint.program.demanded import SIDES
from rolepath.lint.program.facilitator_text import names_facilitator
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.program.near_miss import looks_like
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.outside_code import without_code
from rolepath.model.document import Document
from rolepath.model.finding import Edit, Severity, shortened
from rolepath.model.sections import DEMANDED, normalized

CODE = "RP409"
SEVERITY = Severity.WARNING
SCOPE = Scope.TEXT
ONLY_READABLE = True

_LOOKS = re.compile(r"(?P<indent> {0,3})(?P<marks>#{1,6})[ \t]+(?P<title>\S.*)")
_AS_WRITTEN = re.compile(r"<(pre|script|style|textarea|code|samp|kbd)\b.*?(?:</\1\s*>|\Z)", re.DOTALL | re.IGNORECASE)
_NOT_BREAK = re.compile(r"[^\n]")


def check(text: Text) -> Iterator[Report]:
    """Reports lines with the marks of a heading that the rendered page does not have as one.

    A demanded section that is missing is the finding where the line looks like it.
    """
    document = text.document
    missing = [kind for kind in DEMANDED if not document.section(kind)] if text.has_demands else []
    missing += SIDES if any(kind.id == "before-after" for kind in missing) else ()
    found = [item for item in _found_in(document) if not any(looks_like(item[1]["title"], kind) for kind in missing)]
    lines = document.source.markdown.split("\n")
    for number, match in _first_of_each_tag(document, found):
        yield _report(document, number, match, lines[number - 1])


def _found_in(document: Document) -> Iterator[tuple[int, re.Match[str]]]:
    headings = list(document.rendering.headings)
    lines = {heading.line for heading in headings}
    without_line = {normalized(heading.title) for heading in headings if heading.line is None}
    text = _AS_WRITTEN.sub(lambda match: _NOT_BREAK.sub(" ", match.group()), without_code(document.source.markdown))
    for number, line in enumerate(text.split("\n"), start=1):
        match = _LOOKS.fullmatch(line)
        is_told = match and names_facilitator(match["title"])  # as an error, by facilitator-text-shown
        if match and not is_told and number not in lines and normalized(match["title"]) not in without_line:
            yield number, match


def _first_of_each_tag(
    document: Document, found: list[tuple[int, re.Match[str]]]
) -> Iterator[tuple[int, re.Match[str]]]:
    """What one tag or one code block hides has one cause: between two headings that are shown, the first counts."""
    shown = sorted(heading.line for heading in document.rendering.headings if heading.line)
    gaps = set[int]()
    for number, match in found:
        gap = bisect(shown, number)
        if match["indent"] or gap not in gaps:
            yield number, match
        if not match["indent"]:
            gaps.add(gap)


def _report(document: Document, number: int, match: re.Match[str], line: str) -> Report:
    indent = len(match["indent"])
    place = document.source.place(number, indent + 1)
    title = line.strip().lstrip("#").strip()
    message = f'"{match["marks"]} {shortened(title, 50)}" looks like a heading, but readers see it as plain text'
    if not indent:
        fix = 'In an HTML tag, add markdown="1" to that tag; in code, close the code before this line.'
        return Report(place, message, fix)
    spaces = "space" if indent == 1 else "spaces"
    edits = () if document.source.columns else (Edit(document.source.place(number), place, ""),)
    return Report(place, message, f"Remove the {spaces} before the # marks.", edits)
