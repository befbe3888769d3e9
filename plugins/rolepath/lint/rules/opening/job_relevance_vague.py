"""The job relevance names a task of the role or one of the four benefits.

A reader who hears only that something is useful does not learn what gets better on Monday.

Wrong:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      The assistant is a modern tool that is useful for all of us.

      ## Sort the list by aisle
      …

Right:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle
      …

Fix: name the task, and say whether it gets faster, better, less tedious or leads to better decisions, and by what.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.wording import is_vague
from rolepath.model.lesson import Lesson
from rolepath.model.place import Place
from rolepath.model.role import Role
from rolepath.model.sections import KIND_BY_ID

CODE = "RP204"
IS_FIRM = True
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports a relevance, of a module or binding, that could stand in any training for any job."""
    role = lesson.role
    for text in demanded_texts(lesson, KIND_BY_ID["job-relevance"]):
        if not text.hollow and is_vague(visible_text(text.html), role.tasks.values()):
            yield _report(role, lesson.task_id, text.place, text.name)


def _report(role: Role, task: str, place: Place, title: str) -> Report:
    example = role.tasks.get(task) or next(iter(role.tasks.values()))
    message = f'"{title}" names no task of {role.title} and nothing that gets better'
    fix = (
        "Name the task, say whether it gets faster, better, less tedious or better decided, and by what. "
        f"For example:\n\n{example} takes less time, because you no longer …"
    )
    return Report(place, message, fix)
