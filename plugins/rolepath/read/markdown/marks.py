"""Invisible marks that carry line numbers through Python-Markdown, and back out of its HTML.

Python-Markdown forgets where things stood. So a private-use character with the line's number goes into each line that
may become a heading, and one with a link's number before each link's target; what renders brings its mark along.
Marks that end up elsewhere, such as in code, are removed: the HTML is that of the unmarked text.
"""

import re
from dataclasses import dataclass, field

from rolepath.model.document import LINK_BASE
from rolepath.model.fences import FENCE, fenced_lines
from rolepath.model.suppression import IGNORE

LINE_BASE = 0x100000
BREAK = "\U0010fffc"
"""Stands in comments that part the HTML; no line has it as its mark, and no text of an author's can hold it."""
_PARTS = re.compile(rf"<!--{BREAK}(\w+)-->")
_ROOM = 0xFFFB
RESERVED = re.compile("[\U000f0000-\U0010fffd]")
LINE_MARK = re.compile("[\U00100000-\U0010fffd]")
LINK_MARK = re.compile("[\U000f0000-\U000ffffd]")
_STRAY_MARK = re.compile(f"(?<!<!--){LINE_MARK.pattern}")

_COMMENT = re.compile(rf"(<!--)(?=\s*{IGNORE})")
# What may stand before a heading: quotes, list items, definitions, footnotes.
_CONTAINER = r"(?:[ \t]*(?:>|(?:[*+-]|\d+\.|:)[ \t]|\[[ xX]\][ \t]|\[\^[^\]\s]+\]:))*[ \t]*"
# Not `#!` nor `# |`: the first line of a script, and the head of a table's first column.
_HEADING = re.compile(rf"^({_CONTAINER}#{{1,6}}+(?!!)\s*)(?=[^\s|]|$)")
_INDENT = re.compile(_CONTAINER)
_UNDERLINE = re.compile(r"^(?:[ \t]*>)*(?:(?<=>) )?(?: {4}|\t)*(?:=+|-+)[ \t]*$")
_RULE = re.compile(r"^[ \t>]*(?:[-*_=][ \t]*)+$")
# With a mark in front, these would no longer be the HTML, admonition, table, or reference that they begin.
_NO_TEXT = re.compile(r"$|#|<|!!!|\?\?\?|===|///|\||\*\[|\[[^\]]*\]:|\{|`{3}|~{3}")
_LINK = re.compile(
    r"(\]\(\s*<?)(?=[^)\s<>])"  # [text](target) and ![text](target)
    r"|(^[ ]{0,3}\[(?!\^)[^\]\n]+\]:[ \t]*<?)(?=[^\s<>]+>?[ \t]*(?:[\"'(].*)?$)"  # [name]: target
    r"|((?:(?<=\s)|^)(?i:href|src|poster|data|action|background)\s*=\s*[\"'])(?=[^\"'])"  # raw HTML
)


@dataclass
class Marked:
    """A text with marks.

    `links` holds the line and column of each link's target, by the mark's number; `in_code` the indexes of the
    lines inside fenced code.
    """

    lines: list[str]
    links: list[tuple[int, int]] = field(default_factory=list)
    in_code: frozenset[int] = frozenset()
    unclosed_fence: int | None = None


def marked(lines: list[str]) -> Marked:
    """The lines with marks in all places from which a heading or a link may come, fenced code left alone."""
    in_code, unclosed = fenced_lines(lines)
    result = Marked([], in_code=frozenset(in_code), unclosed_fence=unclosed)
    for index, line in enumerate(lines):
        if index in in_code or index >= _ROOM:
            result.lines.append(line)
        else:
            with_links = _with_link_marks(line, index, result)
            previous = "" if index == 0 or index - 1 in in_code else lines[index - 1]
            following = lines[index + 1] if index + 1 < len(lines) else ""
            with_heading = _with_heading_mark(with_links, index, previous, following)
            result.lines.append(_COMMENT.sub(rf"\g<1>{chr(LINE_BASE + index + 1)}", with_heading))
    return result


def _with_link_marks(line: str, index: int, result: Marked) -> str:
    if not any(sign in line for sign in ("](", "]:", "=")):  # as in most lines
        return line

    def insert(match: re.Match[str]) -> str:
        if len(result.links) >= _ROOM:
            return match.group()
        result.links.append((index + 1, match.end() + 1))
        return match.group() + chr(LINK_BASE + len(result.links) - 1)

    return _LINK.sub(insert, line)


def _with_heading_mark(line: str, index: int, previous: str, following: str) -> str:
    mark = chr(LINE_BASE + index + 1)
    match = _HEADING.match(line)
    if match:
        return match.group(1) + mark + line[match.end(1) :]
    if _UNDERLINE.match(following) and not _RULE.match(line):
        container = _container(line)
        if not _NO_TEXT.match(line, len(container)) and _begins_block(container, previous):
            return container + mark + line[len(container) :]
    return line


def _container(line: str) -> str:
    match = _INDENT.match(line)
    return match.group() if match else ""


def _begins_block(container: str, previous: str) -> bool:
    """Whether a line can be the first of its block, as a heading with a line beneath must be."""
    before = _container(previous)
    if container.split() != before.split() or _RULE.match(previous) or previous.rstrip().endswith(">"):
        return True
    return bool(_NO_TEXT.match(previous, len(before))) and not FENCE.match(previous)


def in_parts(html: str) -> list[tuple[str, str]]:
    """HTML cut at the comments that part it: the name in each, "" for what comes before the first, and what follows."""
    names_and_pieces = _PARTS.split(html)
    return list(zip(["", *names_and_pieces[1::2]], names_and_pieces[0::2], strict=True))


def without_stray_marks(html: str) -> str:
    """HTML in which only comments for the linter still have the mark of their line."""
    return _STRAY_MARK.sub("", html)
