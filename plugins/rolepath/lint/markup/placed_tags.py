"""The tags of a rendered text, each with the place in the source that it was written at."""

import html as entities
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial

from rolepath.html.parser import seen
from rolepath.html.srcset import ATTRIBUTES as SEVERAL
from rolepath.html.srcset import with_addresses
from rolepath.html.tree import elements
from rolepath.lint.markup.html_tags import Tag
from rolepath.lint.markup.known_elements import is_known
from rolepath.lint.markup.safety import fault_of, faults_of, tag_of
from rolepath.lint.markup.written_tags import line_and_column, offset_of
from rolepath.model.catalog import Catalog
from rolepath.model.document import LINK_BASE, Document, Link, Rendering, link_of
from rolepath.model.place import Place

_PLAIN = ("p", "li", "ul", "ol", "strong", "em", "code", "pre", "br", "td", "th", "tr", "blockquote")
"""Tags of running text, of which there are many; without attributes they do nothing."""


@dataclass(frozen=True)
class PlacedTag:
    """A tag with its links' values put back; `links` holds them by the attribute's name.

    `rank` counts the tags before it with the same name and attributes.
    """

    document: Document
    tag: Tag
    links: tuple[Link, ...]
    rank: int

    def link(self, attribute: str) -> Link | None:
        """The link that an attribute holds, where reading knew it for one."""
        return next((link for link in self.links if link.attribute == attribute), None)

    @property
    def line(self) -> int | None:
        """The line of the text in which it was written, None where nobody can tell."""
        offset = offset_of(self.document.source.markdown, self.tag, self.rank, "")
        return None if offset is None else line_and_column(self.document.source.markdown, offset)[0]

    def place(self, attribute: str = "") -> Place:
        """Where the tag, or better its attribute, was written; the text's first line where nobody can tell."""
        link = self.link(attribute)
        if link and link.line:
            return self.document.place(link)
        markdown = self.document.source.markdown
        offset = offset_of(markdown, self.tag, self.rank, attribute)
        if offset is None:
            known = next((link for link in self.links if link.line), None)
            return self.document.place(known) if known else self.document.source.place(None)
        return self.document.source.place(*line_and_column(markdown, offset))


def refused_in_line(document: Document, name: str, line: int, hosts: Mapping[str, Sequence[str]]) -> bool:
    """Whether a text may not have the element of this name that was written in a line, closed or not."""
    if not is_known(name):
        return True
    return any(placed.line == line and fault_of(placed.tag, hosts)[1] for placed in placed_tags(document))


def known_faults(catalog: Catalog) -> frozenset[str]:
    """All that texts do which they may not, where the owner let it pass."""
    return frozenset(
        fault for document in catalog.documents for placed in placed_tags(document) for fault in faults_of(placed.tag)
    )


@lru_cache(maxsize=20_000)  # several rules ask, and a preview asks again at each edit
def placed_tags(document: Document) -> tuple[PlacedTag, ...]:
    """The tags of a text, without those that do nothing."""
    return tuple(_found_in(document))


def _found_in(document: Document) -> Iterator[PlacedTag]:
    ranks: dict[tuple[str, frozenset[str]], int] = {}
    for tag in _tags(document.rendering):
        signature = tag.signature
        rank = ranks[signature] = ranks.get(signature, -1) + 1
        yield PlacedTag(document, *_with_links(tag, document.rendering), rank)


def _tags(rendering: Rendering) -> Iterator[Tag]:
    """The elements of a text as pages will have them, but for plain ones."""
    for markup in rendering.pieces:
        for element in elements(seen(markup)):
            if element.attributes or element.name not in _PLAIN:
                yield tag_of(element)


def _with_links(tag: Tag, rendering: Rendering) -> tuple[Tag, tuple[Link, ...]]:
    """The tag with targets in place of the marks that stand for them, and the links of these targets."""
    attributes, links = [], []
    for name, value in tag.attributes:
        link = link_of(value, rendering.links)
        if link:
            links.append(link)
            attributes.append((name, entities.unescape(link.target)))  # whatever other readers make of it
        elif name in SEVERAL:
            several = {mark: rendering.links[ord(mark) - LINK_BASE] for mark in value if mark >= chr(LINK_BASE)}
            links += several.values()
            targets = {mark: link.target for mark, link in several.items()}
            attributes.append((name, with_addresses(value, partial(_target, targets))))
        else:
            attributes.append((name, value))
    return Tag(tag.name, tuple(attributes), tag.offset, tag.content), tuple(links)


def _target(targets: dict[str, str], mark: str) -> str:
    return targets.get(mark, mark)
