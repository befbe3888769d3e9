"""A long supervised project says how its result is judged.

Without points to judge it by, feedback on a piece of work is a matter of who happens to look.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      kind: project
      task: picking
      …
      ## Practice

      Time: 3 hours. Sort the orders of a week, and keep each route.

      ## For the facilitator

      Session time: 30 minutes. Walk one route together, and ask where the list came from.

Right:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      kind: project
      task: picking
      …
      ## Practice

      Time: 3 hours. Sort the orders of a week, and keep each route.

      ## For the facilitator

      Session time: 30 minutes. Walk one route together, and ask where the list came from.

      ## Judge your result

      - Each aisle is walked once.
      - The list names its source.

Fix: add the section "Judge your result" with the points that whoever supervises looks at.
"""

from collections.abc import Iterator

from rolepath.lesson_time import practice_of
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import KIND_BY_ID

CODE = "RP521"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON
ONLY_READABLE = True
_RUBRIC = KIND_BY_ID["rubric"]
_LONG = 60
"""Minutes of practice from which on somebody has to judge more than whether it was done."""


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports projects of more than an hour without a rubric, each once."""
    is_long = lesson.module.kind == "project" and (practice_of(lesson) or 0) > _LONG
    if is_long and lesson.is_shown and not lesson.has(_RUBRIC):
        message = "nothing says how the result of this project is judged"
        points = f"## {_RUBRIC.title}\n\n- Each figure has its source."
        fix = f"Add the points that whoever supervises looks at:\n\n{points}"
        yield Report(lesson.module.places.at("kind"), message, fix)
