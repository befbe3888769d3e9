"""The minutes of milestones add up to the time of the practice.

Two figures for one piece of work make both untrue, and learners plan by the smaller.

Wrong:

    content/shared/project.md: |
      ---
      milestones:
        - {week: 9, do: Choose a week, show: The choice, minutes: 20}
        - {week: 10, do: Keep the list, show: The list, minutes: 20}
      title: One week of your own
      …

Right:

    content/shared/project.md: |
      ---
      milestones:
        - {week: 9, do: Choose a week, show: The choice, minutes: 20}
        - {week: 10, do: Keep the list, show: The list, minutes: 40}
      title: One week of your own
      …

Fix: correct the minutes of a milestone, or the time of the practice.
"""

from collections.abc import Iterator

from rolepath.lint.program.learning_path import known_practice
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.lesson import all_lessons

CODE = "RP734"
SEVERITY = Severity.WARNING


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each module whose milestones take longer or shorter than its practice, once."""
    told: set[str] = set()
    for lesson in all_lessons(catalog):
        module, practice = lesson.module, known_practice(lesson)
        total = sum(milestone.minutes for milestone in module.milestones)
        if module.milestones and practice is not None and module.id not in told and total != practice:
            told.add(module.id)
            message = f"the milestones take {total} minutes, the practice takes {practice}"
            fix = "Correct the minutes of a milestone, or the time of the practice."
            yield Report(module.places.at("milestones"), message, fix)
