"""Markdown that reading and rules must tell alike: code between fences, and the options of a check."""

import re
from collections.abc import Sequence

FENCE = re.compile(r"^(?P<indent>[ \t>]*(?:(?:[*+-]|\d+[.)])[ \t]+)?)(?P<fence>`{3,}+|~{3,}+)(?P<info>[^`\n]*)$")
OPTION_LINE = re.compile(r"[ \t]*(?:[*+-]|\d+[.)])[ \t]+\[[ xX]\][ \t]")
"""How a line with an option of a question begins."""


def fenced_lines(lines: Sequence[str]) -> tuple[set[int], int | None]:
    """Indexes of the lines inside fenced code, and the line (from 1) of a fence that never closes."""
    inside: set[int] = set()
    opened: int | None = None
    closing = ""
    for index, line in enumerate(lines):
        match = FENCE.match(line)
        if opened is None:
            if match:
                opened, closing = index, match["fence"]
            continue
        if match and match["fence"] == closing and not match["info"].strip() and _is_beside(lines[opened], match):
            inside.update(range(opened, index + 1))
            opened = None
    return inside, None if opened is None else opened + 1


def _is_beside(opening: str, closing: re.Match[str]) -> bool:
    """Whether a fence stands in as many quotes as the one that opened; no list item begins with the end of code."""
    before = FENCE.match(opening)
    marks = closing["indent"].replace(" ", "").replace("\t", "")
    return before is not None and marks == ">" * before["indent"].count(">")


def backticks(text: str, least: int = 1) -> str:
    """A row of backticks, at least so many, that is longer than any in a text, and so can stand around it."""
    return "`" * max(least, 1 + max(map(len, re.findall("`+", text)), default=0))
