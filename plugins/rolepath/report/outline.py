"""A module's headings with a mark for each section that is demanded; missing ones stand where they belong."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from rolepath.lint.markup.open_elements import open_element
from rolepath.lint.program.demanded import hollow_section
from rolepath.lint.text.hollow import EMPTY, says_something
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Heading, Section
from rolepath.model.module import Minutes, Module
from rolepath.model.program import BENEFITS
from rolepath.model.role import Entry, Role
from rolepath.model.sections import AFTER, BEFORE, DEMANDED, KIND_BY_ID, OPENING, SECTION_LEVEL, SectionKind

_PRACTICE, _CHECK = KIND_BY_ID["practice"], KIND_BY_ID["check"]
_BODY = SectionKind("body", "(a section of your own: how the work is done)")


class Mark(StrEnum):
    """The state of something demanded."""

    OK = "ok"
    MISSING = "missing"
    EMPTY = "empty"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True)
class Row:
    """A heading; `line` is None where it is missing, `mark` where nobody demands it."""

    title: str
    depth: int = 0
    line: int | None = None
    mark: Mark | None = None


@dataclass(frozen=True)
class Facts:
    """What is said beside the text; "" stands for what is missing."""

    task: str
    benefits: str
    minutes: str


@dataclass(frozen=True)
class Listing:
    """A role that lists the module; `rows` is what its binding gives, with lines of the role's file."""

    role: Role
    entry: Entry
    phase: str
    facts: Facts
    rows: tuple[Row, ...] = ()


@dataclass(frozen=True)
class Outline:
    """A module's text, and who lists it; `unclosed` is the line of what swallows the rest."""

    module: Module
    shared: bool
    rows: tuple[Row, ...]
    listings: tuple[Listing, ...]
    unclosed: int | None = None

    @property
    def marks(self) -> Iterator[Mark]:
        """The marks of all that is demanded, in the module and in the bindings, facts included."""
        for rows in (self.rows, *(listing.rows for listing in self.listings)):
            yield from (row.mark for row in rows if row.mark)
        for listing in self.listings:
            facts = (listing.facts.task, listing.facts.benefits, listing.facts.minutes)
            yield from (Mark.OK if fact else Mark.MISSING for fact in facts)


def outline_of(catalog: Catalog, module: Module) -> Outline:
    """The outline of a module; a shared one has its openings in the roles that list it."""
    shared = catalog.is_shared(module.id)
    demanded = () if shared else tuple(kind for kind in DEMANDED if not _is_excused(kind, module))
    document = module.document
    return Outline(
        module,
        shared,
        tuple(_rows(document, (*demanded, _BODY), _echoes(catalog, module))),
        tuple(_listing(catalog, module, role, entry) for role, entry in catalog.listings.get(module.id, ())),
        _unclosed(document),
    )


def _unclosed(document: Document) -> int | None:
    element = open_element(document)
    line = document.unclosed_fence or (element[1] if element else None)
    return document.source.place(line).line if line else None


def _echoes(catalog: Catalog, module: Module) -> tuple[str, ...]:
    """Titles that say nothing where a section repeats them, as rules about sections have them."""
    listed = catalog.listings.get(module.id, ())
    if not listed or catalog.is_shared(module.id):
        return (module.title,)
    return module.title, listed[0][0].tasks.get(module.task or "", "")


def _is_excused(kind: SectionKind, module: Module) -> bool:
    return kind is _PRACTICE and module.kind == "reading"


def _listing(catalog: Catalog, module: Module, role: Role, entry: Entry) -> Listing:
    phase = catalog.program.phase(entry.phase) if catalog.program else None
    title = phase.title if phase else entry.phase
    binding = entry.binding
    if binding:
        facts = _facts(role, binding.task, binding.benefits, binding.minutes)
    else:
        facts = _facts(role, module.task, module.benefits, module.minutes)
    if not catalog.is_shared(module.id):
        return Listing(role, entry, title, facts)
    brings_practice = module.document.section(_PRACTICE) or _is_excused(_PRACTICE, module)
    demanded = OPENING if brings_practice else (*OPENING, _PRACTICE)
    echoes = (module.title, facts.task)
    rows = _rows(binding.opening, demanded, echoes) if binding else (_missing(kind) for kind in demanded)
    return Listing(role, entry, title, facts, tuple(rows))


def _facts(role: Role, task: str | None, benefits: tuple[str, ...], minutes: Minutes | None) -> Facts:
    return Facts(
        role.tasks.get(task or "", ""),
        ", ".join(BENEFITS[benefit] for benefit in benefits),
        f"{minutes.before} before, {minutes.after} after" if minutes else "",
    )


def _rows(document: Document, demanded: Iterable[SectionKind], echoes: tuple[str, ...]) -> Iterator[Row]:
    kinds = tuple(demanded)
    for heading in _before_sections(document):
        yield _row(document, heading)
    body_is_empty = _BODY in kinds and _body_is_empty(document)
    for slot in _slots(document, kinds):
        if isinstance(slot, SectionKind):
            yield _missing(slot)
        elif slot.kind is None and body_is_empty:
            yield _row(document, slot.part.heading, Mark.EMPTY)
        else:
            yield from _section_rows(document, slot, echoes)


def _before_sections(document: Document) -> Iterator[Heading]:
    yield from document.rendering.lead_headings
    for part in document.rendering.parts:
        if part.heading.level <= SECTION_LEVEL:
            return
        yield part.heading
        yield from part.nested


def _slots(document: Document, demanded: tuple[SectionKind, ...]) -> list[Section | SectionKind]:
    """The sections in their order, with the kinds that are missing where they belong."""
    slots: list[Section | SectionKind] = list(document.sections)
    for kind in (*OPENING, _BODY, _PRACTICE):
        if kind in demanded and not _is_there(document, kind):
            slots.insert(_position(kind, slots), kind)
    return slots


def _is_there(document: Document, kind: SectionKind) -> bool:
    if kind is not _BODY:
        return document.section(kind) is not None
    return says_something(document.lead) or any(section.kind is None for section in document.sections)


def _position(kind: SectionKind, slots: list[Section | SectionKind]) -> int:
    """Behind the openings that come earlier; for practice before the check, or last."""
    kinds = [slot if isinstance(slot, SectionKind) else slot.kind for slot in slots]
    if kind is _PRACTICE:
        return kinds.index(_CHECK) if _CHECK in kinds else len(kinds)
    earlier = OPENING[: OPENING.index(kind)] if kind in OPENING else OPENING
    return next((index for index, other in enumerate(kinds) if other not in earlier), len(kinds))


def _body_is_empty(document: Document) -> bool:
    own = [section for section in document.sections if section.kind is None]
    return not any(says_something(html) for html in (document.lead, *(section.html for section in own)))


def _section_rows(document: Document, section: Section, echoes: tuple[str, ...]) -> Iterator[Row]:
    kind = section.kind
    is_counted = kind is not None and kind.demanded and document.section(kind) is section
    if kind is None or not is_counted:
        yield from (_row(document, heading) for heading in section.headings)
        return
    has_sides = kind.id == "before-after" and _has_text(section, echoes)
    mark = Mark.OK if has_sides else _mark(kind, section.part.heading, section.html, echoes)
    yield _row(document, section.part.heading, mark)
    yield from (_row(document, heading) for heading in section.part.nested)
    yield from _children(document, section, (BEFORE, AFTER) if has_sides else (), echoes)


def _has_text(section: Section, echoes: tuple[str, ...]) -> bool:
    """Whether there is a before or an after to judge, or a text that should have been both."""
    return (
        any(section.child(side) for side in (BEFORE, AFTER))
        or _mark(section.kind, section.part.heading, section.html, echoes) is Mark.OK
    )


def _children(
    document: Document, section: Section, sides: tuple[SectionKind, ...], echoes: tuple[str, ...]
) -> Iterator[Row]:
    halves = {id(half.heading): (side, half) for side in sides for half in [section.child(side)] if half}
    found = {side for side, _ in halves.values()}
    if BEFORE in sides and BEFORE not in found:
        yield _missing(BEFORE)
    for part in section.children:
        # A half is more than its part where it has headings of its own.
        side, half = halves.get(id(part.heading), (None, part))
        yield _row(document, part.heading, _mark(side, half.heading, half.html, echoes) if side else None)
        yield from (_row(document, heading) for heading in part.nested)
    if AFTER in sides and AFTER not in found:
        yield _missing(AFTER)


def _mark(kind: SectionKind | None, heading: Heading, markup: str, echoes: tuple[str, ...]) -> Mark:
    reason = hollow_section(kind, heading.title, markup, echoes)
    if reason == EMPTY:
        return Mark.EMPTY
    return Mark.PLACEHOLDER if reason else Mark.OK


def _missing(kind: SectionKind) -> Row:
    return Row(kind.title, kind.level - SECTION_LEVEL, None, Mark.MISSING)


def _row(document: Document, heading: Heading, mark: Mark | None = None) -> Row:
    line = document.place(heading).line if heading.line else None
    return Row(heading.title, max(heading.level - SECTION_LEVEL, 0), line, mark)
