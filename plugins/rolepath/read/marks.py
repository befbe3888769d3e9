"""Invisible marks that carry line numbers through Python-Markdown, and back out of its HTML.

Python-Markdown forgets where things stood. So a private-use character with the line's number goes into each line that
may become a heading, and one with a link's number before each link's target; what renders brings its mark along.
Marks that end up elsewhere, such as in code, are removed: the HTML is that of the unmarked text.
"""

import re
from dataclasses import dataclass, field

from rolepath.model.document import LINK_BASE

LINE_BASE = 0x100000
_ROOM = 0xFFFD
RESERVED = re.compile("[\U000f0000-\U0010fffd]")
LINE_MARK = re.compile("[\U00100000-\U0010fffd]")
LINK_MARK = re.compile("[\U000f0000-\U000ffffd]")

_HEADING = re.compile(r"^((?:[ \t]*(?:>|[*+-][ \t]))*[ \t]*#{1,6}[ \t]*)(?=\S|$)")
_UNDERLINE = re.compile(r"^[ \t>]*(=+|-+)[ \t]*$")
_INDENT = re.compile(r"^((?:[ \t]*(?:>|[*+-][ \t]))*[ \t]*)")
_LINK = re.compile(
    r"(\]\(\s*<?)(?=[^)\s<>])"  # [text](target) and ![text](target)
    r"|(^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?)(?=[^\s<>])"  # [name]: target
    r"|((?<=\s)(?:href|src|poster|data|action|background)\s*=\s*[\"'])(?=[^\"'])"  # raw HTML
)
_FENCE = re.compile(r"^(?P<indent>[ \t>]*(?:(?:[*+-]|\d+[.)])[ \t]+)?)(?P<fence>`{3,}|~{3,})(?P<info>[^`\n]*)$")


@dataclass
class Marked:
    """A text with marks; `links` holds the line and column of each link's target, by the mark's number."""

    lines: list[str]
    links: list[tuple[int, int]] = field(default_factory=list)
    unclosed_fence: int | None = None


def marked(lines: list[str]) -> Marked:
    """The lines with marks in all places from which a heading or a link may come, fenced code left alone."""
    result = Marked([])
    in_code, result.unclosed_fence = fenced_lines(lines)
    for index, line in enumerate(lines):
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if index in in_code or index >= _ROOM:
            result.lines.append(line)
        else:
            result.lines.append(_with_heading_mark(_with_link_marks(line, index, result), index, following))
    return result


def _with_link_marks(line: str, index: int, result: Marked) -> str:
    def insert(match: re.Match[str]) -> str:
        if len(result.links) >= _ROOM:
            return match.group()
        result.links.append((index + 1, match.end() + 1))
        return match.group() + chr(LINK_BASE + len(result.links) - 1)

    return _LINK.sub(insert, line)


def _with_heading_mark(line: str, index: int, following: str) -> str:
    mark = chr(LINE_BASE + index + 1)
    match = _HEADING.match(line)
    if match:
        return match.group(1) + mark + line[match.end(1) :]
    if line.strip() and _UNDERLINE.match(following) and not _UNDERLINE.match(line):
        match = _INDENT.match(line)
        end = match.end(1) if match else 0
        return line[:end] + mark + line[end:]
    return line


def fenced_lines(lines: list[str]) -> tuple[set[int], int | None]:
    """Indexes of the lines inside fenced code, and the line (from 1) of a fence that never closes."""
    inside: set[int] = set()
    opened: int | None = None
    closing = ""
    for index, line in enumerate(lines):
        match = _FENCE.match(line)
        if opened is None:
            if match:
                opened, closing = index, match["fence"]
            continue
        if match and match["fence"] == closing and not match["info"].strip():
            inside.update(range(opened, index + 1))
            opened = None
    return inside, None if opened is None else opened + 1
