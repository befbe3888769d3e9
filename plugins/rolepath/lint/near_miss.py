"""A heading that was probably meant to be a section that is missing."""

from rolepath.model.document import Document, Heading
from rolepath.model.sections import SectionKind, normalized
from rolepath.model.suggestion import is_close

_BEFORE = " \t>#*_-"
_BEHIND = " \t*_:#-"
_CLOSE_ENOUGH = 0.75
_LONGEST = 200
"""Characters; what is longer is no heading, and would take long to compare."""


def near_miss(document: Document, kind: SectionKind) -> str:
    """A sentence that names a heading or line that looks like the section, or nothing."""
    for heading in document.rendering.headings:
        if _looks_like(heading.title, kind):
            return _about(document, heading, kind)
    for index, line in enumerate(document.source.markdown.split("\n"), start=1):
        text = line.lstrip(_BEFORE).rstrip(_BEHIND)
        if text and _looks_like(text, kind):
            place = document.source.place(index)
            return f'Line {place.line} looks like this section, but is no heading to a reader: write "## {kind.title}".'
    return ""


def _about(document: Document, heading: Heading, kind: SectionKind) -> str:
    line = document.place(heading).line
    marks = "#" * kind.level
    if heading.level != kind.level:
        return f'Line {line} "{heading.title}" looks like this section: begin it with {marks}.'
    is_top = any(part.heading.anchor == heading.anchor for part in document.rendering.parts)
    if not is_top:
        return f'Line {line} "{heading.title}" looks like this section, but it is inside a box or list: move it out.'
    return f'Line {line} "{heading.title}" looks like this section: call it "{kind.title}".'


def _looks_like(title: str, kind: SectionKind) -> bool:
    if len(title) > _LONGEST:
        return False
    text = normalized(title)
    return any(is_close(text, normalized(name), _CLOSE_ENOUGH) for name in (kind.title, *kind.aliases))
