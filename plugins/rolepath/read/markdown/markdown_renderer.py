"""The site's own Markdown: one rendering from which linter and pages both work."""

import html as entities
import re
import xml.etree.ElementTree as ET
from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Any

import markdown
from markdown.extensions import Extension
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor

from rolepath.memo.store import Store, Task, Trace
from rolepath.model.document import LINK_BASE, Document, Heading, Link, Rendering
from rolepath.model.finding import Finding
from rolepath.model.names.normal_form import composed
from rolepath.model.place import SourceText
from rolepath.model.sections import AFTER, BEFORE, SECTION_LEVEL, kind_of
from rolepath.model.settings import DEFAULT_LIMITS, Dialect, FileLimits
from rolepath.model.times.time_spent import measured
from rolepath.read.github.as_on_github import AsOnGitHub
from rolepath.read.markdown.checks import CheckTreeprocessor, with_room
from rolepath.read.markdown.collector import LINK_ATTRIBUTES, Collector, plain_target
from rolepath.read.markdown.dialect import code_of_extensions
from rolepath.read.markdown.items import ItemTreeprocessor
from rolepath.read.markdown.marks import BREAK, LINE_BASE, LINE_MARK, LINK_MARK, RESERVED, Marked, marked
from rolepath.read.markdown.refused_text import RefusedTextError
from rolepath.read.markdown.safeguards import SafeguardExtension, guarded
from rolepath.read.own.filling import NO_FACTS, HouseFacts, filled, taken_in

Rendered = tuple[Rendering, int | None]
"""What becomes of a text, and the line of a fence that is open at its end."""
Prepare = Callable[[SourceText], SourceText]
"""What others make of a text before it is read; the same of the same text."""
_HEADING_TAGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_KEPT_ASIDE = re.compile("\x02.*?\x03")  # how Python-Markdown refers to what it has stashed away


@dataclass(frozen=True)
class _Manner:
    """All that a rendering depends on besides its text, and the files that its extensions read."""

    dialect: Dialect
    code: tuple[str, ...]
    page_kb: int
    depth: int


class Renderer:
    """Renders texts with the site's extensions, each distinct text once; with a store on disk, once for all runs.

    `prepare` changes each text before anything else is done with it.
    """

    def __init__(
        self,
        dialect: Dialect,
        store: Store | None = None,
        limits: FileLimits = DEFAULT_LIMITS,
        facts: HouseFacts = NO_FACTS,
        prepare: Prepare | None = None,
    ) -> None:
        self.facts = facts
        self._prepare = prepare
        self._dialect = dialect
        self._limits = limits
        self._store = store or Store()
        self._task = Task("rendering", self._render, Rendered)
        self._manner = _Manner(
            dialect, dialect.code or code_of_extensions(dialect.extensions), limits.page_kb, limits.depth
        )

    def document(self, source: SourceText) -> Document:
        """A text, with the owner's facts in it, and its rendering; RefusedTextError where it goes beyond the limits."""
        try:
            with measured("text", source.path):
                source, findings = self.filled(source)
                rendering, unclosed = self.rendered(source.markdown)
        except RefusedTextError as error:
            error.source = source
            raise
        return Document(source, rendering, unclosed, (*findings, *taken_in(source, rendering, self.facts)))

    def with_facts(self, facts: HouseFacts) -> "Renderer":
        """One that fills texts with other facts, and shares all renderings with this one."""
        return Renderer(self._dialect, self._store, self._limits, facts, self._prepare)

    def filled(self, source: SourceText) -> tuple[SourceText, tuple[Finding, ...]]:
        """The text that is rendered for one that an author wrote, and what is wrong with the names of facts in it."""
        source = self._prepare(source) if self._prepare else source
        return filled(source, self.facts, lambda text: self.rendered(text)[0])

    def rendered(self, text: str) -> Rendered:
        """The rendering of a text, from what is kept where that still holds."""
        return self._store.run(self._task, text, self._manner)

    def traced(self, text: str) -> Trace[Rendered]:
        """As `rendered`, with everything that was read for it, for another process to `remember`."""
        return self._store.traced(self._task, text, self._manner)

    def missing(self, texts: Iterable[str]) -> list[str]:
        """The distinct texts that still have to be rendered."""
        return [text for text in dict.fromkeys(texts) if not self._store.find(self._task, text, self._manner)]

    def remember(self, text: str, rendered: Trace[Rendered]) -> None:
        """Takes over a rendering that another process made with the same dialect."""
        self._store.learn(self._task, rendered, text, self._manner)

    def tidy(self) -> None:
        """Deletes the oldest renderings on disk beyond the limits of the store."""
        self._store.prune()

    def _render(self, text: str, manner: _Manner) -> Rendered:  # noqa: ARG002 (this renderer's own)
        return guarded(self._limits, lambda: self._converted(text))

    def _converted(self, text: str) -> Rendered:
        extension, safeguards = _PositionExtension(), SafeguardExtension(self._limits)
        converter = markdown.Markdown(
            extensions=[*self._dialect.extensions, AsOnGitHub(), extension, safeguards],
            extension_configs=dict(self._dialect.options),
        )
        html = converter.convert(RESERVED.sub("\ufffd", text))
        headings = extension.found_headings(_flat(getattr(converter, "toc_tokens", [])))
        collector = Collector(extension.marked, extension.links, headings, self._limits.depth)
        rendering = replace(collector.rendering(html), snippets=tuple(dict.fromkeys(safeguards.taken_in)))
        return rendering, extension.marked.unclosed_fence


def _flat(tokens: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Anchors and names of the table of contents in reading order."""
    names: list[tuple[str, str]] = []
    for token in tokens:
        names += [(str(token["id"]), str(token["name"])), *_flat(token["children"])]
    return names


class _PositionExtension(Extension):
    """Marks the source, reads the marks back from the tree, and marks where parts begin in the HTML."""

    def __init__(self) -> None:
        super().__init__()
        self.marked = Marked([])
        self.lines: dict[ET.Element, int] = {}
        self.positions: dict[tuple[ET.Element, str], tuple[int, int]] = {}
        self.headings: list[tuple[ET.Element, bool]] = []
        self.links: list[Link] = []

    def extendMarkdown(self, md: markdown.Markdown) -> None:  # noqa: N802 (Python-Markdown's name)
        md.preprocessors.register(_Marker(md, self), "rolepath-marks", 1000)
        md.treeprocessors.register(CheckTreeprocessor(md), "rolepath-checks", 27)  # before task lists (25)
        md.treeprocessors.register(ItemTreeprocessor(md), "rolepath-items", 26)  # the same, and after the checks
        md.treeprocessors.register(_Lifter(md, self), "rolepath-lift", 19.995)  # right after inline parsing (20)
        md.treeprocessors.register(
            _Recognizer(md, self), "rolepath-sections", 5.5
        )  # after attr_list (8), before toc (5)
        md.treeprocessors.register(_Breaker(md, self), "rolepath-breaks", -100)  # when the tree is final

    def lift_links(self, element: ET.Element) -> None:
        """Takes the marks out of an element's links."""
        for name in LINK_ATTRIBUTES:
            found = LINK_MARK.match(element.get(name, ""))
            if found:
                self.positions[element, name] = self.marked.links[ord(found.group()) - LINK_BASE]
                element.set(name, LINK_MARK.sub("", element.get(name, "")))

    def found_headings(self, names: list[tuple[str, str]]) -> list[tuple[Heading, bool]]:
        """The headings, and whether each stands at the top level; `names` is the table of contents."""
        found = []
        by_anchor: dict[str, deque[str]] = {}
        for anchor, name in names:
            by_anchor.setdefault(anchor, deque()).append(name)
        for element, is_top in self.headings:
            anchor = element.get("id", "")
            # Two headings can have one anchor, so names are taken in their order.
            listed = by_anchor[anchor].popleft() if by_anchor.get(anchor) else None
            title = RESERVED.sub("", _words(element) if listed is None else entities.unescape(listed))
            line = self.lines.get(element)
            found.append((Heading(int(element.tag[1]), anchor, title, "", line, listed is not None), is_top))
        return found


def _words(heading: ET.Element) -> str:
    return _KEPT_ASIDE.sub("", "".join(heading.itertext()))


class _Marker(Preprocessor):
    def __init__(self, md: markdown.Markdown, extension: _PositionExtension) -> None:
        super().__init__(md)
        self.extension = extension

    def run(self, lines: list[str]) -> list[str]:
        self.extension.marked = marked(lines)
        return with_room(self.extension.marked.lines, self.extension.marked.in_code)


class _Step(Treeprocessor):
    def __init__(self, md: markdown.Markdown, extension: _PositionExtension) -> None:
        super().__init__(md)
        self.extension = extension


class _Lifter(_Step):
    """Takes the marks out of headings and links, and remembers the elements' places."""

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.tag in _HEADING_TAGS:
                self._lift_line(element)
            if element.attrib:
                self.extension.lift_links(element)

    def _lift_line(self, heading: ET.Element) -> None:
        for element in heading.iter():
            for attribute in ("text", "tail"):
                text = getattr(element, attribute)
                if not isinstance(text, str) or (element is heading and attribute == "tail"):
                    continue
                found = LINE_MARK.search(text)
                if found:
                    self.extension.lines.setdefault(heading, ord(found.group()) - LINE_BASE)
                # AtomicString and str alike must stay what they are, or inline text would be parsed again.
                setattr(element, attribute, type(text)(RESERVED.sub("", text)))  # in code, of links as well


class _Recognizer(_Step):
    """Gives known sections their lasting anchors, unless the author chose one."""

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if not element.get("id", "").isascii():
                element.set("id", composed(element.get("id", "")))
        taken = {element.get("id") for element in root.iter()}
        parent = None
        for element in root:
            if element.tag not in _HEADING_TAGS:
                continue
            level = int(element.tag[1])
            kind = kind_of(_words(element), element.get("id"), level)
            if level <= SECTION_LEVEL:
                parent = kind
            if kind in (BEFORE, AFTER) and (parent is None or parent.id != "before-after"):
                kind = None
            if kind and "id" not in element.attrib and kind.id not in taken:
                element.set("id", kind.id)
                taken.add(kind.id)


class _Breaker(_Step):
    """Puts a comment before and after each top-level heading, and numbers the links."""

    def run(self, root: ET.Element) -> None:
        for element in root.iter():
            if element.attrib:
                self._number_links(element)
            if element.tag in _HEADING_TAGS:
                self.extension.headings.append((element, False))
        top = set(root)
        self.extension.headings = [(element, element in top) for element, _ in self.extension.headings]
        parted: list[Any] = []  # comments are elements as well, but not to the types of the library
        for element in root:
            # Footnotes that an author has put elsewhere are part of the text there.
            if element is root[-1] and element.tag == "div" and element.get("class") == "footnote":
                parted += [ET.Comment(f"{BREAK}notes"), element]
            elif element.tag in _HEADING_TAGS:
                parted += [ET.Comment(f"{BREAK}heading"), element, ET.Comment(f"{BREAK}text")]
            else:
                parted.append(element)
        root[:] = parted

    def _number_links(self, element: ET.Element) -> None:
        self.extension.lift_links(element)  # those of attribute lists, which come after the lifter
        for name in LINK_ATTRIBUTES:
            if name in element.attrib:
                line, column = self.extension.positions.get((element, name), (None, 1))
                link = Link(str(element.tag), name, plain_target(element.attrib[name]), line, column)
                element.set(name, chr(LINK_BASE + len(self.extension.links)))
                self.extension.links.append(link)
