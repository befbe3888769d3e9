"""A text's source without what its author shows as code: each character that is left keeps its line and column."""

import re
from functools import lru_cache

from rolepath.model.fences import fenced_lines

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TICKS = re.compile(r"`+")
_NOT_BREAK = re.compile(r"[^\n]")


def without_fences(markdown: str) -> str:
    """The text with spaces where fenced code stands. A fence that never closes hides nothing."""
    lines = markdown.split("\n")
    in_code, _ = fenced_lines(lines)
    return "\n".join(" " * len(line) if index in in_code else line for index, line in enumerate(lines))


@lru_cache(maxsize=8)  # a rule asks for one text again at each of its tags
def without_code(markdown: str) -> str:
    """The text with spaces where fenced code, comments and code within a line stand."""
    text = without_fences(markdown)
    pieces, position = [], 0
    for start, end in _code_spans(text):
        pieces += [text[position:start], " " * (end - start)]
        position = end
    return without_comments("".join([*pieces, text[position:]]))


def comments_of(markdown: str) -> list[tuple[int, int]]:
    """Where comments begin and end, behind their last sign; code has none, and one that never ends is none."""
    text = without_fences(markdown)
    for start, end in _code_spans(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return [match.span() for match in _COMMENT.finditer(text) if match.group().endswith("-->")]


def without_comments(text: str) -> str:
    """The text with spaces where comments stand."""
    return _COMMENT.sub(lambda match: _NOT_BREAK.sub(" ", match.group()), text)


def _code_spans(text: str) -> list[tuple[int, int]]:
    """Where code within a line begins and ends: between two rows of backticks of the same length."""
    spans: list[tuple[int, int]] = []
    opened: dict[tuple[int, int], int] = {}
    end = line = last = 0
    for match in _TICKS.finditer(text):
        line += text.count("\n", last, match.start())
        last = match.start()
        key = (line, match.end() - match.start())
        start = opened.pop(key, -1)
        if start >= end:
            spans.append((start, match.end()))
            end = match.end()
        elif match.start() == 0 or text[match.start() - 1] != "\\":
            opened[key] = match.start()
    return spans
