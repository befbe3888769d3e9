"""The business problem says when, how often, or what it costs.

A problem that has no size and no day is one that can wait.

Wrong:

    content/warehouse/picking.md: |
      …
      ## The business problem

      Pickers have much trouble with the order of the aisles.

      ## Before and after
      …

Right:

    content/warehouse/picking.md: |
      …
      ## The business problem

      Pickers walk each order twice.

      ## Before and after
      …

Fix: add a number, a day, a deadline or a cost.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.items import Scope
from rolepath.lint.program.related import is_weak, unrelated
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.wording import lacks_figure
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import KIND_BY_ID

CODE = "RP280"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports problems in English without a number, a time, a deadline or a cost."""
    for found in demanded_texts(lesson, KIND_BY_ID["business-problem"]):
        text = visible_text(found.html)
        if not found.hollow and lacks_figure(text) and not is_weak(lesson, found) and found != unrelated(lesson):
            message = f'"{found.name}" has no number, day, deadline or cost'
            yield Report(found.place, message, "Say how often it happens, when it is due, or what it costs.")
