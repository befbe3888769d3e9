"""Every answer of a check is explained, and every question has a right one.

A learner who guessed wrong learns from the reason and not from the cross.

Wrong:

    content/warehouse/picking.md: |
      …
      Time: 15 minutes. Sort tomorrow's first order.

      ## Check yourself

      1. May a list with names go in?
          - [x] No
              > Right: names stay out.
          - [ ] Yes

Right:

    content/warehouse/picking.md: |
      …
      Time: 15 minutes. Sort tomorrow's first order.

      ## Check yourself

      1. May a list with names go in?
          - [x] No
              > Right: names stay out.
          - [ ] Yes
              > No: a name is personal data.

Fix: write a quote beneath the answer that says why it is right or wrong; mark right answers with [x].
"""

from collections.abc import Iterator

from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.program.questions import Question, questions
from rolepath.lint.rules.rule import Report
from rolepath.model.document import Document, Section
from rolepath.model.fences import OPTION_LINE
from rolepath.model.finding import Severity
from rolepath.model.place import Place
from rolepath.model.sections import KIND_BY_ID

CODE = "RP254"
SEVERITY = Severity.WARNING
SCOPE = Scope.MODULE
ONLY_LISTED = True
ONLY_READABLE = True
_LONGEST = 50


def check(listed: ListedModule) -> Iterator[Report]:
    """Reports, for each question, its unexplained answers as one finding and a missing right one as another."""
    document = listed.document
    section = document.section(KIND_BY_ID["check"])
    if section:
        found = questions(section.html)
        places = iter(_places(document, section, sum(len(question.options) for question in found)))
        for question in found:
            yield from _reports(question, [next(places) for _ in question.options])


def _reports(question: Question, places: list[Place]) -> Iterator[Report]:
    bare = [index for index, option in enumerate(question.options) if not option.explanation]
    if bare:
        first = _short(question.options[bare[0]].text)
        message = f'the answer "{first}" has no explanation'
        if len(bare) > 1:
            message = f'{len(bare)} answers of a question have no explanation, "{first}" and what follows'
        fix = "Write beneath it why it is right or wrong:\n\n        > No: say what would go wrong."
        yield Report(places[bare[0]], message, fix)
    if not any(option.is_right for option in question.options):
        message = f'no answer of the question "{_short(question.text)}" is marked as right'
        yield Report(places[0], message, "Put an x between the brackets of the right one: [x].")


def _places(document: Document, section: Section, options: int) -> list[Place]:
    """The place of each option; the heading's, where the text has other lines that look like options."""
    lines = document.source.markdown.split("\n")
    numbers = [number for number in document.lines_of(section) if OPTION_LINE.match(lines[number - 1])]
    if len(numbers) != options:
        numbers = [section.part.heading.line or 1] * options
    return [document.source.place(number) for number in numbers]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"
