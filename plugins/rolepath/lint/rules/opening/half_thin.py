"""A before and an after show a piece of work, and not what somebody thinks of it.

A sentence that fits any work, such as "We are faster now", is praise; a reader looks for the thing itself.

Wrong:

    content/warehouse/picking.md: |
      …
      ### After

      The whole team works smarter and saves a lot of time.

      ## How this helps you do your job better
      …

Right:

    content/warehouse/picking.md: |
      …
      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better
      …

Fix: show the piece of work itself: a few lines of the list, the mail, the plan, as it really looked.
"""

from collections.abc import Iterator
from itertools import pairwise

from rolepath.lint.program.demanded import DemandedText, demanded_texts
from rolepath.lint.program.halves import differ_in_praise, shows_nothing
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import KIND_BY_ID

CODE = "RP295"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports halves that name nothing to be seen; two that differ in praise alone have a rule of their own."""
    halves = [text for text in demanded_texts(lesson, KIND_BY_ID["before-after"]) if not text.hollow]
    paired = {id(text) for one, other in pairwise(halves) if _are_alike(one, other) for text in (one, other)}
    for text in halves:
        if id(text) not in paired and shows_nothing(text):
            message = f'"{text.name}" shows no piece of work, in words that fit any'
            yield Report(text.place, message, "Show the piece of work itself, a few lines of it as they were.")


def _are_alike(one: DemandedText, other: DemandedText) -> bool:
    return one.document is other.document and differ_in_praise(one, other)
