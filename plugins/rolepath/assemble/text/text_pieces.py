"""Sections of documents as the JSON-like values that templates show."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from rolepath.assemble.text.chapter import WHOLE_PAGE, Chapter
from rolepath.assemble.text.gaps import mark_gaps
from rolepath.assemble.text.links import SiteLinks
from rolepath.html.anchors import names_beside, rename
from rolepath.html.headings import lower, retitle
from rolepath.html.parser import fragment
from rolepath.html.writer import written
from rolepath.model.document import Document, Heading, Part, Section
from rolepath.model.sections import KIND_BY_ID
from rolepath.model.words import heading_in_words

Piece = dict[str, Any]
_BEFORE_AFTER = KIND_BY_ID["before-after"]


class TextPieces:
    """The text of one document for one page: links settled, anchors unlike those of the page's other documents.

    `taken` are places of a text that keeps their names, `beside` further places of the page that links may lead to.
    """

    def __init__(
        self,
        document: Document,
        origin: str,
        page: str,
        links: SiteLinks,
        taken: Iterable[str] = (),
        chapter: Chapter = WHOLE_PAGE,
        beside: Iterable[str] = (),
    ) -> None:
        self._document = document
        self._origin = origin
        self._page = page
        self._links = links
        others = frozenset(taken)
        self._clashes = names_beside(document.rendering.anchors, others)
        self._known = document.rendering.anchors | others | frozenset(beside)
        self._chapter = chapter

    def html(self, markup: str) -> str:
        """Some of the document's HTML, final."""
        if not markup:
            return ""
        nodes = fragment(markup)
        self._links.settle(nodes, self._document.rendering.links, self._origin, self._page)
        if self._clashes or self._chapter is not WHOLE_PAGE:
            rename(nodes, self._anchor, self._way)
        lower(nodes, self._chapter.deeper)
        mark_gaps(nodes)
        return written(nodes)

    def heading(self, heading: Heading) -> Heading:
        """A heading with its final anchor."""
        anchor, html = self._anchor(heading.anchor), self.html(heading.html)
        is_final = anchor == heading.anchor and html == heading.html
        return heading if is_final else replace(heading, anchor=anchor, html=html)

    def title(self, part: Part) -> Heading:
        """The heading of a part that stands for itself, in the interface's words where they are Rolepath's own."""
        return self.heading(_titled(part.heading))

    def section(self, section: Section) -> Piece:
        """A section: the id of its kind, anchor, heading and text."""
        piece = self.part(section.part)
        return piece | {"id": section.kind.id if section.kind else "", "html": self.html(section.html)}

    def part(self, part: Part) -> Piece:
        """A heading and the text right beneath it."""
        heading = self.title(part)
        title = heading.html if part.heading.level > 1 else ""
        return {
            "id": "",
            "anchor": heading.anchor,
            "heading": title,
            "title": heading.title,
            "html": self.html(part.html),
        }

    def headings(self, sections: Iterable[Section]) -> list[Heading]:
        """What the page's table of contents lists of some sections."""
        found: list[Heading] = []
        for section in sections:
            if section.part.heading.level > 1:
                pieces = [section.part, *(section.subsections if section.kind is _BEFORE_AFTER else ())]
                own = {part.heading for part in pieces}
                found += [_titled(heading) if heading in own else heading for heading in section.headings]
        return [self.heading(heading) for heading in found if heading.listed]

    def _anchor(self, anchor: str) -> str:
        return self._chapter.place(self._name(anchor)) if anchor in self._known else anchor

    def _way(self, anchor: str) -> str:
        return self._chapter.way_to(anchor, self._name(anchor)) if anchor in self._known else f"#{anchor}"

    def _name(self, anchor: str) -> str:
        return self._clashes.get(anchor, anchor)


def _titled(heading: Heading) -> Heading:
    """A heading in the interface's words where its title is the one that Rolepath gives."""
    title = heading_in_words(heading.title)
    if title == heading.title:
        return heading
    nodes = fragment(heading.html)
    retitle(nodes, heading.title, title)
    return replace(heading, title=title, html=written(nodes))
