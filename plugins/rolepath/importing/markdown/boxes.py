"""Boxes and tabs of Markdown extensions that the program has not: their texts, under their titles in bold."""

import re
import textwrap
from collections.abc import Sequence

from rolepath.importing.markdown.outside import masked

_BOXES = {
    "pymdownx.tabbed": re.compile(r"(?P<indent> *)={3}[!+]{0,2} ?\"(?P<title>[^\"]*)\"\s*$"),
    "admonition": re.compile(r"(?P<indent> *)!!! ?(?P<kind>[\w-]+)[\w -]*(?: \"(?P<title>[^\"]*)\")?\s*$"),
    "pymdownx.details": re.compile(r"(?P<indent> *)\?{3}\+? ?(?P<kind>[\w-]+)?[\w -]*(?: ?\"(?P<title>[^\"]*)\")?\s*$"),
}
"""How each box begins, by the extension that shows it."""

_CODE = 4
_DEEPEST = 10


def without_unknown_boxes(markdown: str, extensions: Sequence[str]) -> str:
    """The text with only such boxes as the extensions show."""
    for extension, begin in _BOXES.items():
        if extension not in extensions:
            markdown = _without(markdown, begin)
    return markdown


def _without(markdown: str, begin: re.Pattern[str], depth: int = 0) -> str:
    if depth > _DEEPEST:
        return markdown
    lines, mask = markdown.split("\n"), masked(markdown).split("\n")
    result: list[str] = []
    index = 0
    while index < len(lines):
        match = begin.match(mask[index]) and begin.match(lines[index])
        if not match:
            result.append(lines[index])
            index += 1
            continue
        end = _end(lines, index + 1, len(match["indent"]) + _CODE)
        inner = _without(textwrap.dedent("\n".join(lines[index + 1 : end])).strip("\n"), begin, depth + 1)
        title = match["title"] if match["title"] is not None else (match.groupdict().get("kind") or "").capitalize()
        block = [*([f"**{title}**", ""] if title else []), *inner.split("\n"), ""]
        result += ["", *(f"{match['indent']}{line}".rstrip() for line in block)]
        index = end
    return "\n".join(result)


def _end(lines: list[str], index: int, indent: int) -> int:
    """The line behind all that is indented as far, or blank."""
    while index < len(lines) and (not lines[index].strip() or lines[index].startswith(" " * indent)):
        index += 1
    return index
