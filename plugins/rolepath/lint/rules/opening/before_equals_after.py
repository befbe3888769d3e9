"""Before and after differ.

Two texts that say the same show that nothing has changed.

Wrong:

    content/warehouse/picking.md: |
      …
      ### After

      Aisles 1, 7, 2, 8.

      ## How this helps you do your job better
      …

Right:

    content/warehouse/picking.md: |
      …
      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better
      …

Fix: show the same piece of work as it looked before, and as it looks now.
"""

from collections.abc import Iterator
from itertools import pairwise

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.halves import are_equal
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.lesson import Lesson
from rolepath.model.sections import AFTER, BEFORE, KIND_BY_ID

CODE = "RP265"
IS_FIRM = True
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports an after whose words are those of its before, or all but one in twenty of them."""
    for one, other in pairwise(demanded_texts(lesson, KIND_BY_ID["before-after"])):
        is_pair = one.document is other.document and one.kind is BEFORE and other.kind is AFTER
        if is_pair and not one.hollow and not other.hollow and are_equal(one, other):
            message = f'"{other.name}" says the same as "{one.name}"'
            fix = f"Show what has changed, for example:\n\n{other.as_written(AFTER.example)}"
            yield Report(other.place, message, fix)
