"""Which part of a text only the facilitator sees, and what was probably meant to be one."""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

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
    starts = _starts(document)
    index = bisect_right(starts, line, key=itemgetter(0))
    return bool(index) and starts[index - 1][1]


@lru_cache(maxsize=1)  # one text's links are asked about one after the other
def _starts(document: Document) -> Sequence[tuple[int, bool]]:
    """The lines on which sections begin, and whether only the facilitator sees them."""
    found = ((section.part.heading.line or 0, section.kind is NOTES) for section in document.sections)
    return sorted(found, key=itemgetter(0))


def headings_for_facilitators(document: Document) -> Iterator[Heading]:
    """Headings that say so, or nearly, wherever they stand."""
    for heading in document.rendering.headings:
        titles = [normalized(title) for title in (heading.title, heading.title.split(":", 1)[0])]
        if any(is_close(title, name, _CLOSE_ENOUGH) for title in titles for name in _NAMES):
            yield heading
