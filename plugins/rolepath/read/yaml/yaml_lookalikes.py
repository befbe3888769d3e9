"""Characters that Word and web pages write and that only look like those of YAML: spaces, and quotes."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from rolepath.model.finding import Finding
from rolepath.model.place import Place

_SPACES = "\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000"
_ODD_INDENT = re.compile(rf"[ ]*(?:- )?[ ]*[{_SPACES}]")
_ODD_VALUE = re.compile(rf"[ ]*(?:- )?[\w-]+:[{_SPACES}]")
_ODD_KEY = re.compile(rf"[\w-]+:[{_SPACES}]")
_OPENING = {"\u201c": "\u201d\u201c", "\u201e": "\u201c\u201d", "\u00ab": "\u00bb", "\u00bb": "\u00ab"}
"""Quotes that can begin a text, with those that close it in some language."""

_QUOTED = re.compile(rf"^[^\"'#]*?(?:: |- |[\[{{{{,] ?)([{''.join(_OPENING)}])")
_SPACE_FIX = "Delete the spaces at the beginning of the line, and type them again."
_COLON_FIX = "Delete the space behind the colon, and type it again."
_QUOTE_FIX = 'Put the text between straight quotes, as in "Nursing: care".'


def odd_start(event: Any, lines: Sequence[str], place: Place) -> Finding | None:
    """A finding where a key or text at the beginning of its line begins with spaces that YAML takes for letters."""
    mark = event.start_mark
    line = lines[mark.line] if mark.line < len(lines) else ""
    is_first = _ODD_INDENT.match(line) and not line[: mark.column].strip(" -")
    if is_first and re.match(f"[{_SPACES}]", str(event.value)):
        return _space(place)
    found = _ODD_KEY.match(str(event.value)) if not line[: mark.column].strip(" -") else None
    return _behind_colon(replace(place, column=place.column + found.end() - 1)) if found else None


def half_quoted(value: str, place: Place) -> Finding | None:
    """A finding where a text begins with a quote from Word and has no end of it: YAML has parted it at a comma."""
    closing = _OPENING.get(value[:1], "")
    if not closing or any(quote in value[1:] for quote in closing):
        return None
    message = f"the quote {value[0]} is none for YAML, so the text ends before its quote does"
    return Finding("yaml-text-cut", place, message, _QUOTE_FIX)


def lookalike(finding: Finding, text: str, shift: int) -> Finding | None:
    """What to say instead of that a text is no YAML, where such a character is why."""
    lines = text.split("\n")
    number = finding.place.line - 1 - shift
    for index in (number, number - 1, number + 1):
        line = lines[index] if 0 <= index < len(lines) else ""
        place = replace(finding.place, line=index + 1 + shift)
        indent, quote, value = _ODD_INDENT.match(line), _QUOTED.match(line), _ODD_VALUE.match(line)
        if indent:
            return _space(replace(place, column=indent.end()))
        if value:
            return _behind_colon(replace(place, column=value.end()))
        if quote and index == number:
            message = f"the quote {quote[1]} is none for YAML, so the text is not held together"
            return Finding("yaml-invalid", replace(place, column=quote.start(1) + 1), message, _QUOTE_FIX)
    return None


def _behind_colon(place: Place) -> Finding:
    message = "the space behind this colon is from Word or a web page, so YAML sees no key"
    return Finding("yaml-invalid", place, message, _COLON_FIX)


def _space(place: Place) -> Finding:
    message = "this line begins with spaces from Word or a web page, which only look like those that can indent"
    return Finding("yaml-invalid", place, message, _SPACE_FIX)
