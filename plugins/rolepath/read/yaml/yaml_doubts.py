"""What YAML reads in another way than people do, without a word: comments within a sentence, lists joined to a line."""

import re
from collections.abc import Sequence
from typing import Any

from rolepath.model.finding import Finding
from rolepath.model.place import Place

_CUT = re.compile(r"[ \t]+(?P<rest>#[^\s#].*)$")
"""What is meant as a comment has a space behind its mark; `#2` and `#channel` have none."""
_WITHIN = re.compile(r" (?P<rest>#\s*\S.*)$")
"""Behind a sentence, what is meant as a comment stands apart, by two spaces or a tab."""
_SENTENCE = 3
"""Words of a text that is no name."""
_ITEM = re.compile(r"[ ]*(?:[-*+]|\d{1,3}[.)])[ ]+\S")


def text_cut(event: Any, lines: Sequence[str], place: Place) -> Finding | None:
    """A finding where a text without quotes ends before a # that was probably meant to be part of it."""
    mark = event.end_mark
    rest = lines[mark.line][mark.column :] if mark.line < len(lines) else ""
    is_sentence = len(str(event.value).split()) >= _SENTENCE
    match = _CUT.fullmatch(rest) or (_WITHIN.fullmatch(rest) if is_sentence else None)
    if not match or not event.value:
        return None
    message = f'the text ends before "{_short(match["rest"])}", as a # behind a space begins a comment'
    return Finding(
        "yaml-text-cut",
        place,
        message,
        "Put the whole text in quotes, or two spaces before the # of a comment and one behind it.",
    )


def lines_joined(event: Any, lines: Sequence[str], place: Place, shift: int) -> Finding | None:
    """A finding where > joins the lines of a list to one."""
    if event.style != ">":
        return None
    block = lines[event.start_mark.line + 1 : event.end_mark.line + 1]
    indent = min((len(line) - len(line.lstrip()) for line in block[:-1] if line.strip()), default=0)
    items = [
        number
        for number, (above, line) in enumerate(zip(["", *block], block, strict=False))
        # Lines that are indented more keep their breaks.
        if _ITEM.match(line) and above.strip() and len(line) - len(line.lstrip()) == indent
    ]
    if not items:
        return None
    first = Place(place.path, event.start_mark.line + 2 + items[0] + shift, indent + 1)
    message = "the list that begins here becomes a part of the sentence, as > joins lines"
    return Finding("yaml-lines-joined", first, message, "Write | instead of > where the text begins; it keeps lines.")


def _short(text: str, most: int = 30) -> str:
    return text if len(text) <= most else f"{text[:most].rstrip()}…"
