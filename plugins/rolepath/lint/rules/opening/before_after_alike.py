"""Before and after differ in what they show, and not in praise alone.

"Slowly" and "quickly" are what the author says of the work; readers want to see the work.

Wrong:

    content/warehouse/picking.md: |
      …
      ### Before

      The shift leader writes the route on paper, slowly.

      ### After

      The shift leader writes the route on paper, quickly and easily.

      ## How this helps you do your job better
      …

Right:

    content/warehouse/picking.md: |
      …
      ### Before

      Aisles 1, 7, 2, 8.

      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better
      …

Fix: show the same piece of work as it looked before, and as it looks now.
"""

from collections.abc import Iterator
from itertools import pairwise

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.halves import differ_in_praise
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import AFTER, BEFORE, KIND_BY_ID

CODE = "RP287"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports an after in English that differs from its before in words that fit any job."""
    for one, other in pairwise(demanded_texts(lesson, KIND_BY_ID["before-after"])):
        is_pair = one.document is other.document and one.kind is BEFORE and other.kind is AFTER
        if is_pair and not one.hollow and not other.hollow and differ_in_praise(one, other):
            message = f'"{other.name}" differs from "{one.name}" in praise alone'
            yield Report(
                other.place, message, "Show the piece of work itself, as it looked before and as it looks now."
            )
