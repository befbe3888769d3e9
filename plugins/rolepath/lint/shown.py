"""What some HTML shows to a reader: its words, those that are only links or headings, and what is no text."""

from dataclasses import dataclass, field
from functools import lru_cache
from html.parser import HTMLParser

_NEVER_SHOWN = frozenset(("head", "script", "style", "template", "noscript", "datalist", "title", "svg"))
_VOID = frozenset(("area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"))
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_PICTURES = frozenset(("img", "video", "audio", "iframe", "object", "embed", "math"))
_BLOCKS = frozenset(("p", "li", "td", "th", "dt", "dd", "pre", "blockquote", "summary", "figcaption", "div"))
_DRAWN = frozenset(("path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "use", "image"))


@dataclass(frozen=True)
class Shown:
    """`words` is all that can be read; `own` is that without headings, and `plain` without the texts of links too.

    `blocks` are the texts of paragraphs, list items and table cells, in order.
    """

    words: str
    own: str
    plain: str
    has_picture: bool
    has_code: bool
    has_link: bool
    blocks: tuple[str, ...]


@lru_cache(maxsize=20_000)  # several rules ask, and a preview asks again at each edit
def shown(markup: str) -> Shown:
    """What a reader sees of some HTML; what is hidden, and comments, do not count."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return Shown(
        _joined(reader.words),
        _joined(reader.own),
        _joined(reader.plain),
        reader.has_picture,
        reader.has_code,
        reader.has_link,
        tuple(text for text in map(_joined, reader.blocks) if text),
    )


def _joined(pieces: list[str]) -> str:
    return " ".join("".join(pieces).split())


@dataclass
class _Reader(HTMLParser):
    words: list[str] = field(default_factory=list)
    own: list[str] = field(default_factory=list)
    plain: list[str] = field(default_factory=list)
    blocks: list[list[str]] = field(default_factory=lambda: [[]])
    has_picture: bool = False
    has_code: bool = False
    has_link: bool = False
    _open: list[str] = field(default_factory=list)
    _hidden: int = 0  # how deep the outermost hidden element stands, from 1

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        is_seen = not self._hidden
        self.has_picture |= is_seen and tag in _PICTURES
        self.has_picture |= tag in _DRAWN and "svg" in self._open
        self.has_code |= is_seen and tag == "pre"
        self.has_link |= is_seen and tag == "a"
        if tag in _BLOCKS:
            self.blocks.append([])
        if tag in _BLOCKS or tag in _VOID or tag in _HEADINGS:
            self._take(" ")
        if tag in _VOID:
            return
        self._open.append(tag)
        if is_seen and (tag in _NEVER_SHOWN or _is_hidden(dict(attrs))):
            self._hidden = len(self._open)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BLOCKS:
            self.blocks.append([])
        if tag in _BLOCKS or tag in _HEADINGS:
            self._take(" ")
        if tag in self._open:
            while self._open.pop() != tag:
                pass
            self._hidden = self._hidden if self._hidden <= len(self._open) else 0

    def handle_data(self, data: str) -> None:
        if not self._hidden:
            self._take(data)

    def _take(self, text: str) -> None:
        self.words.append(text)
        if not _HEADINGS.intersection(self._open):
            self.blocks[-1].append(text)
            self.own.append(text)
            if "a" not in self._open:
                self.plain.append(text)


def _is_hidden(attributes: dict[str, str | None]) -> bool:
    style = (attributes.get("style") or "").lower().replace(" ", "")
    return "hidden" in attributes or "display:none" in style or "visibility:hidden" in style
