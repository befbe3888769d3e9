"""The tags of a rendered text, each with the place in the source that it was written at."""

import html as entities
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rolepath.lint.html_tags import Tag, tags
from rolepath.lint.outside_code import without_code, without_fences
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
        offset = _offset(self, attribute)
        if offset is None:
            known = next((link for link in self.links if link.line), None)
            return self.document.place(known) if known else self.document.source.place(None)
        markdown = self.document.source.markdown
        line = markdown.count("\n", 0, offset) + 1
        return self.document.source.place(line, offset - markdown.rfind("\n", 0, offset))


def every_document(catalog: Catalog) -> Iterator[Document]:
    """Every text of the program once: modules, pages, and the texts of roles."""
    yield from (module.document for module in catalog.modules.values())
    yield from (page.document for page in catalog.pages.values())
    for role in catalog.roles:
        yield from role.documents


def placed_tags(catalog: Catalog) -> Iterator[PlacedTag]:
    """The tags of every text."""
    for document in every_document(catalog):
        for tag, links, rank in _tags_of(document.rendering):
            yield PlacedTag(document, tag, links, rank)


@lru_cache(maxsize=4096)  # several rules ask for the same texts, one after the other
def _tags_of(rendering: Rendering) -> tuple[tuple[Tag, tuple[Link, ...], int], ...]:
    found = []
    ranks: dict[tuple[str, frozenset[str]], int] = {}
    for tag in tags(_html(rendering)):
        if tag.attributes or tag.content or tag.name not in _HARMLESS:
            rank = ranks[tag.signature] = ranks.get(tag.signature, -1) + 1
            found.append((*_with_links(tag, rendering), rank))
    return tuple(found)


_HARMLESS = frozenset(("p", "li", "ul", "ol", "strong", "em", "code", "pre", "br", "td", "th", "tr", "blockquote"))


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


def _offset(placed: PlacedTag, attribute: str) -> int | None:
    """Where a tag begins in the source: the one of the same rank that looks the same, else an attribute list."""
    markdown = placed.document.source.markdown
    for source in (without_code(markdown), without_fences(markdown)):
        written = [tag for tag in tags(source) if tag.name == placed.tag.name]
        alike = [tag.offset for tag in written if tag.signature == placed.tag.signature]
        if alike:
            return alike[min(placed.rank, len(alike) - 1)]
        having = (tag.offset for tag in written if not attribute or tag.value(attribute) is not None)
        if (offset := next(having, None)) is not None:
            return offset
        listed = re.search(rf"\{{[^{{}}\n]*?(?<![\w-])({re.escape(attribute)})\s*=", source, re.IGNORECASE)
        if attribute and listed:
            return listed.start(1)
    return None
