"""How blocks begin in Markdown: as GitHub reads it, and what Python-Markdown's extensions add."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

MARKER = re.compile(r"(?P<marker>[-+*]|(?P<number>\d{1,9})[.)])(?P<gap>[ ]+|$)")
QUOTE = re.compile(r"[ ]{0,3}>[ ]?")
FENCE = re.compile(r"(?P<fence>`{3,}(?=[^`]*$)|~{3,})")
HEADING = re.compile(r"#{1,6}(?![#!]|[ ]*\|)")
RULE = re.compile(r"(?:(?:\*[ ]*){3,}|(?:_[ ]*){3,}|(?:-[ ]*){3,})$")
ALERT = re.compile(r"\[!(note|tip|important|warning|caution)\][ ]*$", re.IGNORECASE)
BOXES_OF_ALERTS = {
    "note": "!!! note",
    "tip": "!!! tip",
    "important": '!!! info "Important"',
    "warning": "!!! warning",
    "caution": '!!! danger "Caution"',
}
_TAG = re.compile(r"<(?P<end>/?)(?P<name>[a-zA-Z][\w-]*)(?=[\s/>]|$)")
CODE_SPAN = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_CELL_BORDER = re.compile(r"(?<!\\)\|")
_DELIMITER = re.compile(r"[ ]*:?-+:?[ ]*$")
_FAR = 4
"""Columns from which on Python-Markdown leaves a comment in the text that it stands in."""
_ALWAYS_RAW = frozenset(("pre", "script", "style", "textarea"))


@dataclass(frozen=True)
class Syntax:
    """What the site's extensions add to Markdown; `boxes` and `notes` are patterns of those below."""

    has_tables: bool
    has_admonitions: bool
    has_markdown_in_html: bool
    boxes: tuple[re.Pattern[str], ...]
    notes: tuple[re.Pattern[str], ...]
    is_block_level: Callable[[str], bool]


BOXES = {
    "admonition": re.compile(r"!!![ ]?[\w\-]"),
    "details": re.compile(r"\?{3}\+?[ ]?[\w\-\"]"),
    "tabbed": re.compile(r"={3}[!+]{0,2}[ ]?\""),
}
"""Blocks with a line of their own, and what belongs to it below, indented; by the name of their processor."""

NOTES = {
    "footnote": re.compile(r"\[\^[^\]\s]+\]:[ ]*"),
    "deflist": re.compile(r":[ ]{1,3}(?=\S)"),
}
"""Blocks whose text begins in their own line, and may go on without an indent."""


def cells(line: str) -> int:
    """How many cells a row has; 0 where nothing parts them."""
    text = CODE_SPAN.sub("", line).strip()
    borders = _CELL_BORDER.findall(text)
    if not borders:
        return 0
    return len(borders) + 1 - text.startswith("|") - (len(text) > 1 and text.endswith("|") and not text.endswith("\\|"))


def is_table_head(line: str, below: str) -> bool:
    """Whether a line and the one below it are the head of a table and its delimiters."""
    parts = below.strip().strip("|").split("|")
    return "|" in below and all(map(_DELIMITER.match, parts)) and cells(line) == len(parts)


class Begun(Protocol):
    """A line of which the marks of lists, boxes and quotes are read: what is left of it, and where that is."""

    raw: str
    text: str
    at: int
    base: int
    depth: int
    indent: int

    @property
    def column(self) -> int:
        """Where its text begins."""


class RawHtml:
    """Where raw HTML ends that begins in a line; looks at each line a few times at most, whatever the text."""

    def __init__(self, lines: list[str], is_block_level: Callable[[str], bool]) -> None:
        self._lines = lines
        self._is_block_level = is_block_level
        self._unclosed: set[str] = set()

    def block(self, index: int, text: str) -> tuple[str, int] | None:
        """The name and the last line of the HTML that begins with a line's text, if it is a block."""
        if text.startswith("<!--"):
            return "!--", self.comment(index, text) or index
        match = _TAG.match(text)
        if not match:
            return None
        name = match["name"].lower()
        if not self._is_block_level(name):
            return None
        return name, index if match["end"] else self._end(index, name)

    def comment(self, index: int, text: str) -> int | None:
        """The last line of a comment that a line opens and does not close; None where there is none."""
        plain = CODE_SPAN.sub("", text) if "`" in text else text
        if plain.rfind("<!--") <= plain.rfind("-->") or "-->" in self._unclosed:
            return None
        for number in range(index + 1, len(self._lines)):
            if "-->" in self._lines[number]:
                return number
        self._unclosed.add("-->")
        return None

    def joined(self, index: int, line: Begun) -> int | None:
        """The last line of a comment in a list, box or quote, which then is all of it; None for what is as it must be.

        For Python-Markdown, blank lines in it would end it there, and its marks end the list where they are far left.
        """
        if not line.depth or not line.text.startswith("<!--"):
            return None
        end = self.comment(index, line.text)
        is_far_left = not line.base and line.column < _FAR
        if end is None and not (is_far_left and "-->" in line.text):
            return None
        marks = " >" if line.base else " "
        inner = [other.strip(marks) for other in self._lines[index + 1 : end]] if end else []
        last = [self._lines[end].strip(" ").removeprefix("> ")] if end else []
        before = line.raw[: line.at + line.indent]
        whole = [(before.ljust(_FAR) if is_far_left else before) + line.text, *filter(None, inner), *last]
        self._lines[index if end is None else end] = " ".join(whole)
        return index if end is None else end

    def has_markdown(self, index: int, end: int) -> bool:
        """Whether GitHub reads Markdown in an element that does not say so: it does after a blank line."""
        is_marked = "markdown" in self._lines[index].split(">", 1)[0]
        return not is_marked and any(not line.strip() for line in self._lines[index + 1 : end])

    def _end(self, index: int, name: str) -> int:
        """The line that closes the element; where none does, the one before the next blank line."""
        if name not in self._unclosed:
            depth = 0
            tags = re.compile(rf"<(/?){name}(?=[\s/>]|$)", re.IGNORECASE)
            for number in range(index, len(self._lines)):
                for tag in tags.finditer(self._lines[number]):
                    depth += -1 if tag[1] else 1
                    if not depth or (name in _ALWAYS_RAW and tag[1]):
                        return number
            self._unclosed.add(name)
        end = index
        while end + 1 < len(self._lines) and self._lines[end + 1].strip():
            end += 1
        return end
