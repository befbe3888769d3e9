"""Every answer of a check is in the form that learners can choose.

What only looks like an answer is shown as a line of text, so nobody can choose it, and its reason stands in the open.

Wrong:

    content/warehouse/picking.md: |
      …
      Time: 15 minutes. Sort tomorrow's first order.

      ## Check yourself

      1. May a list with names go in?
          - [x] No
              > Right: names stay out.
          - [ ]Yes
              > No: a name is personal data.

Right:

    content/warehouse/picking.md: |
      …
      Time: 15 minutes. Sort tomorrow's first order.

      ## Check yourself

      1. May a list with names go in?
          - [x] No
              > Right: names stay out.
          - [ ] Yes
              > No: a name is personal data.

Fix: begin each answer with `- [x]` or `- [ ]` and a space, indented by four.
"""

import re
from collections.abc import Iterator

from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.outside_code import without_code
from rolepath.model.document import Document, Section
from rolepath.model.fences import OPTION_LINE
from rolepath.model.sections import KIND_BY_ID

CODE = "RP472"
SCOPE = Scope.MODULE
ONLY_LISTED = True
ONLY_READABLE = True
_TICKS = "xX\u2713\u2714\u2611\u2717\u2718\u00d7"
_MARKER = r"[ \t>]*(?:(?:[*+\u2022-]|\d+[.)]|[a-zA-Z][.)])[ \t]*)?"
_TICK = rf"[ \u00a0]*[{_TICKS}]?[ \u00a0]*"
_MEANT = re.compile(rf"{_MARKER}(?P<box>\[{_TICK}\](?![\[(:])|\({_TICK}\)|[\u2610-\u2612])(?P<text>.*)")


def check(listed: ListedModule) -> Iterator[Report]:
    """Reports lines of a check that look like an answer and are none."""
    section = listed.document.section(KIND_BY_ID["check"])
    if section:
        yield from _reports(listed.document, section)


def _reports(document: Document, section: Section) -> Iterator[Report]:
    lines = without_code(document.source.markdown).split("\n")
    for number in document.lines_of(section):
        line = lines[number - 1]
        found = None if OPTION_LINE.match(line) else _MEANT.match(line)
        if found and found["text"].strip():
            mark = "x" if found["box"].strip("[]() \u00a0\u2610") else " "
            written = line.strip()
            message = f'"{written[:40]}" looks like an answer and is none, so nobody can choose it'
            fix = f"Write it in this form, with its reason beneath:\n\n    - [{mark}] {found['text'].strip()}"
            yield Report(document.source.place(number), message, fix)
