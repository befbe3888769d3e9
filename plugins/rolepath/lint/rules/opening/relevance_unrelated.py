"""The job relevance speaks of what the problem, the before and the after speak of.

An opening whose parts are about different things proves nothing about any of them.

Wrong:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      You spend fewer evenings at the office, and people will trust your numbers.

      ## Sort the list by aisle
      …

Right:

    content/warehouse/picking.md: |
      …
      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle
      …

Fix: name in the relevance what gets better: the piece of work that the problem and the before are about.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.halves import shows_nothing
from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.substance import is_thin_problem
from rolepath.lint.text.wording import helps_others, is_unrelated, is_vague
from rolepath.model.document import Document
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson
from rolepath.model.sections import DEMANDED

CODE = "RP284"
SEVERITY = Severity.WARNING
SCOPE = Scope.LESSON


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports a relevance in English without a word in common with the rest of the module or the role's tasks."""
    texts = {kind.id: list(demanded_texts(lesson, kind)) for kind in DEMANDED}
    opening = [text for found in texts.values() for text in found if text.document is lesson.opening]
    if not texts["business-problem"] or any(text.hollow for text in opening):
        return
    problem, title, titles = texts["business-problem"][0], lesson.module.title, lesson.role.tasks.values()
    if any(map(shows_nothing, texts["before-after"])) or is_thin_problem(visible_text(problem.html), *titles):
        return  # a relevance cannot be about what is not there
    for found in texts["job-relevance"]:
        text = visible_text(found.html)
        others = [visible_text(html) for document in lesson.documents for html in _beside(document)]
        if is_unrelated(text, titles, visible_text(problem.html), *others, title) and not (
            is_vague(text, titles) or helps_others(text)
        ):
            message = f'"{found.name}" shares no word with the problem, the before or the after'
            fix = "Name the piece of work that they are about, and what gets better in it."
            yield Report(found.place, message, fix)


def _beside(document: Document) -> Iterator[str]:
    """The texts of a document without its relevance."""
    yield document.lead
    for section in document.sections:
        if section.kind is None or section.kind.id != "job-relevance":
            yield section.html
