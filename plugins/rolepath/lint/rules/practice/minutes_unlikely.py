"""The minutes of a task can be believed.

One figure that nobody can believe costs the trust in all others.

Wrong:

    content/warehouse/picking.md: |
      …
      benefits: [faster]
      minutes: {before: 5000, after: 10}
      ---
      …

Right:

    content/warehouse/picking.md: |
      …
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---
      …

Fix: correct the minutes: those of the task itself, measured once before and once after; a practice takes at least
one.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.program.learning_path import practices
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.lesson import Lesson
from rolepath.model.module import Minutes
from rolepath.model.place import Place
from rolepath.model.times.time_needed import practice_minutes
from rolepath.model.times.time_words import time_example

CODE = "RP269"
SCOPE = Scope.LESSON
_MOST = 100
"""Times as long before as after."""


def check(lesson: Lesson, catalog: Catalog) -> Iterator[Report]:
    """Reports tasks that are said to take a hundredth of their time, and practice of no minutes."""
    minutes, binding = lesson.minutes, lesson.entry.binding
    if lesson.has_opening and minutes and minutes.before > _MOST * minutes.after:
        place = binding.places.at("before", "minutes") if binding else lesson.module.places.at("minutes")
        yield _unlikely(minutes, place)
    for document, section in practices(lesson):
        if practice_minutes(section.html) == 0:
            message = f'"{section.part.heading.title}" is said to take 0 minutes'
            fix = f"Say how long it takes:\n\n{time_example(catalog.language)}"
            yield Report(document.place(section.part.heading), message, fix)


def _unlikely(minutes: Minutes, place: Place) -> Report:
    message = f"the task is said to take {minutes.before} minutes before and {minutes.after} after"
    fix = "Give the minutes of the same piece of work before and after, measured if you can."
    return Report(place, message, fix)
