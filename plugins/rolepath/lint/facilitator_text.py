"""Which part of a text only the facilitator sees, and what was probably meant to be one."""

from collections.abc import Iterator

from rolepath.model.document import Document, Heading
from rolepath.model.sections import KIND_BY_ID, normalized
from rolepath.model.suggestion import is_close

NOTES = KIND_BY_ID["facilitator"]
_NAMES = [normalized(name) for name in (NOTES.title, *NOTES.aliases)]
_CLOSE_ENOUGH = 0.9
"""A slip of a letter or two; "For the facility" is another heading."""


def withheld_places(document: Document) -> frozenset[str]:
    """The anchors of headings that learners do not see."""
    sections = (section for section in document.sections if section.kind is NOTES)
    return frozenset(heading.anchor for section in sections for heading in section.headings)


def is_withheld(document: Document, line: int) -> bool:
    """Whether a line of a text is in a section that learners do not see."""
    above = [section for section in document.sections if (section.part.heading.line or 0) <= line]
    return bool(above) and above[-1].kind is NOTES


def headings_for_facilitators(document: Document) -> Iterator[Heading]:
    """Headings that say so, or nearly, wherever they stand."""
    for heading in document.rendering.headings:
        titles = [normalized(title) for title in (heading.title, heading.title.split(":", 1)[0])]
        if any(is_close(title, name, _CLOSE_ENOUGH) for title in titles for name in _NAMES):
            yield heading
