"""Code between fences: which lines it takes, told the same way by reading and by rules."""

import re
from collections.abc import Sequence

FENCE = re.compile(r"^(?P<indent>[ \t>]*(?:(?:[*+-]|\d+[.)])[ \t]+)?)(?P<fence>`{3,}+|~{3,}+)(?P<info>[^`\n]*)$")


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
    """Whether a fence stands in as many quotes as the one that opened; no item of a list begins with the end of code."""
    before = FENCE.match(opening)
    marks = closing["indent"].replace(" ", "").replace("\t", "")
    return before is not None and marks == ">" * before["indent"].count(">")
