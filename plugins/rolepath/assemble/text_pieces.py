"""Sections of documents as the JSON-like values that templates show."""

import re
from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from rolepath.assemble.links import SiteLinks
from rolepath.model.document import Document, Heading, Part, Section

Piece = dict[str, Any]


class TextPieces:
    """The text of one document for one page: links settled, anchors unlike those of the page's other documents."""

    def __init__(self, document: Document, origin: str, page: str, links: SiteLinks, taken: Iterable[str] = ()) -> None:
        self._document = document
        self._origin = origin
        self._page = page
        self._links = links
        self._clashes = document.rendering.anchors & frozenset(taken)

    def html(self, markup: str) -> str:
        """Some of the document's HTML, final."""
        settled = self._links.settle(markup, self._document.rendering.links, self._origin, self._page)
        return self._renamed(settled) if self._clashes else settled

    def heading(self, heading: Heading) -> Heading:
        """A heading with its final anchor."""
        return replace(heading, anchor=self._anchor(heading.anchor), html=self.html(heading.html))

    def section(self, section: Section) -> Piece:
        """A section: the id of its kind, anchor, heading and text."""
        piece = self.part(section.part)
        return piece | {"id": section.kind.id if section.kind else "", "html": self.html(section.html)}

    def part(self, part: Part) -> Piece:
        """A heading and the text right beneath it."""
        heading = self.heading(part.heading)
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
        found = (heading for section in sections for heading in section.headings if section.part.heading.level > 1)
        return [self.heading(heading) for heading in found if heading.listed]

    def _anchor(self, anchor: str) -> str:
        return f"role-{anchor}" if anchor in self._clashes else anchor

    def _renamed(self, markup: str) -> str:
        def renamed(match: re.Match[str]) -> str:
            return match[1] + self._anchor(match[2]) + match[3]

        return re.sub(r"""(\s(?:id|name|for|href)=["']#?)([^"'#]+)(["'])""", renamed, markup)
