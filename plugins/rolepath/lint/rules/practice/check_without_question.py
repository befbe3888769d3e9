"""A "Check yourself" asks the reader something.

A reader who is told that they know it has checked nothing.

Wrong:

    content/warehouse/picking.md: |
      …
      Time: 15 minutes. Sort tomorrow's first order.

      ## Check yourself

      Sorted lists save the second walk through the hall.

Right:

    content/warehouse/picking.md: |
      …
      Time: 15 minutes. Sort tomorrow's first order.

      ## Check yourself

      Which aisle comes after aisle 2 in a sorted list?

Fix: write a question, with answers to choose from or without.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import hollow_section
from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.program.questions import questions
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.shown import shown
from rolepath.lint.words.english import words
from rolepath.lint.words.generic import fits_any_text
from rolepath.lint.words.noise import is_noise
from rolepath.lint.words.vocabulary import LABELS, SMALL
from rolepath.model.finding import Severity
from rolepath.model.sections import KIND_BY_ID

CODE = "RP257"
SEVERITY = Severity.WARNING
SCOPE = Scope.MODULE
ONLY_LISTED = True
ONLY_READABLE = True
_ITSELF = frozenset(
    words("module course training lesson session quiz question questions answer answers option options")
)
_PRAISE = frozenset(words("useful important powerful helpful great good easy relevant better faster"))
_VERDICTS = frozenset(
    words(
        """
        right wrong correct incorrect true false yes no great reason because enjoy enjoyed liked finish finished
        neither weak read again show rolepath
        """
    )
)
_ASKING = ("?", "\uff1f", "\u037e", "\u061f")
"""Question marks of the scripts that have one."""


def check(listed: ListedModule) -> Iterator[Report]:
    """Reports the section where it has neither a question mark nor a list, whose points may well be tasks."""
    section = listed.document.section(KIND_BY_ID["check"])
    if section is None or not asks_nothing(section.html, listed.module.title):
        return
    heading = section.part.heading
    if not hollow_section(section.kind, heading.title, section.html, (listed.module.title,)):
        message = f'"{heading.title}" asks nothing'
        yield Report(
            listed.document.place(heading), message, "Write a question, with answers to choose from or without."
        )


def asks_nothing(html: str, *titles: str) -> bool:
    """Whether a text has no question, no answers to choose from and no list, or asks about the module itself."""
    seen = shown(html)
    found = set(words(seen.words.replace("\u2019", "'")))
    if _is_of_itself(found - set(words(" ".join(titles)))):
        return True
    has_list = len(seen.blocks) > 1
    return not has_list and not questions(html) and not any(sign in seen.words for sign in _ASKING)


def _is_of_itself(found: set[str]) -> bool:
    """Whether words are those of questions and courses, and of nothing that one could know."""
    others = found - SMALL - LABELS - _ITSELF - _VERDICTS
    is_of_itself = not _ITSELF.isdisjoint(found) or not _PRAISE.isdisjoint(found)
    return is_of_itself and all(fits_any_text(word) or is_noise(word) for word in others)
