"""What a line of Markdown stands in (quotes, list items, boxes), and where GitHub and Python-Markdown see its text."""

from dataclasses import dataclass, field

from rolepath.read.github.block_syntax import QUOTE

TAB = 4
"""Columns that Python-Markdown wants for each list item or box."""
_LAZY = frozenset(("item", "quote", "alert", "note"))
_QUOTES = frozenset(("quote", "alert"))


@dataclass
class Container:
    """A block that holds others: item, quote, alert (a quote that becomes a box), box, or note (such as a footnote)."""

    kind: str
    offset: int = 0
    """Columns from the text of what it stands in to its own, as GitHub counts."""
    column: int = 0
    """Where Python-Markdown looks for its text, from the last mark of a quote on."""
    marker: str = ""
    is_shifted: bool = False
    """Whether it was moved, so that columns say nothing of what Python-Markdown would make of the author's lines."""
    is_broken: bool = False
    """Whether a blank line came since its first line."""

    @property
    def prefix(self) -> str:
        """What Python-Markdown wants before each line."""
        return "> " if self.kind == "quote" else " " * TAB


@dataclass
class Line:
    """A line on its way: how much of it containers have taken, and where Python-Markdown would look for the rest."""

    raw: str
    at: int = 0
    base: int = 0
    """Behind the last mark of a quote."""
    width: int = 0
    """Columns that Python-Markdown wants since `base`."""
    depth: int = 0
    """Containers that it stands in."""
    is_kept: bool = True
    is_shifted: bool = False
    head: str | None = None
    """What is written before the text, once the line has opened a container itself."""
    is_moved: bool = False
    """Whether `head` is not what the author wrote."""
    indent: int = field(init=False, default=0)
    text: str = field(init=False, default="")

    def __post_init__(self) -> None:
        """Finds the text."""
        self.advance(self.at)

    def advance(self, at: int) -> None:
        """Takes the line up to an index."""
        self.at = at
        rest = self.raw[at:]
        self.text = rest.lstrip(" ")
        self.indent = len(rest) - len(self.text)

    def enter_quote(self, at: int) -> None:
        """Goes on behind the mark of a quote, where columns are counted anew."""
        self.is_kept = self.is_aligned and self.column == self.width
        self.base, self.width, self.is_shifted = at, 0, False
        self.advance(at)

    @property
    def column(self) -> int:
        """The text's column since the last mark of a quote."""
        return self.at + self.indent - self.base

    @property
    def is_aligned(self) -> bool:
        """Whether Python-Markdown sees the text where GitHub does."""
        return self.is_kept and not self.is_shifted and 0 <= self.column - self.width < TAB


class Containers(list[Container]):
    """The containers that are open, outermost first."""

    def matched(self, raw: str) -> Line:
        """A line, and how many of the containers it goes on in."""
        line = Line(raw)
        for container in self:
            if not line.text or not _enters(container, line):
                break
            line.depth += 1
        return line

    def prefix(self, depth: int) -> str:
        """What Python-Markdown wants before a line in the outermost containers."""
        return "".join(container.prefix for container in self[:depth])

    def close(self, depth: int) -> bool:
        """Closes what is deeper; whether there was something."""
        is_deeper = depth < len(self)
        del self[depth:]
        return is_deeper

    def end_quotes(self, depth: int) -> bool:
        """Closes quotes that a blank line does not go on in, with all inside of them."""
        first = next((index for index, one in enumerate(self) if one.kind in _QUOTES and index >= depth), len(self))
        return self.close(first)

    def note_blank(self) -> None:
        """Notes a blank line; one inside of a quote is none for what the quote stands in."""
        for container in reversed(self):
            if container.kind == "quote":
                break
            container.is_broken = True

    def goes_on_without_marks(self, depth: int) -> bool:
        """Whether a paragraph may go on in a line that is not in all containers."""
        return all(container.kind in _LAZY for container in self[depth:])

    def is_strict(self, depth: int) -> bool:
        """Whether a line must be indented for Python-Markdown, as in a box that was moved."""
        return any(one.kind == "alert" or (one.kind == "box" and one.is_shifted) for one in self[:depth])

    @property
    def in_any_item(self) -> bool:
        """Whether there is a list item among the containers."""
        return any(container.kind == "item" for container in self)

    @property
    def in_first_lines(self) -> bool:
        """Whether Python-Markdown sees more of a list item without a blank line: only its first paragraph has come."""
        return self.in_item and not self[-1].is_broken

    @property
    def in_item(self) -> bool:
        """Whether the innermost container is a list item."""
        return bool(self) and self[-1].kind == "item"


def _enters(container: Container, line: Line) -> bool:
    if container.kind in _QUOTES:
        match = QUOTE.match(line.raw, line.at)
        if match:
            line.enter_quote(match.end())
            line.is_kept = line.is_kept and container.kind == "quote"
        return bool(match)
    is_shifted = line.is_shifted or container.is_shifted
    if line.indent >= container.offset:
        line.advance(line.at + container.offset)
    elif container.kind == "item" and not is_shifted and line.column >= container.column:
        line.advance(max(line.at, line.base + container.column))
    else:
        return False
    line.width += TAB
    line.is_shifted = is_shifted
    return True
