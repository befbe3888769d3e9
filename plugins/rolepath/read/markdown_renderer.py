"""The site's own Markdown: one rendering from which linter and pages both work."""

import html as entities
import re
import xml.etree.ElementTree as ET
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from rolepath.model.document import LINK_BASE, Document, Heading, Link, Part, Rendering
from rolepath.model.place import SourceText
from rolepath.model.sections import AFTER, BEFORE, SECTION_LEVEL, kind_of
from rolepath.model.settings import Dialect
from rolepath.read.checks import CheckTreeprocessor, with_room
from rolepath.read.marks import LINE_BASE, LINE_MARK, LINK_MARK, RESERVED, Marked, marked

_HEADING_TAG = re.compile(r"h[1-6]$")
_LINK_ATTRIBUTES = ("href", "src", "poster", "data", "action", "background")
_TAG = re.compile(r"<!--.*?-->|<([a-zA-Z][\w:-]*)((?:\s[^<>\"']*(?:\"[^\"]*\"|'[^']*')?)*)\s*/?>", re.DOTALL)
_ATTRIBUTE = re.compile(
    r"""(\s)(href|src|poster|data|action|background)(\s*=\s*)("[^"]*"|'[^']*'|[^\s"'>]+)""", re.IGNORECASE
)
_BREAK = "\U0010fffc"
_BREAK_COMMENT = re.compile(rf"<!--{_BREAK}(\w+)-->")


class Renderer:
    """Renders texts with the site's extensions, each distinct text once."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._known: dict[str, tuple[Rendering, int | None]] = {}

    def document(self, source: SourceText) -> Document:
        """A text with its rendering."""
        text = source.markdown
        if text not in self._known:
            self._known[text] = self._render(text)
        rendering, unclosed = self._known[text]
        return Document(source, rendering, unclosed)

    def _render(self, text: str) -> tuple[Rendering, int | None]:
        extension = _PositionExtension()
        converter = markdown.Markdown(
            extensions=[*self._dialect.extensions, extension],
            extension_configs=dict(self._dialect.options),
        )
        html = converter.convert(RESERVED.sub("\ufffd", text))
        tokens = _flat(getattr(converter, "toc_tokens", []))
        return _Collector(extension, tokens).rendering(html), extension.marked.unclosed_fence


def _flat(tokens: list[dict[str, Any]]) -> dict[str, str]:
    """The table of contents as one mapping of anchors to names."""
    names: dict[str, str] = {}
    for token in tokens:
        names[str(token["id"])] = str(token["name"])
        names.update(_flat(token["children"]))
    return names


class _PositionExtension(Extension):
    """Marks the source, reads the marks back from the tree, and marks where parts begin in the HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.marked = Marked([])
        self.lines: dict[ET.Element, int] = {}
        self.positions: dict[ET.Element, int] = {}
        self.headings: list[tuple[ET.Element, bool]] = []
        self.links: list[Link] = []

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.preprocessors.register(_Marker(md, self), "rolepath-marks", 1000)
        md.treeprocessors.register(CheckTreeprocessor(md), "rolepath-checks", 27)  # before task lists (25)
        md.treeprocessors.register(_Lifter(md, self), "rolepath-lift", 19.995)  # right after inline parsing (20)
        md.treeprocessors.register(
            _Recognizer(md, self), "rolepath-sections", 5.5
        )  # after attr_list (8), before toc (5)
        md.treeprocessors.register(_Breaker(md, self), "rolepath-breaks", -100)  # when the tree is final


class _Marker(Preprocessor):
    def __init__(self, md: markdown.Markdown, extension: _PositionExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        self.extension.marked = marked(lines)
        return with_room(self.extension.marked.lines)


class _Lifter(Treeprocessor):
    """Takes the marks out of headings and links, and remembers the elements' places."""

    def __init__(self, md: markdown.Markdown, extension: _PositionExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if not isinstance(element.tag, str):
                continue
            if _HEADING_TAG.match(element.tag):
                self._lift_line(element)
            for name in _LINK_ATTRIBUTES:
                found = LINK_MARK.match(element.get(name, ""))
                if found:
                    self.extension.positions[element] = ord(found.group()) - LINK_BASE
                    element.set(name, LINK_MARK.sub("", element.get(name, "")))

    def _lift_line(self, heading: ET.Element) -> None:
        for element in heading.iter():
            for attribute in ("text", "tail"):
                text = getattr(element, attribute)
                found = LINE_MARK.search(text) if isinstance(text, str) else None
                if found and not (element is heading and attribute == "tail"):
                    self.extension.lines.setdefault(heading, ord(found.group()) - LINE_BASE)
                    # AtomicString and str alike must stay what they are, or inline text would be parsed again.
                    setattr(element, attribute, type(text)(LINE_MARK.sub("", text)))


class _Recognizer(Treeprocessor):
    """Gives known sections their lasting anchors, unless the author chose one."""

    def __init__(self, md: markdown.Markdown, extension: _PositionExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: ET.Element) -> None:
        taken = {element.get("id") for element in root.iter()}
        parent = None
        for element in root:
            if not isinstance(element.tag, str) or not _HEADING_TAG.match(element.tag):
                continue
            level = int(element.tag[1])
            title = re.sub("\x02.*?\x03", "", "".join(element.itertext()))  # without what is kept aside
            kind = kind_of(title, element.get("id"), level)
            if level <= SECTION_LEVEL:
                parent = kind
            if kind in (BEFORE, AFTER) and (parent is None or parent.id != "before-after"):
                kind = None
            if kind and "id" not in element.attrib and kind.id not in taken:
                element.set("id", kind.id)
                taken.add(kind.id)


class _Breaker(Treeprocessor):
    """Puts a comment before and after each top-level heading, and numbers the links."""

    def __init__(self, md: markdown.Markdown, extension: _PositionExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if isinstance(element.tag, str):
                self._number_links(element)
                if _HEADING_TAG.match(element.tag):
                    self.extension.headings.append((element, False))
        top = set(root)
        self.extension.headings = [(element, element in top) for element, _ in self.extension.headings]
        for element in list(root):
            if element.tag == "div" and element.get("class") == "footnote":
                self._insert(root, element, "notes")
            elif isinstance(element.tag, str) and _HEADING_TAG.match(element.tag):
                self._insert(root, element, "heading")
                root.insert(list(root).index(element) + 1, ET.Comment(f"{_BREAK}text"))

    def _insert(self, root: ET.Element, element: ET.Element, name: str) -> None:
        root.insert(list(root).index(element), ET.Comment(f"{_BREAK}{name}"))

    def _number_links(self, element: ET.Element) -> None:
        for name in _LINK_ATTRIBUTES:
            if name in element.attrib:
                number = self.extension.positions.get(element)
                line, column = self.extension.marked.links[number] if number is not None else (None, 1)
                link = Link(str(element.tag), name, element.attrib[name], line, column)
                element.set(name, chr(LINK_BASE + len(self.extension.links)))
                self.extension.links.append(link)


class _Collector:
    """Final HTML to a Rendering."""

    def __init__(self, extension: _PositionExtension, names: Mapping[str, str]) -> None:
        self._extension = extension
        self._names = names
        self._links = list(extension.links)
        self._settled = len(extension.links)

    def rendering(self, html: str) -> Rendering:
        html = _replaced(_TAG, html, self._number_raw_links)
        html = LINE_MARK.sub(lambda match: match.group() if match.group() == _BREAK else "", html)
        pieces = _BREAK_COMMENT.split(html)
        lead, notes, parts = pieces[0], "", []
        headings = iter(self._headings())
        lead_headings = self._nested_until_top(headings)
        for name, piece in zip(pieces[1::2], pieces[2::2], strict=True):
            if name == "heading":
                heading_html = piece
            elif name == "text":
                heading = self._top
                assert heading is not None  # noqa: S101 (a break is only put before a top-level heading)
                nested = self._nested_until_top(headings)
                parts.append(Part(_with_html(heading, heading_html), piece, nested))
            else:
                notes += piece
        anchors = frozenset(
            entities.unescape(anchor) for anchor in re.findall(r"""\s(?:id|name)=["']([^"']+)["']""", html)
        )
        return Rendering(lead, tuple(parts), notes, tuple(self._links), anchors, lead_headings)

    def _number_raw_links(self, match: re.Match[str]) -> str:
        """A tag with each link's value replaced by its number, also in raw HTML that the tree never saw."""
        element = match.group(1)
        if element is None:
            return match.group() if _BREAK in match.group() else LINK_MARK.sub("", match.group())
        return _replaced(_ATTRIBUTE, match.group(), lambda attribute: self._number_raw_link(element, attribute))

    def _number_raw_link(self, element: str, match: re.Match[str]) -> str:
        space, name, equals, value = match.groups()
        value = value.strip("\"'")
        if len(value) == 1 and LINK_MARK.match(value) and ord(value) - LINK_BASE < self._settled:
            return match.group()
        found = LINK_MARK.match(value)
        line, column = self._extension.marked.links[ord(found.group()) - LINK_BASE] if found else (None, 1)
        target = entities.unescape(LINK_MARK.sub("", value))
        self._links.append(Link(element.lower(), name.lower(), target, line, column))
        return f'{space}{name}{equals}"{chr(LINK_BASE + len(self._links) - 1)}"'

    def _headings(self) -> list[tuple[Heading, bool]]:
        found = []
        for element, is_top in self._extension.headings:
            anchor = element.get("id", "")
            title = self._names.get(anchor) or "".join(element.itertext())
            heading = Heading(
                level=int(element.tag[1]),
                anchor=anchor,
                title=entities.unescape(title),
                html="",
                line=self._extension.lines.get(element),
                listed=anchor in self._names,
            )
            found.append((heading, is_top))
        return found

    _top: Heading | None = None

    def _nested_until_top(self, headings: Iterator[tuple[Heading, bool]]) -> tuple[Heading, ...]:
        nested = []
        self._top = None
        for heading, is_top in headings:
            if is_top:
                self._top = heading
                break
            nested.append(heading)
        return tuple(nested)


def _replaced(pattern: re.Pattern[str], text: str, replace: Callable[[re.Match[str]], str]) -> str:
    """The text with each match replaced, and no link marks left between the matches."""
    pieces, end = [], 0
    for match in pattern.finditer(text):
        pieces += [LINK_MARK.sub("", text[end : match.start()]), replace(match)]
        end = match.end()
    return "".join([*pieces, LINK_MARK.sub("", text[end:])])


def _with_html(heading: Heading, html: str) -> Heading:
    return Heading(heading.level, heading.anchor, heading.title, html, heading.line, heading.listed)
