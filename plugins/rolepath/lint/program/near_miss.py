"""A heading that was probably meant to be a section that is missing."""

from rolepath.html.reading import text_of
from rolepath.model.document import Document, Heading, Section
from rolepath.model.names.suggestion import is_close
from rolepath.model.sections import SectionKind, normalized

_BEFORE = " \t>#*_-"
_BEHIND = " \t*_:#-"
_CLOSE_ENOUGH = 0.75
_LONGEST = 200
"""Characters; what is longer is no heading, and would take long to compare."""


def near_miss(document: Document, kind: SectionKind, within: Section | None = None) -> str:
    """A sentence that names a heading or line that looks like the section, or nothing; `within` narrows the search."""
    headings = list(within.headings)[1:] if within else document.rendering.headings
    for heading in headings:
        if looks_like(heading.title, kind):
            return _about(document, heading, kind)
    first, last = _lines(document, within)
    for index, line in enumerate(document.source.markdown.split("\n")[first:last], start=first + 1):
        text = (text_of(line) if "<" in line else line).lstrip(_BEFORE).rstrip(_BEHIND)
        if text and looks_like(text, kind):
            place = document.source.place(index)
            right = f"{'#' * kind.level} {kind.title}"
            return f'Line {place.line} looks like this section, but is no heading to a reader: write "{right}".'
    return ""


def _lines(document: Document, within: Section | None) -> tuple[int, int | None]:
    """The lines of a section, or of the whole text, as a slice."""
    if within is None:
        return 0, None
    first = within.part.heading.line or 0
    later = (section.part.heading.line for section in document.sections)
    return first, next((line - 1 for line in later if line and line > first), None)


def _about(document: Document, heading: Heading, kind: SectionKind) -> str:
    line = document.place(heading).line
    marks = "#" * kind.level
    if heading.level != kind.level:
        return f'Line {line} "{heading.title}" looks like this section: begin it with {marks}.'
    is_top = any(part.heading.anchor == heading.anchor for part in document.rendering.parts)
    if not is_top:
        return f'Line {line} "{heading.title}" looks like this section, but it is inside a box or list: move it out.'
    return f'Line {line} "{heading.title}" looks like this section: call it "{kind.title}".'


def looks_like(title: str, kind: SectionKind) -> bool:
    """Whether a title is nearly one of a kind of section."""
    if len(title) > _LONGEST:
        return False
    text = normalized(title)
    return any(is_close(text, normalized(name), _CLOSE_ENOUGH) for name in (kind.title, *kind.aliases))
