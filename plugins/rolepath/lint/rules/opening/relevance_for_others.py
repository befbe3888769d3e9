"""The job relevance is about the reader, and not about the firm.

That the firm saves money is a reason to order a training, and none to learn from it.

Wrong:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      The company saves 20,000 a year in picking.

      ## Sort the list by aisle
      …

Right:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle
      …

Fix: say what the reader no longer does, or has that they had not.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.wording import helps_others, is_negated, stock_phrases
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import KIND_BY_ID

CODE = "RP297"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports a sentence in English that begins with the firm or its owners, and has no word for its reader."""
    for found in demanded_texts(lesson, KIND_BY_ID["job-relevance"]):
        text = visible_text(found.html)
        if not found.hollow and helps_others(text) and not (is_negated(text) or stock_phrases(text)):
            message = f'"{found.name}" says how it helps the firm, and not how it helps the reader'
            yield Report(found.place, message, "Say what the reader no longer does, or has that they had not.")
