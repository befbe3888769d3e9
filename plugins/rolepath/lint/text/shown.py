"""What some HTML shows to a reader: its words, those that are only links or headings, and what is no text."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from rolepath.html.parser import seen
from rolepath.html.text import BREAKS, is_hidden
from rolepath.html.tree import HEADINGS, SVG, Element, Node, elements

_PICTURES = frozenset(("img", "video", "audio", "iframe", "object", "embed", "math"))
_SOURCES = frozenset(("src", "srcset", "srcdoc", "data", "data-src"))
_BLOCKS = frozenset(("p", "li", "td", "th", "dt", "dd", "pre", "blockquote", "summary", "figcaption", "div"))
_DRAWN = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use", "image"))


_STRUCK = frozenset(("del", "s", "strike"))
_QUOTATIONS = frozenset(("blockquote", "q", "table"))


@dataclass(frozen=True)
class Shown:
    """`words` is all that can be read; `own` is that without headings, and `plain` without the texts of links too.

    `blocks` are the texts of paragraphs, list items and table cells, in order. `has_quotation` says that something is
    shown as it was, in a quotation or a table; `is_struck` that all words are struck out.
    """

    words: str
    own: str
    plain: str
    has_picture: bool
    has_code: bool
    has_link: bool
    has_quotation: bool
    blocks: tuple[str, ...]
    is_struck: bool = False


@lru_cache(maxsize=20_000)  # several rules ask, and a preview asks again at each edit
def shown(markup: str) -> Shown:
    """What a reader sees of some HTML; what is hidden, and comments, do not count."""
    reader = _Reader()
    reader.read(seen(markup), in_heading=False, in_link=False)
    return Shown(
        _joined(reader.words),
        _joined(reader.own),
        _joined(reader.plain),
        reader.has_picture,
        reader.has_code,
        reader.has_link,
        reader.has_quotation,
        tuple(text for text in map(_joined, reader.blocks) if text),
        is_struck=reader.struck > 0 and reader.struck == sum(bool(piece.strip()) for piece in reader.words),
    )


def _has_source(element: Element) -> bool:
    """Whether a picture says where it is to be had, or has its parts between its tags."""
    return bool(element.children) or any(element.attributes.get(name) for name in _SOURCES)


def _joined(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


@dataclass
class _Reader:
    words: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    blocks: list[list[str]] = field(default_factory=lambda: [[]])
    has_picture: bool = False
    has_code: bool = False
    has_link: bool = False
    has_quotation: bool = False
    struck: int = 0

    def read(self, nodes: Iterable[Node], *, in_heading: bool, in_link: bool) -> None:
        """Takes what some nodes show, the children of headings and links as such."""
        for node in nodes:
            if isinstance(node, str):
                self._take(node, in_heading=in_heading, in_link=in_link)
            elif isinstance(node, Element):
                self._element(node, in_heading=in_heading, in_link=in_link)

    def _element(self, element: Element, *, in_heading: bool, in_link: bool) -> None:
        name = element.name
        self.has_picture |= name in _PICTURES and "hidden" not in element.attributes and _has_source(element)
        if element.namespace == SVG:
            self.has_picture |= any(part.name in _DRAWN for part in elements([element]))
            return
        if is_hidden(element):
            return
        self.has_code |= name == "pre"
        self.has_link |= name == "a"
        self.has_quotation |= name in _QUOTATIONS
        in_heading, in_link = in_heading or name in HEADINGS, in_link or name == "a"
        self._part(name, in_heading=in_heading)
        before = len(self.words)
        self.read(element.children, in_heading=in_heading, in_link=in_link)
        if name in _STRUCK:
            self.struck += sum(bool(piece.strip()) for piece in self.words[before:])
        self._part(name, in_heading=in_heading)

    def _part(self, name: str, *, in_heading: bool) -> None:
        """Begins another block, or at least another word."""
        if name in _BLOCKS:
            self.blocks.append([])
        if name in BREAKS:
            self._take(" ", in_heading=in_heading, in_link=False)

    def _take(self, text: str, *, in_heading: bool, in_link: bool) -> None:
        self.words.append(text)
        if not in_heading:
            self.blocks[-1].append(text)
            self.own.append(text)
            if not in_link:
                self.plain.append(text)
