"""The job relevance says by what the work gets better.

That something takes less time is a promise, and what is no longer done by hand is a reason to believe it.

Wrong:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      Picking orders takes less time now.

      ## Sort the list by aisle
      …

Right:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle
      …

Fix: name what the reader no longer does, or what they see or have that they had not.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.substance import is_thin_help
from rolepath.lint.text.wording import helps_others, is_negated, is_vague, names_only, stock_phrases
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import KIND_BY_ID

CODE = "RP285"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports a relevance in English that has only the task, a benefit and words that fit any job."""
    titles = lesson.role.tasks.values()
    for found in demanded_texts(lesson, KIND_BY_ID["job-relevance"]):
        text = visible_text(found.html)
        is_other = (
            helps_others(text) or is_negated(text) or stock_phrases(text) or is_vague(text, titles)
        )  # findings of other rules
        if found.hollow or is_other:
            continue
        fix = "Say what the reader no longer does, or has that they had not."
        if names_only(text, lesson.role.title, *titles):
            message = f'"{found.name}" names the task and a benefit, and nothing that changes'
            yield Report(found.place, message, fix)
        elif is_thin_help(text, lesson.role.title, *titles):
            yield Report(found.place, f'"{found.name}" is short, and says nothing that changes at work', fix)
