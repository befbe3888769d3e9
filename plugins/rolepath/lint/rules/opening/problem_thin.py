"""The business problem says what goes wrong.

That a task is hard or takes long is true of every task; readers know theirs by what happens in it.

Wrong:

    content/warehouse/picking.md: |
      …
      ## The business problem

      Picking orders is a challenge for everybody, and takes a lot of valuable time every day.

      ## Before and after
      …

Right:

    content/warehouse/picking.md: |
      …
      ## The business problem

      Pickers walk each order twice.

      ## Before and after
      …

Fix: say what happens, to which piece of work, when, and who notices.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.documented import is_documented
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.substance import is_thin_problem
from rolepath.lint.text.wording import begins_with_tool, names_only, stock_phrases
from rolepath.lint.words.english import content_words
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import KIND_BY_ID

CODE = "RP286"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports a problem in English that has only the task and words that fit any job."""
    role = lesson.role
    for found in demanded_texts(lesson, KIND_BY_ID["business-problem"]):
        text = visible_text(found.html)
        trade = content_words(role.title, *role.tasks.values())
        is_other = begins_with_tool(text) or stock_phrases(text) or is_documented(found.html, trade)  # of other rules
        if found.hollow or is_other:
            continue
        titles, fix = role.tasks.values(), "Say what happens, to which piece of work, when, and who notices."
        if names_only(text, role.title, *titles):
            message = f'"{found.name}" names the task, and nothing that goes wrong in it'
            yield Report(found.place, message, fix)
        elif is_thin_problem(text, role.title, *titles):
            yield Report(found.place, f'"{found.name}" is short, and says nothing that goes wrong at work', fix)
