"""A new way that takes longer says what it is better at.

Nobody keeps a habit that costs them time and gives nothing back.

Wrong:

    content/warehouse/picking.md: |
      …
      task: picking
      benefits: [faster]
      minutes: {before: 10, after: 30}
      ---
      …
      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle
      …

Right:

    content/warehouse/picking.md: |
      …
      task: picking
      benefits: [quality]
      minutes: {before: 10, after: 30}
      ---
      …
      ## How this helps you do your job better

      Picking gives fewer wrong parcels: each line is counted.

      ## Sort the list by aisle
      …

Fix: correct the minutes, or name the benefit that is worth them: quality, less-tedium or better-decisions.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.lesson import Lesson
from rolepath.model.module import Minutes
from rolepath.model.place import Place
from rolepath.model.program import BENEFITS

CODE = "RP206"
IS_FIRM = True
SCOPE = Scope.LESSON
_WORTH_TIME = [benefit for benefit in BENEFITS if benefit != "faster"]


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports minutes that grow where being faster is the only benefit named."""
    minutes, binding = lesson.minutes, lesson.entry.binding
    if lesson.has_opening and minutes and _is_loss(minutes, lesson.benefits):
        place = binding.places.at("after", "minutes") if binding else lesson.module.places.at("minutes", "after")
        yield _report(minutes, place)


def _is_loss(minutes: Minutes, benefits: tuple[str, ...]) -> bool:
    """Where no benefit is named at all, that is what another rule reports."""
    return minutes.saved < 0 and bool(benefits) and not set(benefits) & set(_WORTH_TIME)


def _report(minutes: Minutes, place: Place) -> Report:
    message = (
        f"the task takes {minutes.after} minutes after, {-minutes.saved} more than before, but promises only speed"
    )
    fix = f"Correct the minutes, or add to benefits: what is worth them: {', '.join(_WORTH_TIME)}."
    return Report(place, message, fix)
