"""The heading of a section is written in Markdown.

A heading in HTML begins no section, so what follows it stays in the one before, which may be hidden or folded.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

      <h2>Check yourself</h2>

      1. Which aisle comes first?
          - [x] The first one
              > Right: nobody walks back.
          - [ ] The seventh
              > No: you pass the first twice.

Right:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

      ## Check yourself

      1. Which aisle comes first?
          - [x] The first one
              > Right: nobody walks back.
          - [ ] The seventh
              > No: you pass the first twice.

Fix: write ## and the title instead of the tag.
"""

from collections.abc import Iterator

from rolepath.html.reading import text_of
from rolepath.lint.markup.html_tags import tags
from rolepath.lint.markup.written_tags import line_and_column
from rolepath.lint.program.facilitator_text import is_withheld, lines_for_facilitators
from rolepath.lint.program.items import Kind, Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.outside_code import without_code
from rolepath.model.document import Document
from rolepath.model.sections import DEMANDED, SECTION_LEVEL, kind_of

CODE = "RP292"
IS_FIRM = True
SCOPE = Scope.TEXT
ONLY_READABLE = True
_NAMES = ("h1", "h2")


def check(text: Text) -> Iterator[Report]:
    """Reports such headings that have the title of a section, or stand in the text for the facilitator."""
    document = text.document
    if text.kind is Kind.MODULE and "<h" in document.source.markdown.lower():
        missing = [kind for kind in DEMANDED if not document.section(kind)] if text.has_demands else []
        for line, title in _headings(document):
            kind = kind_of(title, None, SECTION_LEVEL)
            if kind not in missing and (kind or is_withheld(document, line)):
                yield _report(document, line, title)


def _headings(document: Document) -> Iterator[tuple[int, str]]:
    """The lines and titles of headings in HTML, but for those that facilitator-text-shown tells of."""
    markdown = document.source.markdown
    text = without_code(markdown)
    told = {line for line, _ in lines_for_facilitators(document)}
    for tag in tags(text):
        if tag.name in _NAMES:
            line, _ = line_and_column(markdown, tag.offset)
            end = text.lower().find(f"</{tag.name}", tag.offset)
            if line not in told:
                yield line, text_of(text[tag.offset : end if end >= 0 else None])


def _report(document: Document, line: int, title: str) -> Report:
    message = f'"{title}" is a heading in HTML, so what follows it stays in the section before'
    return Report(document.source.place(line), message, f"Write it in Markdown:\n\n## {title}")
