"""Texts with signs where something is to be shown, frames for what is missing, and no HTML that was refused."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rolepath.draft.marks import Mark, signs, title_of
from rolepath.html.anchors import own_place
from rolepath.html.as_source import as_source
from rolepath.html.parser import seen
from rolepath.html.tree import Element
from rolepath.html.writer import written
from rolepath.lint.markup.safety import faults_in
from rolepath.model.document import Document, Heading, Part, Rendering
from rolepath.model.finding import Finding
from rolepath.model.sections import KIND_BY_ID, SECTION_LEVEL

_BOTH = KIND_BY_ID["before-after"]
_REFUSED = frozenset(
    (
        *("html-runs-code", "link-runs-code", "loads-from-another-host", "html-unknown", "html-ambiguous"),
        *("name-reserved", "tag-unclosed", "element-unclosed", "comment-runs-on", "text-swallowed", "snippet-refused"),
    )
)
"""Rules about what a text may do to a page: what they refuse is shown as its source."""
TOO_SLOW = "page-too-slow"
"""After such a finding nobody knows what the rules would have said of the text, nor of those after it."""


def with_refused_as_source(document: Document, findings: Iterable[Finding], *, is_unchecked: bool) -> Document:
    """The document with those parts as their source that may not be HTML of a page.

    A text that took too long is its source altogether. `is_unchecked` says that rules have not looked at all texts.
    """
    found = list(findings)
    if any(finding.rule == TOO_SLOW for finding in found):
        return replace(document, rendering=Rendering(lead=as_source(document.source.markdown)))
    refused = [finding for finding in found if finding.rule in _REFUSED]
    if not refused and not is_unchecked:
        return document
    written_parts = _Parts(document)
    lines = {written_parts.at(finding) for finding in refused}
    rendering = document.rendering
    parts = [
        _as_source(part, written_parts.source(index))
        if index in lines or _is_refused(part.heading.html + part.html)
        else part
        for index, part in enumerate(rendering.parts)
    ]
    lead, notes = rendering.lead, rendering.notes
    if None in lines or _is_refused(lead):
        lead = as_source(written_parts.source(None))
    notes = "" if _is_refused(notes) or refused else notes
    return replace(document, rendering=replace(rendering, lead=lead, parts=tuple(parts), notes=notes))


def _is_refused(markup: str) -> bool:
    return bool(markup) and any(True for _ in faults_in(seen(markup)))


def _as_source(part: Part, source: str) -> Part:
    """A part with its text as source, and its heading as plain words."""
    heading = part.heading
    plain = written([Element(f"h{heading.level}", {"id": heading.anchor} if heading.anchor else {}, [heading.title])])
    return Part(replace(heading, html=plain), as_source(source))


class _Parts:
    """Where the parts of a document stand in its source; made once for all that is to be said of them."""

    def __init__(self, document: Document) -> None:
        self._markdown = document.source.markdown
        self._lines = self._markdown.split("\n")
        self._headings = [part.heading.line for part in document.rendering.parts]
        starts = [
            (document.place(part.heading).line, index)
            for index, part in enumerate(document.rendering.parts)
            if part.heading.line
        ]
        self._starts = sorted(starts)

    def at(self, finding: Finding) -> int | None:
        """The number of the part in which a finding stands; None for what is above all parts."""
        found = bisect_right(self._starts, (finding.place.line, len(self._headings)))
        return self._starts[found - 1][1] if found else None

    def source(self, index: int | None) -> str:
        """The lines of a part below its heading, or of what stands above all parts; the whole where nobody can tell."""
        start = 0 if index is None else self._headings[index]
        following = 0 if index is None else index + 1
        end = self._headings[following] if following < len(self._headings) else None
        if start is None or (following < len(self._headings) and end is None):
            return self._markdown
        return "\n".join(self._lines[start : end - 1 if end else None]).strip("\n")


def _is_below(document: Document, first: int, finding: Finding) -> bool:
    """Whether a finding stands in the text, of which `first` is the first line, and not in the facts above it."""
    return finding.place.path == document.source.path and finding.place.line >= first


def with_signs(document: Document, marks: Iterable[Mark]) -> Document:
    """The document with a sign of each mark at the beginning of the part in which its finding stands."""
    at: dict[int | None, list[Mark]] = {}
    parts_of_source = _Parts(document)
    first = min(document.source.lines, default=None)
    for mark in marks:
        if mark.finding and first is not None and _is_below(document, first, mark.finding):
            at.setdefault(parts_of_source.at(mark.finding), []).append(mark)
    if not at:
        return document
    rendering = document.rendering
    parts = tuple(
        replace(part, html=signs(at[index]) + part.html) if index in at else part
        for index, part in enumerate(rendering.parts)
    )
    lead = signs(at.get(None, ())) + rendering.lead
    return replace(document, rendering=replace(rendering, lead=lead, parts=parts))


def with_frame(document: Document, section: str, marks: Sequence[Mark], level: int = SECTION_LEVEL) -> Document:
    """The document with a section more, that holds signs alone; a half belongs to the section it is a half of."""
    rendering = document.rendering
    anchor = own_place(section, rendering.anchors)
    title = title_of(section)
    html = written([Element(f"h{level}", {"id": anchor}, [title])])
    part = Part(Heading(level, anchor, title, html), signs(marks))
    parts = list(rendering.parts)
    parts.insert(_end_of_both(parts) if level > SECTION_LEVEL else len(parts), part)
    return replace(document, rendering=replace(rendering, parts=tuple(parts), anchors=rendering.anchors | {anchor}))


def _end_of_both(parts: Sequence[Part]) -> int:
    """The place at the end of the section "Before and after"."""
    kinds = [part.heading.kind for part in parts]
    start = kinds.index(_BOTH) if _BOTH in kinds else None
    if start is None:
        return len(parts)
    rest = range(start + 1, len(parts))
    return next((index for index in rest if parts[index].heading.level <= SECTION_LEVEL), len(parts))
