"""The footnotes that a text defines, where they stand in its source."""

import re
from dataclasses import dataclass
from functools import lru_cache

from rolepath.lint.text.outside_code import without_code

_DEFINITION = re.compile(r"[ \t>]*(?:(?:[-*+:]|\d+[.)])[ \t]+)*\[\^(?P<name>[^\]\n]+)\]:[ \t]*(?P<text>.*)")
_MOST = 40


@dataclass(frozen=True)
class Note:
    """A definition of a footnote: its name, its line, and how it begins."""

    name: str
    line: int
    text: str


@lru_cache(maxsize=64)  # a rule asks twice
def defined_notes(markdown: str) -> tuple[Note, ...]:
    """All definitions in their order, also those with one name; code has none."""
    lines = markdown.split("\n")
    found = []
    for number, line in enumerate(without_code(markdown).split("\n"), start=1):
        match = _DEFINITION.match(line)
        if match:
            text = lines[number - 1][match.start("text") :].strip()
            found.append(Note(match["name"], number, text if len(text) <= _MOST else f"{text[:_MOST].rstrip()}…"))
    return tuple(found)
