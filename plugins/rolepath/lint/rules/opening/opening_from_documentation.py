"""An opening is the author's own, and no example or guide of the documentation.

An example of another trade proves to readers that nobody thought of their work.

Wrong:

    content/warehouse/picking.md: |
      …
      ## The business problem

      What hurts today, with the deadline and the cost.

      ## Before and after
      …

Right:

    content/warehouse/picking.md: |
      …
      ## The business problem

      Pickers walk each order twice.

      ## Before and after
      …

Fix: write what is true of these readers' work.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.documented import is_documented
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.words.english import content_words
from rolepath.model.lesson import Lesson
from rolepath.model.sections import DEMANDED

CODE = "RP266"
IS_FIRM = True
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports sections and halves whose words are those of an example; of examples only where the trade is another."""
    words = content_words(lesson.role.title, *lesson.role.tasks.values())
    for kind in DEMANDED:
        for text in demanded_texts(lesson, kind):
            trade = words if text.document is lesson.opening else frozenset[str]()
            if not text.hollow and is_documented(text.html, trade):
                message = f'"{text.name}" is an example of the documentation, word for word'
                yield Report(text.place, message, "Write what is true of these readers' own work, in their words.")
