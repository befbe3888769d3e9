"""A text as the site renders it: sections, headings and links, each with its place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from rolepath.model.finding import Finding
from rolepath.model.place import Place, SourceText
from rolepath.model.sections import SECTION_LEVEL, SectionKind, kind_of

LINK_BASE = 0xF0000
"""In rendered HTML the value of link `n` is the one character `chr(LINK_BASE + n)` until a plan settles it."""

ANSWER_LABEL = "rolepath:show-answer"
"""Stands in rendered HTML where the site puts its own words for "show the answer"."""

RIGHT_LABEL = "rolepath:right"
"""Stands before a right option where answers are in the open."""


@dataclass(frozen=True)
class Heading:
    """A heading of the rendered page; `line` is the text's line, None where no line could be found."""

    level: int
    anchor: str
    title: str
    html: str
    line: int | None = None
    listed: bool = True

    @property
    def kind(self) -> SectionKind | None:
        """The kind of section that it opens; None for a heading of the author's own."""
        return kind_of(self.title, self.anchor, self.level)


@dataclass(frozen=True)
class Link:
    """The value of an attribute that leads somewhere: `href` of a link, `src` of an image."""

    element: str
    attribute: str
    target: str
    line: int | None = None
    column: int = 1


def link_of(value: str, links: Sequence[Link]) -> Link | None:
    """The link for which a value of an attribute stands until a plan settles it; None for any other value."""
    number = ord(value) - LINK_BASE if len(value) == 1 else -1
    return links[number] if 0 <= number < len(links) else None


@dataclass(frozen=True)
class Part:
    """A heading at the top level of a text, the HTML that follows it, and the headings nested in that."""

    heading: Heading
    html: str
    nested: tuple[Heading, ...] = ()


@dataclass(frozen=True)
class Rendering:
    """What the site's Markdown makes of one text; holds no paths, so equal texts share one."""

    lead: str = ""
    parts: tuple[Part, ...] = ()
    notes: str = ""
    links: tuple[Link, ...] = ()
    anchors: frozenset[str] = frozenset()
    lead_headings: tuple[Heading, ...] = ()
    comments: tuple[tuple[int, str], ...] = ()
    """Comments that are meant for the linter, with their lines; they are not in the HTML."""
    snippets: tuple[tuple[int, str], ...] = ()
    """Files that the text has taken in, each by the number of the folder of snippets and its path in there."""

    @property
    def pieces(self) -> Iterator[str]:
        """All HTML in reading order; each piece is balanced in itself."""
        yield self.lead
        for part in self.parts:
            yield from (part.heading.html, part.html)
        yield self.notes

    @property
    def headings(self) -> Iterator[Heading]:
        """All headings in reading order."""
        yield from self.lead_headings
        for part in self.parts:
            yield part.heading
            yield from part.nested


@dataclass(frozen=True)
class Section:
    """A second-level heading with all that follows it, up to the next heading of its level."""

    kind: SectionKind | None
    part: Part
    children: tuple[Part, ...] = ()

    @cached_property
    def html(self) -> str:
        """The section without its own heading."""
        return self.part.html + "".join(child.heading.html + child.html for child in self.children)

    @property
    def headings(self) -> Iterator[Heading]:
        """The section's heading and those inside it."""
        for part in (self.part, *self.children):
            yield part.heading
            yield from part.nested

    def child(self, kind: SectionKind) -> Part | None:
        """The sub-section of a kind, such as "Before"."""
        for part in self.subsections:
            if part.heading.kind is kind:
                return part
        return None

    @cached_property
    def subsections(self) -> tuple[Part, ...]:
        """The children, each with the deeper headings that follow it as part of its text."""
        groups: list[list[Part]] = []
        for part in self.children:
            if groups and part.heading.level > groups[-1][0].heading.level:
                groups[-1].append(part)
            else:
                groups.append([part])
        return tuple(_one_part(group) for group in groups)


def _one_part(parts: Sequence[Part]) -> Part:
    """A part with all that follows as its text."""
    first, *deeper = parts
    if not deeper:
        return first
    html = first.html + "".join(part.heading.html + part.html for part in deeper)
    nested = [heading for part in deeper for heading in (part.heading, *part.nested)]
    return Part(first.heading, html, (*first.nested, *nested))


@dataclass(frozen=True)
class Document:
    """A text of an author with its rendering."""

    source: SourceText
    rendering: Rendering
    unclosed_fence: int | None = None
    findings: tuple[Finding, ...] = ()
    """What is wrong with the names of facts in it."""

    def __hash__(self) -> int:
        """The same for equal texts."""
        return hash(self.source)  # of which the rest is made; renderings are long

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The text's sections in order; a first-level heading ends a section as well."""
        groups: list[list[Part]] = []
        for part in self.rendering.parts:
            if part.heading.level <= SECTION_LEVEL:
                groups.append([part])
            elif groups:
                groups[-1].append(part)
        return tuple(Section(first.heading.kind, first, tuple(children)) for first, *children in groups)

    @property
    def lead(self) -> str:
        """The HTML before the first section."""
        html = [self.rendering.lead]
        for part in self.rendering.parts:
            if part.heading.level <= SECTION_LEVEL:
                break
            html.append(part.heading.html + part.html)
        return "".join(html)

    def section(self, kind: SectionKind) -> Section | None:
        """The first section of a kind."""
        return next((section for section in self.sections if section.kind is kind), None)

    def lines_of(self, section: Section) -> range:
        """The numbers of the lines below a section's heading, up to the next section, or to the end of the text."""
        start = section.part.heading.line or 1
        begun = (other.part.heading.line or 0 for other in self.sections)
        end = min((line for line in begun if line > start), default=self.source.markdown.count("\n") + 2)
        return range(start + 1, end)

    def place(self, item: Heading | Link) -> Place:
        """Where a heading or link was written."""
        return self.source.place(item.line, item.column if isinstance(item, Link) else 1)
