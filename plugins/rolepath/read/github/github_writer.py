"""Lines written so that Python-Markdown sees in them what has been read: moved, given room, or left as they are."""

from dataclasses import dataclass

from rolepath.read.github.block_syntax import MARKER
from rolepath.read.github.github_containers import Containers, Line

SEPARATOR = "\U0010fffd"
"""Stands as a paragraph between two lists that Python-Markdown would take for one."""
_NEEDS_NO_ROOM = frozenset(("start", "html", "other"))


@dataclass
class Leaf:
    """The block that the last line is of; `kind` is empty after a blank line.

    para, table head, table, code, fence, math, end (of a fence), heading, html, other; start: of a container.
    """

    kind: str = ""
    is_moved: bool = False
    column: int = 0
    """Of code and formulas: where their lines begin, since the last mark of a quote."""
    fence: str = ""


class BlockWriter:
    """The lines so far, with the containers that are open and the block that the last line is of."""

    def __init__(self) -> None:
        self.open = Containers()
        self.leaf = Leaf()
        self.out: list[str] = []

    def can_go_on(self, line: Line) -> bool:
        """Whether a line may be more of the paragraph or table above it."""
        if line.head is not None:
            return False
        return line.depth == len(self.open) or (
            self.leaf.kind == "para" and self.open.goes_on_without_marks(line.depth)
        )

    def go_on(self, line: Line) -> None:
        """Writes one more line of a paragraph or table."""
        depth = line.depth
        if depth == len(self.open) and self.leaf.is_moved:
            depth -= (
                self.leaf.kind == "para" and self.open.in_first_lines
            )  # such lines are not shifted back, and spaces would show
        elif not (depth < len(self.open) and self.open.is_strict(depth)):
            self.out.append(line.raw)
            return
        self.out.append(self.open.prefix(depth) + line.text)

    def is_item_for_python_markdown(self, line: Line) -> bool:
        """Whether a line that GitHub takes for code is an item of a list to Python-Markdown."""
        return (
            line.depth > 0
            and self.open[line.depth - 1].kind == "item"
            and line.is_aligned
            and bool(MARKER.match(line.text))
        )

    def is_underline(self, line: Line) -> bool:
        """Whether a line of hyphens makes a heading of the text above it."""
        return self.leaf.kind == "para" and line.depth == len(self.open) and set(line.text.strip()) == {"-"}

    def close(self, line: Line) -> bool:
        """Closes the containers that a line does not go on in; whether there were any."""
        is_after = self.open.close(line.depth)
        if is_after:
            self.leaf = Leaf()
        return is_after

    def own_line(self, line: Line) -> None:
        """Ends a line that so far is the mark of a list item, as Python-Markdown sees no fence or quote beside it."""
        if line.head is not None and self.open.in_item:
            head, line.head = line.head, None
            if head.rstrip().endswith("-"):
                self.room(line, in_any_case=True)  # or it would make a heading of the line above
            self.out += [head, self.open.prefix(line.depth).rstrip()]
            self.open.note_blank()
            line.is_kept, line.is_moved, line.is_shifted = False, True, True
            self.open[-1].is_shifted = True

    def room(self, line: Line, *, unless: bool = False, in_any_case: bool = False) -> None:
        """Puts a blank line where Python-Markdown needs one to see what begins."""
        last = self.out[-1].strip(" >") if self.out else ""
        if not last or line.head is not None:
            return
        is_needed = not unless and self.leaf.kind not in _NEEDS_NO_ROOM
        if is_needed or in_any_case:
            self.out.append(self.open.prefix(line.depth).rstrip())
            self.open.note_blank()

    def write(self, line: Line, leaf: Leaf | None = None) -> None:
        """Writes a line that begins a block."""
        if line.head is not None:
            self.out.append(line.head + line.raw[line.at :] if not line.is_moved else line.head + line.text)
        elif line.is_aligned or not self.open[: line.depth]:
            self.out.append(line.raw)
        else:
            line.is_moved = True
            self.out.append(self.open.prefix(line.depth) + line.text)
        if leaf:
            leaf.is_moved = line.is_moved
            self.leaf = leaf

    def separate(self, line: Line) -> None:
        """Parts two lists."""
        prefix = self.open.prefix(line.depth)
        self.out += [prefix.rstrip(), f"{prefix}{SEPARATOR}", prefix.rstrip()]
        self.open.note_blank()
        self.leaf = Leaf()
