"""Practice says how long it takes.

Who cannot see whether the task fits before lunch puts it off, and what is put off is not practised.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Practice

      Sort tomorrow's first order.

Right:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

Fix: begin the section with the time, as in "Time: 15 minutes".
"""

import re
from collections.abc import Iterator

from rolepath.html.reading import text_of
from rolepath.lint.program.facilitator_text import NOTES
from rolepath.lint.program.learning_path import practices
from rolepath.lint.program.scope import readable
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Section
from rolepath.model.lesson import all_lessons
from rolepath.model.times.time_needed import MOST_MINUTES, practice_minutes
from rolepath.model.times.time_words import time_example

CODE = "RP244"
_SOME_TIME = re.compile(r"(?i)\b(?:\d+|half an|an|one|two|three)[ -]*(?:min(?:ute)?s?|h(?:ours?)?)\b")


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports practice, of modules and bindings, without a time that the site can show and add up."""
    example = time_example(catalog.language)
    lessons = all_lessons(catalog)
    for document, section in (found for lesson in lessons for found in practices(lesson)):
        minutes = practice_minutes(text_of(section.html))
        if minutes is not None and minutes >= MOST_MINUTES:
            yield _absurd(document, section, example)
        if minutes is None:
            written = _SOME_TIME.search(visible_text(section.html))
            hint = f'"{written[0]}" is not in the form that the site can add up. ' if written else ""
            message = f'"{section.part.heading.title}" does not say how long it takes'
            fix = f"{hint}Begin the section with its time:\n\n{example}"
            yield Report(document.place(section.part.heading), message, fix)
    for module in catalog.modules.values():
        for section in module.document.sections if readable(module.document) else ():
            if section.kind is NOTES and (practice_minutes(text_of(section.html)) or 0) >= MOST_MINUTES:
                yield _absurd(module.document, section, example)


def _absurd(document: Document, section: Section, example: str) -> Report:
    message = f'"{section.part.heading.title}" says a time that is absurd: {MOST_MINUTES // 60:,} hours or more'
    return Report(document.place(section.part.heading), message, f"Correct the time, as in:\n\n{example}")
