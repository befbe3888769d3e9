"""Every module and every role has a problem and a relevance of its own, and halves that show something else.

A text that is pasted from elsewhere tells the reader that nobody looked at their work.

Wrong:

    roles/legal.yml: |
      …
        review: Contract review
      curriculum:
        start:
          - module: shared/basics
            task: review
            benefits: [quality]
            problem: The same list is typed three times.
            before: {minutes: 40, text: Two prints side by side.}
      …
          - legal/clauses

Right:

    roles/legal.yml: |
      …
        review: Contract review
      curriculum:
        start:
          - module: shared/basics
            task: review
            benefits: [quality]
            problem: Clauses are compared by eye.
            before: {minutes: 40, text: Two prints side by side.}
      …
          - legal/clauses

Fix: write what this role, or this module's reader, has trouble with, in the words of their work.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.model.catalog import Catalog
from rolepath.model.lesson import all_lines
from rolepath.model.place import Place
from rolepath.model.sections import KIND_BY_ID, SectionKind, normalized

CODE = "RP205"
IS_FIRM = True
_SHORTEST = 6
"""Two people may well write the same five words."""


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports the second and later places of a problem or relevance, halves among them; short texts are left alone.

    Halves may be alike in several modules, as one piece of work may be what all of them show.
    """
    first: dict[str, Place] = {}
    for kind in (KIND_BY_ID["business-problem"], KIND_BY_ID["job-relevance"], KIND_BY_ID["before-after"]):
        for place, name, text in sorted(_texts(catalog, kind), key=lambda item: item[0]):
            if text in first:
                message = f'"{name}" says the same as {first[text].path}, line {first[text].line}, so one is a copy'
                yield Report(place, message, "In the copy, write what is true of its readers' work, in their words.")
            elif kind.id != "before-after":
                first[text] = place


def _texts(catalog: Catalog, kind: SectionKind) -> Iterator[tuple[Place, str, str]]:
    lessons = {id(lesson.opening): lesson for lesson in all_lines(catalog)}
    for found in (text for lesson in lessons.values() for text in demanded_texts(lesson, kind)):
        text = normalized(visible_text(found.html))
        if len(text.split()) >= _SHORTEST and not found.hollow:
            yield found.place, found.name, text
