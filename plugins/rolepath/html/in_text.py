"""The tags within a text that is no HTML itself, such as Markdown: where each begins and ends."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import turbohtml

_TAG = re.compile(
    r"<(?P<end>/?)(?P<name>[a-zA-Z][\w:-]*+)(?=[\s/>])"
    r"(?:\"[^\"]{0,4000}+\"|'[^']{0,4000}+'|\n(?![ \t]*\n)|[^<>\"'\n])*+>"  # over no blank line
)
_AUTOLINK = re.compile(r"<(?:[a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]*+|[\w.+-]{1,64}+@[\w.-]++)>")
_BEGINS = re.compile(r"<(?=[a-zA-Z/!?])")
STRAY = ""
"""The name of a sign that begins like a tag and is none: browsers might take what follows for one."""


@dataclass(frozen=True)
class TagInText:
    """A tag with its place; `end` is behind its last sign. `is_end` is true for `</name>`."""

    name: str
    start: int
    end: int
    is_end: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


def tags_in_text(text: str) -> Iterator[TagInText]:
    """All tags in order, names in lower case; addresses between < and > are none, and comments are stray signs."""
    position = 0
    while begun := _BEGINS.search(text, position):
        start = begun.start()
        link, tag = _AUTOLINK.match(text, start), _TAG.match(text, start)
        if link:
            position = link.end()
            continue
        if not tag:
            yield TagInText(STRAY, start, start + 1)
            position = start + 1
            continue
        position = tag.end()
        yield TagInText(tag["name"].lower(), start, position, bool(tag["end"]), _attributes(tag.group()))


def begins_line(text: str, position: int) -> bool:
    """Whether nothing but white space stands before a position in its line."""
    return not text[text.rfind("\n", 0, position) + 1 : position].strip()


def _attributes(tag: str) -> dict[str, str]:
    token = next(iter(turbohtml.tokenize(tag)), None)
    pairs = (token.attrs or []) if token else []
    return {name: value or "" for name, value in pairs}
