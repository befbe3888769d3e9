"""The job relevance says what gets better.

Who reads only what the training does not do stops reading.

Wrong:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      This does not make your picking any faster.

      ## Sort the list by aisle
      …

Right:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle
      …

Fix: say what it does help with, and then what it does not.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.wording import is_negated
from rolepath.lint.words.english import is_english
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import KIND_BY_ID

CODE = "RP283"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports a relevance of one sentence in English that says what does not get better."""
    for found in demanded_texts(lesson, KIND_BY_ID["job-relevance"]):
        text = visible_text(found.html)
        if not found.hollow and is_english(text) and is_negated(text):
            message = f'"{found.name}" only says what does not get better'
            yield Report(found.place, message, "Say first what gets faster, better, less tedious or better decided.")
