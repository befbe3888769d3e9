"""A benefit is named once.

What stands twice makes readers look for a difference.

Wrong:

    content/warehouse/picking.md: |
      …
      task: picking
      benefits: [faster, faster]
      minutes: {before: 30, after: 10}
      …

Right:

    content/warehouse/picking.md: |
      …
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      …

Fix: delete the second of the two.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.lesson import Lesson

CODE = "RP271"
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports lists of benefits with one that is there already."""
    benefits, binding = lesson.benefits, lesson.entry.binding
    repeated = next((benefit for index, benefit in enumerate(benefits) if benefit in benefits[:index]), "")
    if repeated and lesson.has_opening:
        place = (binding.places if binding else lesson.module.places).at("benefits")
        yield Report(place, f'"benefits" names "{repeated}" twice', "Delete the second one.")
