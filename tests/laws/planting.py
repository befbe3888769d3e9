"""Where the words of a program stand in its files, and on which pages readers must see each of them."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from constructs import Block, Lines

WAREHOUSE, LEGAL, HUB = "warehouse", "legal", ""
SITES = (HUB, WAREHOUSE, LEGAL)
ROLES = (WAREHOUSE, LEGAL)
BODY, ANYWHERE = "body", "anywhere"
FACILITATOR = "facilitator"
Pages = frozenset[tuple[str, str]]
NOWHERE = Pages()


@dataclass
class Planted:
    """A word, the lines of its block, and where it must be seen: on all pages `needed`, in `area`; on no other page.

    Each is a site and a path. A finding that tells of a loss stands on one of the `causes`, lines of the same file.
    """

    word: str
    role: str
    path: str
    area: str
    needed: Pages
    allowed: Pages
    causes: set[int]
    order: tuple[str, int]
    block: str = ""
    one_page_is_enough: bool = False


@dataclass
class Draft:
    """A file while it is written; `lead` are lines that may be the cause of what happens to the blocks below."""

    path: str
    lines: Lines = field(default_factory=list)
    planted: list[Planted] = field(default_factory=list)
    swallowers: set[int] = field(default_factory=set)
    scope: set[int] = field(default_factory=set)
    """Lines of the section's heading and of blocks in it that may end it."""
    is_loose: bool = False
    """Whether it is open in which section of its page what follows will stand."""
    ended: set[int] = field(default_factory=set)
    """Lines of headings that end texts of the entry which they stand in, and so change what comes behind."""
    elsewhere: tuple[Pages, Pages] | None = None
    """Pages for what follows instead of those of its section: those on which it must be, and those where it may be."""

    @property
    def text(self) -> str:
        """The file's content."""
        return "\n".join(self.lines) + "\n"

    def put(self, *lines: str) -> set[int]:
        """Adds lines; their numbers."""
        first = len(self.lines) + 1
        self.lines += lines
        return set(range(first, first + len(lines)))

    def plant(self, block: Block, lines: set[int], area: str, needed: Pages, allowed: Pages, order: str) -> None:
        """Notes where the words of a block must be."""
        is_swallowed = bool(self.swallowers)
        if block.swallows:
            self.swallowers |= lines
        if block.odd:
            self.scope |= lines
            self.ended |= lines
        is_loose = self.is_loose or block.kind == "code"  # which may go on a note or an item above it
        area = ANYWHERE if is_loose or is_swallowed or block.swallows or block.odd else area
        self.is_loose |= block.odd or block.swallows
        needed, allowed = self.elsewhere or (needed, allowed)
        if is_swallowed or block.swallows:  # it may stand anywhere on its pages, or a finding tells of what is open
            needed, allowed = NOWHERE, frozenset((site, "*") for site, _ in allowed)
        text = "\n".join(block.lines)
        for word, role in sorted(block.words.items(), key=lambda item: text.find(item[0])):
            place = (order, len(self.planted))
            planted = Planted(word, role, self.path, area, needed, allowed, set(), place, block.kind)
            planted.causes = lines | self.scope | self.swallowers
            planted.one_page_is_enough = not needed
            if role == "note":  # where it is referred to, which may be another section
                planted.needed, planted.allowed = NOWHERE, frozenset((site, "*") for site, _ in allowed)
                planted.one_page_is_enough = True
            self.planted.append(planted)


@dataclass
class Drawn:
    """A program: its files, and all that was planted in it."""

    files: dict[str, str]
    planted: list[Planted]


def pages_of(module: str, area: str, roles: Iterable[str]) -> Pages:
    """The pages on which readers see a module's text of an area."""
    shelf = f"facilitator/{module}"
    paths = {module, "handbook.md"}
    if area in ("practice", "rubric", "check", "job-relevance"):
        paths.add(shelf)
    if area == "practice":
        paths.add("worksheet.md")
    if area == FACILITATOR:
        paths = {shelf}
    return frozenset((role, path) for role in roles for path in paths)


def all_pages_of(module: str, roles: Iterable[str]) -> Pages:
    """Every page on which something of a module can be."""
    roles = tuple(roles)
    return pages_of(module, "practice", roles) | pages_of(module, FACILITATOR, roles)
