"""Markdown without its code, so that what looks like a heading, a tag or a link there is left alone."""

import re

from rolepath.lint.text.outside_code import comments_of, without_code
from rolepath.model.fences import FENCE, fenced_lines

_CONTAINER = re.compile(r"[ ]{0,3}(?:[-+*]|\d{1,9}[.)])(?:[ \t]|$)|[!?]{3}|={3}|\[\^|:[ \t]|:{3}|\*\[")
_CODE = re.compile(r"(?: {4}|\t)")


def masked(markdown: str) -> str:
    """The text with spaces where code and comments stand; each other sign keeps its place."""
    return without_code(without_indented_code(markdown))


def comment_places(markdown: str) -> list[tuple[int, int]]:
    """Where comments begin and end; what is in code is none."""
    return comments_of(without_indented_code(markdown))


def with_closed_fences(markdown: str) -> str:
    """The text with an end for code that goes on to the end of the text."""
    lines = markdown.split("\n")
    _, opened = fenced_lines(lines)
    match = FENCE.match(lines[opened - 1]) if opened else None
    if not match:
        return markdown
    indent = re.sub(r"[^\s>]", " ", match["indent"])
    return f"{markdown.rstrip()}\n{indent}{match['fence']}\n"


def without_indented_code(markdown: str) -> str:
    """The text with spaces in the place of code that is indented; text within lists and boxes is no code."""
    lines = markdown.split("\n")
    fenced, _ = fenced_lines(lines)
    in_container, is_code, above = False, False, ""
    result = []
    for index, line in enumerate(lines):
        is_blank, is_far = not line.strip(), bool(_CODE.match(line))
        if index in fenced:
            is_code = False
        elif not is_blank and not is_far:
            in_container, is_code = bool(_CONTAINER.match(line)) or (in_container and line.startswith(" ")), False
        elif is_far and not is_blank and not above.strip():
            is_code = not in_container
        result.append(" " * len(line) if is_code and index not in fenced else line)
        above = line
    return "\n".join(result)
