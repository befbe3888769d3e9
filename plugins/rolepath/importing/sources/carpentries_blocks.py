"""The blocks of a Carpentries lesson: exercises, objectives, notes for instructors, boxes."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from rolepath.importing.markdown.headings import levelled, parts_of
from rolepath.importing.markdown.outside import masked
from rolepath.importing.source import OUTCOMES

_OPEN = re.compile(
    r"^[ \t]*:{3,}[ \t]*(?:\{[^{}\n]*\.(?P<inner>[\w-]+)[^{}\n]*\}|(?P<name>[a-zA-Z][\w-]*))[^:\n]*:*[ \t]*$"
)
_CLOSE = re.compile(r"^[ \t]*:{3,}[ \t]*$")
_QUOTE = re.compile(r"^[ \t]*>[ ]?")
_CLASS = re.compile(r"^[ \t]*\{:\s*(?:[^{}\n]*\s)?\.(?P<name>[\w-]+)[^{}\n]*\}[ \t]*$")
_LEVEL = 3
"""Of headings within the section that exercises become."""

_FOLDED = {"solution": "Solution", "hint": "Hint", "spoiler": "More"}
_BOXES = {
    "callout": "NOTE",
    "prereq": "IMPORTANT",
    "prerequisites": "IMPORTANT",
    "caution": "CAUTION",
    "warning": "WARNING",
    "discussion": "TIP",
    "checklist": "NOTE",
    "testimonial": "NOTE",
}


@dataclass
class Blocks:
    """An episode's text by what its blocks are for."""

    body: str = ""
    questions: str = ""
    key_points: str = ""
    fixed: list[tuple[str, str]] = field(default_factory=list)


@dataclass
class _Division:
    """A block with its name; `parts` are lines, and blocks within it."""

    name: str
    parts: list["str | _Division"] = field(default_factory=list)


def as_divisions(text: str) -> str:
    """Blocks in the older style, quotes with their class in the line below, in the style of the present."""
    return "\n".join(_divisions(text.split("\n"), 0))


def _divisions(lines: Sequence[str], depth: int) -> list[str]:
    result: list[str] = []
    index = 0
    while index < len(lines):
        end = index
        while end < len(lines) and _QUOTE.match(lines[end]):
            end += 1
        named = _CLASS.match(lines[end]) if index < end < len(lines) else None
        if end == index:
            if not _CLASS.match(lines[index]):
                result.append(lines[index])
            index += 1
            continue
        inner = [_QUOTE.sub("", line, count=1) for line in lines[index:end]]
        if named and depth < _DEEPEST:
            result += ["", f"::: {named['name']}", "", *_divisions(inner, depth + 1), "", ":::", ""]
        else:
            result += lines[index:end]
        index = end + bool(named)
    return result


_DEEPEST = 10


def read_divisions(markdown: str) -> Blocks:
    """The text with each block in its place."""
    found = Blocks()
    body = _written(_tree(markdown), found)
    found.body = body.strip("\n")
    return found


def _tree(markdown: str) -> _Division:
    top = _Division("")
    stack = [top]
    for line, seen in zip(markdown.split("\n"), masked(markdown).split("\n"), strict=True):
        opened = _OPEN.match(seen)
        if opened and len(stack) < _DEEPEST:
            inner = _Division((opened["inner"] or opened["name"]).lower())
            stack[-1].parts.append(inner)
            stack.append(inner)
        elif _CLOSE.match(seen):
            if len(stack) > 1:
                stack.pop()
        else:
            stack[-1].parts.append(line)
    return top


def _written(division: _Division, found: Blocks) -> str:
    """The Markdown of a block's inside; what belongs elsewhere goes there."""
    lines: list[str] = []
    for part in division.parts:
        if isinstance(part, str):
            lines.append(part)
        else:
            lines += ["", _block(part, _written(part, found).strip("\n"), found), ""]
    return "\n".join(lines)


def _block(division: _Division, text: str, found: Blocks) -> str:
    """What stands in the place of a block; "" for one that goes elsewhere."""
    name = division.name
    if name in _FOLDED:
        title, inner = _titled(text)
        return f"<details>\n<summary>{title or _FOLDED[name]}</summary>\n\n{inner}\n\n</details>"
    if name in _BOXES:
        title, inner = _titled(text)
        lines = [f"[!{_BOXES[name]}]", *([f"**{title}**", ""] if title else []), *inner.split("\n")]
        return "\n".join(f"> {line}".rstrip() for line in lines)
    if name == "questions":
        found.questions = _joined(found.questions, text)
    elif name == "keypoints":
        found.key_points = _joined(found.key_points, text)
    elif name in ("challenge", "exercise"):
        found.fixed.append(("practice", _lowered(text)))
    elif name in ("instructor", "instructors"):
        found.fixed.append(("facilitator", _lowered(text)))
    elif name == "objectives":
        found.fixed.append((OUTCOMES, _lowered(text)))
    else:
        return text
    return ""


def _joined(*texts: str) -> str:
    return "\n\n".join(filter(str.strip, texts))


def _lowered(text: str) -> str:
    """A text whose headings are lower than that of the section that it comes into."""
    lead, *rest = parts_of(text)
    return _joined(lead.text, *(part.written(level) for level, part in levelled(rest, _LEVEL)))


def _titled(text: str) -> tuple[str, str]:
    """The first heading of a block, and the rest; further headings are bold."""
    lead, *rest = parts_of(text)
    title = rest[0].title if rest and not lead.text.strip() else ""
    lines = [rest[0].text] if title else [lead.text]
    lines += [f"**{part.title}**\n\n{part.text}" for part in rest[1 if title else 0 :]]
    return title, _joined(*lines)
