"""HTML elements that begin and never end, so that headings after them are part of them and none to a reader."""

import re
from functools import lru_cache

from rolepath.html.in_text import begins_line
from rolepath.lint.markup.html_tags import tags
from rolepath.lint.markup.written_tags import line_and_column
from rolepath.lint.text.outside_code import without_code
from rolepath.model.document import Document

_NAMES = """
    address article aside blockquote center details dialog div dl fieldset figure footer form header main nav noscript
    ol p pre script section select style svg table template textarea ul video audio iframe object
"""
_SWALLOWING = frozenset(_NAMES.split())
"""Elements of which Markdown takes all for HTML, from the line they begin to the one they end."""
_HEADING = re.compile(r"^#{1,6}[ \t]+\S", re.MULTILINE)


def open_element(document: Document) -> tuple[str, int] | None:
    """The name and the line of the first element that never ends and holds a heading; None where there is none."""
    markdown = document.source.markdown
    if "<" not in markdown or document.unclosed_fence is not None:
        return None
    left_open, headings = _left_open(markdown), set[int]()
    if left_open:
        parts = document.rendering.parts
        headings = {heading.line or 0 for part in parts for heading in (part.heading, *part.nested)}
    for name, line, below in left_open:
        if any(number not in headings for number in below):
            return name, line
    return None


@lru_cache(maxsize=8_000)  # each rule about sections asks, and a preview asks again at each edit
def _left_open(markdown: str) -> tuple[tuple[str, int, tuple[int, ...]], ...]:
    """The elements that never end, each with its line and those of the headings below it."""
    text = without_code(markdown)
    small = text.lower()
    open_: list[tuple[str, int]] = []
    for name in {tag.name for tag in tags(text) if tag.name in _SWALLOWING}:
        starts = [(tag.offset, True) for tag in tags(text) if tag.name == name]
        ends = [(end, False) for end in _all(small, f"</{name}")]
        waiting: list[int] = []
        for offset, is_start in sorted(starts + ends):
            if is_start:
                waiting.append(offset)
            elif waiting:
                waiting.pop()
        open_ += [(name, offset) for offset in waiting if begins_line(text, offset)]
    headings = [line_and_column(markdown, match.start())[0] for match in _HEADING.finditer(text)] if open_ else []
    placed = [(name, line_and_column(markdown, offset)[0]) for name, offset in sorted(open_, key=lambda one: one[1])]
    return tuple((name, line, tuple(number for number in headings if number > line)) for name, line in placed)


def _all(text: str, part: str) -> list[int]:
    found, start = list[int](), text.find(part)
    while start >= 0:
        found.append(start)
        start = text.find(part, start + 1)
    return found
