"""A text's Markdown without what is written for the facilitator, as other plugins see it."""

import re
from collections.abc import Iterator

from rolepath.model.document import Document
from rolepath.model.sections import KIND_BY_ID

_FACILITATOR = KIND_BY_ID["facilitator"]
_DEFINITION = re.compile(r"^ {0,3}\[([^\]\n]+)\]:.*(?:\n(?:[ \t]+\S.*|[ \t]*(?=\n[ \t]+\S)))*", re.MULTILINE)


def learners_markdown(document: Document) -> str:
    """The text without those sections; of what they define, addresses and footnotes stay that learners' text uses."""
    lines = document.source.markdown.split("\n")
    kept, cut, end = list[str](), list[str](), len(lines)
    for section in reversed(document.sections):
        # A heading without a line of its own is in the lines of the section before it.
        start = (section.part.heading.line or end + 1) - 1
        text = cut if section.kind is _FACILITATOR else kept
        text[:0] = lines[start:end]
        end = start
    if not cut:
        return document.source.markdown
    kept[:0] = lines[:end]
    return "\n".join([*kept, *_used(_DEFINITION.finditer("\n".join(cut)), "\n".join(kept))])


def _used(definitions: Iterator[re.Match[str]], text: str) -> Iterator[str]:
    for definition in definitions:
        if f"[{definition[1]}]".casefold() in text.casefold():
            yield definition.group()
