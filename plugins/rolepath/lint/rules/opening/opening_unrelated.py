"""The texts of an opening are about one thing: the problem, its before and after, and the relevance.

A text without a word of the rest of its module is about something else, or about nothing.

Wrong:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      You spend fewer evenings on calls with the auditors, as the figures of the quarter agree with the books, and
      nobody has to open last year's folders again to find out which of two versions the bank was sent.

      ## Sort the list by aisle
      …

Right:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle
      …

Fix: name in each the piece of work that the module is about.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.program.related import unrelated
from rolepath.lint.rules.rule import Report
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson

CODE = "RP284"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON
GIVES_WAY = True


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports a text of an opening that shares no word with the rest of the module or the role's tasks."""
    found = unrelated(lesson)
    if found:
        message = f'"{found.name}" shares no word with the rest of the module'
        fix = "Name the piece of work that the module is about, and what happens in it."
        yield Report(found.place, message, fix)
