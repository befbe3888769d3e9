"""Headings that end the text they stand in, since they are as high as the heading above that text, or higher."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from rolepath.model.document import Document, Heading
from rolepath.model.sections import SECTION_LEVEL, normalized


@dataclass(frozen=True)
class TooHigh:
    """A heading, and the highest level that would be right in its place."""

    heading: Heading
    level: int


def too_high(document: Document, title: str = "") -> Iterator[TooHigh]:
    """The headings of a text that take what follows them out of it.

    In a text of YAML that are all which are not below the heading of their key; in a file those of the first level,
    which is the page's own: no page shows them, but for one above all else that repeats the page's `title`.
    """
    added = document.source.added
    lowest = 1
    is_first = not document.rendering.lead.strip()
    for part in document.rendering.parts:
        heading = part.heading
        if heading.line in added:
            lowest = heading.level
        elif heading.level <= lowest and not (is_first and title and normalized(heading.title) == normalized(title)):
            yield TooHigh(heading, max(lowest + 1, SECTION_LEVEL))
        is_first = False


def cut_off(document: Document) -> frozenset[int]:
    """The lines of headings whose text is ended by a heading that is too high, which is the finding then."""
    high = {id(item.heading) for item in too_high(document)}
    headings = [part.heading for part in document.rendering.parts]
    return frozenset(
        heading.line for heading, following in pairwise(headings) if id(following) in high and heading.line is not None
    )
