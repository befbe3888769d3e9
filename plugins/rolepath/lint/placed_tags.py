"""The tags of a rendered text, each with the place in the source that it was written at."""

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rolepath.lint.html_tags import Tag, tags
from rolepath.lint.written_tags import line_and_column, offset_of
from rolepath.model.catalog import Catalog
from rolepath.model.document import LINK_BASE, Document, Link, Rendering
from rolepath.model.place import Place

_KEPT_ASIDE = re.compile("\x02amp\x03")  # how Python-Markdown keeps an ampersand from being escaped


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


def every_document(catalog: Catalog) -> Iterator[Document]:
    """Every text of the program once: modules, pages, and the texts of roles."""
    yield from (module.document for module in catalog.modules.values())
    yield from (page.document for page in catalog.pages.values())
    for role in catalog.roles:
        yield from role.documents


@lru_cache(maxsize=1)  # several rules ask, one after the other
def placed_tags(catalog: Catalog) -> tuple[PlacedTag, ...]:
    """The tags of every text, without those that do nothing."""
    return tuple(placed for document in every_document(catalog) for placed in _tags_of(document))


@lru_cache(maxsize=8_000)  # a preview asks again at each edit
def _tags_of(document: Document) -> tuple[PlacedTag, ...]:
    return tuple(_found_in(document))


def _found_in(document: Document) -> Iterator[PlacedTag]:
    ranks: dict[tuple[str, frozenset[str]], int] = {}
    for tag in tags(_html(document.rendering), with_plain=False):
        signature = tag.signature
        rank = ranks[signature] = ranks.get(signature, -1) + 1
        yield PlacedTag(document, *_with_links(tag, document.rendering), rank)


def _html(rendering: Rendering) -> str:
    pieces = [rendering.lead]
    for part in rendering.parts:
        pieces += [part.heading.html, part.html]
    return "".join([*pieces, rendering.notes])


def _with_links(tag: Tag, rendering: Rendering) -> tuple[Tag, tuple[Link, ...]]:
    """The tag with targets in place of the marks that stand for them, and the links of these targets."""
    attributes, links = [], []
    for name, value in tag.attributes:
        number = ord(value) - LINK_BASE if len(value) == 1 else -1
        if 0 <= number < len(rendering.links):
            link = rendering.links[number]
            links.append(link)
            attributes.append((name, entities.unescape(_KEPT_ASIDE.sub("&", link.target))))
        else:
            attributes.append((name, value))
    return Tag(tag.name, tuple(attributes), tag.offset, tag.content), tuple(links)
