"""Where a piece of content stands: in which file, on which line, in which column."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

KeyPath = tuple[str | int, ...]


@dataclass(frozen=True, order=True)
class Place:
    """A position in a file; `path` is relative to the project, line and column count from 1."""

    path: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        """`path:line:column`, which editors and terminals make clickable."""
        return f"{self.path}:{self.line}:{self.column}"


class Lines:
    """The lines of a text, in which any number of positions are found without counting from the start each time."""

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def of(self, position: int) -> tuple[int, int]:
        """The line and the column of an index of the text, both from 1."""
        line = bisect_right(self._starts, position)
        return line, position - self._starts[line - 1] + 1


@dataclass(frozen=True)
class TextPlace:
    """Where the lines of a YAML text stand; folded texts keep only the line they start on."""

    first: Place
    keeps_lines: bool = True

    def line(self, index: int) -> int:
        """The file's line of the text's line `index`, which counts from 0."""
        return self.first.line + index if self.keeps_lines else self.first.line


@dataclass(frozen=True)
class Places:
    """The places of all values of one YAML document, found by their keys."""

    path: str
    values: Mapping[KeyPath, Place] = field(default_factory=dict)
    texts: Mapping[KeyPath, TextPlace] = field(default_factory=dict)
    root: KeyPath = ()

    def at(self, *keys: str | int) -> Place:
        """The place of a value, or of the nearest value around it where it is missing."""
        wanted = self.root + keys
        while wanted and wanted not in self.values:
            wanted = wanted[:-1]
        return self.values.get(wanted, Place(self.path))

    def text(self, *keys: str | int) -> TextPlace:
        """Where the lines of a text value stand."""
        return self.texts.get(self.root + keys, TextPlace(self.at(*keys), keeps_lines=False))

    def under(self, *keys: str | int) -> "Places":
        """The same places, seen from a value inside."""
        return Places(self.path, self.values, self.texts, self.root + keys)


NOWHERE = Places("")
"""For data that no file has brought."""


@dataclass(frozen=True)
class Filled:
    """A fact in a line of a text: the line's index, the column and length there, and the length of what was written."""

    index: int
    column: int
    length: int
    written: int


@dataclass(frozen=True)
class SourceText:
    """Markdown, and the line and column in `path` at which each of its lines begins.

    `added` are the lines, counted from 1, of headings that no author wrote: they stand for the keys of a YAML file.
    `filled` are facts that stand in the place of a name.
    """

    markdown: str
    path: str
    lines: Sequence[int]
    columns: Sequence[int] = ()
    added: frozenset[int] = frozenset()
    filled: tuple[Filled, ...] = ()

    def place(self, line: int | None, column: int = 1) -> Place:
        """The place in the file of a line of the text; both count from 1; None is the first line."""
        if not self.lines:
            return Place(self.path)
        index = min(max((line or 1) - 1, 0), len(self.lines) - 1)
        shift = self.columns[index] - 1 if self.columns else 0
        return Place(self.path, self.lines[index], self._written_column(index, column) + shift)

    def _written_column(self, index: int, column: int) -> int:
        """The column as the author wrote the line; within a fact it is that of its name."""
        longer = 0
        for fact in self.filled:
            if fact.index != index or column <= fact.column:
                continue
            if column < fact.column + fact.length:
                return fact.column - longer
            longer += fact.length - fact.written
        return column - longer
