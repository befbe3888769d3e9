"""Which part of a text only the facilitator sees, and what was probably meant to be one."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import lru_cache
from operator import itemgetter

from rolepath.lint.text.outside_code import without_code
from rolepath.lint.text.prose import visible_text
from rolepath.model.document import Document, Heading, Section
from rolepath.model.names.suggestion import is_close
from rolepath.model.sections import KIND_BY_ID, normalized

NOTES = KIND_BY_ID["facilitator"]
_ALSO = ("Facilitator's notes", "Facilitator only", "For facilitators only", "Only for the facilitator")
_NAMES = [normalized(name) for name in (NOTES.title, *NOTES.aliases, *_ALSO)]
_CLOSE_ENOUGH = 0.9
"""A slip of a letter or two; "For the facility" is another heading."""
_LONGEST = 80
"""Characters of a title; what is longer is a sentence."""
_WORD = "facilitator"
_ASIDE = re.compile(r"[(\[:\u2013\u2014|]|\s-\s")
_BEFORE = re.compile(r"[ \t>]*(?:[-*+][ \t]+|\d+[.)][ \t]+)?")
_TITLE = re.compile(
    r"#{1,6}[ \t]*(?P<heading>[^\n]+?)[ \t#]*$"
    r"|(?P<strong>\*\*|__)(?P<bold>[^*_]+)(?P=strong)"
    r"|(?:!!!|\?{3}\+?|={3}[!+]?)[^\"]*\"(?P<box>[^\"]+)\""
)


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


def names_facilitator(title: str) -> bool:
    """Whether a title says that what follows is for the facilitator, or nearly says so, with an aside or without."""
    if len(title) > _LONGEST:
        return False
    titles = {normalized(text) for text in (title, _ASIDE.split(title, maxsplit=1)[0])}
    return any(is_close(text, name, _CLOSE_ENOUGH) for text in titles for name in _NAMES)


def headings_for_facilitators(document: Document) -> Iterator[Heading]:
    """Headings that say so, or nearly, wherever they stand."""
    return (heading for heading in document.rendering.headings if names_facilitator(heading.title))


@lru_cache(maxsize=8_000)  # a preview asks again at each edit
def lines_for_facilitators(document: Document) -> tuple[tuple[int, str], ...]:
    """Lines and titles of what is no heading to Markdown, but a title to its author: bold, of a box, of raw HTML."""
    if _WORD not in document.source.markdown.casefold():
        return ()
    known = {heading.line for heading in document.rendering.headings}
    found = []
    lines = without_code(document.source.markdown).split("\n")
    for number, line in enumerate(lines, start=1):
        if number not in known and _WORD in line.casefold():
            begins_block = number == 1 or not lines[number - 2].strip() or number - 1 in known
            title = _title(line) or (_first_words(line) if begins_block else "")
            if title and names_facilitator(title):
                found.append((number, title))
    return tuple(found)


def _title(line: str) -> str:
    text = line[_BEFORE.match(line).end() :]  # type: ignore[union-attr]  # it matches nothing as well
    match = _TITLE.match(text)
    if match:
        return match["heading"] or match["bold"] or match["box"]
    return visible_text(text) if text.startswith("<") else ""


def _first_words(line: str) -> str:
    """What stands before a colon, where a paragraph begins with it; all of a line alone."""
    return line.partition(":")[0].strip() if ":" in line else line.strip()


def sections_let_out(document: Document) -> Iterator[Section]:
    """Sections that follow the facilitator's, and whose heading was probably meant to stand inside of it.

    A first-level heading, or one that is underlined where all others begin with #.
    """
    lines = document.source.markdown.split("\n")
    inside = False
    for section in document.sections:
        heading = section.part.heading
        if section.kind is NOTES:
            inside = True
        elif inside:
            is_underlined = heading.line is not None and not lines[heading.line - 1].lstrip().startswith("#")
            inside = section.kind is None and (heading.level == 1 or is_underlined)
            if inside:
                yield section
