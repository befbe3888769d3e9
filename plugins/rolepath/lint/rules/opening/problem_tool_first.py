"""The business problem is a problem of the work, and not the tool.

Nobody at work has the problem that they cannot use a tool; they have work that goes wrong.

Wrong:

    content/warehouse/picking.md: |
      …
      ## The business problem

      Copilot is an assistant that writes texts within two seconds.

      ## Before and after
      …

Right:

    content/warehouse/picking.md: |
      …
      ## The business problem

      Pickers walk each order twice.

      ## Before and after
      …

Fix: begin with what goes wrong in the work today, and leave the tool to the body.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.wording import begins_with_tool, names_tool
from rolepath.lint.words.english import is_english
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import KIND_BY_ID

CODE = "RP281"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports problems in English whose first sentence is about the tool, or about who does not know it."""
    for found in demanded_texts(lesson, KIND_BY_ID["business-problem"]):
        text = visible_text(found.html)
        if not found.hollow and (is_english(text) or names_tool(text)) and begins_with_tool(text):
            message = f'"{found.name}" begins with the tool'
            yield Report(
                found.place, message, "Begin with what goes wrong in the work today, for whom, and what it costs."
            )
