"""A before has an after, and both say something.

Half a comparison proves nothing to somebody who doubts.

Wrong:

    content/warehouse/picking.md: |
      …
      Aisles 1, 7, 2, 8.

      ## How this helps you do your job better
      …

Right:

    content/warehouse/picking.md: |
      …
      Aisles 1, 7, 2, 8.

      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better
      …

Fix: add the other half as a heading of the third level with the artefact beneath it.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import SIDES, DemandedText, demanded_texts
from rolepath.lint.program.items import Scope
from rolepath.lint.program.near_miss import near_miss
from rolepath.lint.program.scope import readable
from rolepath.lint.rules.rule import Report
from rolepath.model.document import Document, Section
from rolepath.model.lesson import Lesson
from rolepath.model.sections import AFTER, BEFORE, KIND_BY_ID

CODE = "RP203"
IS_FIRM = True
SCOPE = Scope.LESSON
_BOTH = KIND_BY_ID["before-after"]


def check(lesson: Lesson) -> Iterator[Report]:
    """Reports halves that are missing, in modules, or empty; what a binding leaves out has a rule of its own."""
    texts, document = list(demanded_texts(lesson, _BOTH)), lesson.body
    section = document.section(_BOTH)
    is_own = lesson.has_opening and lesson.entry.binding is None
    is_hollow = any(text.kind is _BOTH and text.hollow for text in texts)
    if is_own and section and readable(document) and not is_hollow:
        yield from _missing(document, section)
    yield from (_empty(text) for text in texts if text.kind is not _BOTH and text.is_empty)


def _missing(document: Document, section: Section) -> Iterator[Report]:
    """One finding, for one half or for both."""
    missing = [side for side in SIDES if section.child(side) is None]
    if missing:
        place = document.place(section.part.heading)
        titles = " and no ".join(f'"{side.title}"' for side in missing)
        hint = next((hint for side in missing for hint in [near_miss(document, side, section)] if hint), "")
        texts = "\n\n".join(f"### {side.title}\n\n{side.example}" for side in missing)
        message = f'the section "{section.part.heading.title}" has no {titles}'
        yield Report(place, message, f"{hint} Or add it:\n\n{texts}" if hint else f"Add it:\n\n{texts}")


def _empty(text: DemandedText) -> Report:
    example = text.as_written((BEFORE if text.kind is BEFORE else AFTER).example)
    return Report(text.place, f'"{text.name}" has nothing beneath it', f"Show the thing itself:\n\n{example}")
