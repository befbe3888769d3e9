"""Labels of footnotes and of addresses that several texts of one file define: each text keeps its own."""

import re

from rolepath.model.fences import fenced_lines
from rolepath.read.github.block_syntax import CODE_SPAN

_DEFINITION = re.compile(r" {0,3}\[(\^?)([^\]\n]+)\]:")
_USE = re.compile(r"\[(?P<label>\^?[^\[\]\n]+)\](?P<after>:|\[\])?(?P<goes_on>(?=[\[(]))?")


def labels_of(markdown: str) -> dict[str, str]:
    """The labels that a text defines, footnotes with their `^`: as compared, and as written."""
    lines = markdown.split("\n")
    in_code, _ = fenced_lines(lines)
    found = (_DEFINITION.match(line) for index, line in enumerate(lines) if index not in in_code)
    return {_compared(match[1] + match[2]): match[1] + match[2] for match in found if match}


def with_labels(markdown: str, new: dict[str, str]) -> str:
    """The text with other labels, given as compared; what readers see of links stays, and so does code."""
    if not new:
        return markdown
    lines = markdown.split("\n")
    in_code, _ = fenced_lines(lines)
    return "\n".join(line if index in in_code else _renamed(line, new) for index, line in enumerate(lines))


def free_label(label: str, taken: set[str]) -> str:
    """A label like the given one that is not yet taken."""
    number = 2
    while _compared(f"{label}-{number}") in taken:
        number += 1
    return f"{label}-{number}"


def _compared(label: str) -> str:
    return " ".join(label.casefold().split())


def _renamed(line: str, new: dict[str, str]) -> str:
    pieces, end = [], 0
    for code in CODE_SPAN.finditer(line):
        pieces += [_USE.sub(lambda use: _used(use, new), line[end : code.start()]), code.group()]
        end = code.end()
    return "".join([*pieces, _USE.sub(lambda use: _used(use, new), line[end:])])


def _used(use: re.Match[str], new: dict[str, str]) -> str:
    label, after = use["label"], use["after"] or ""
    other = new.get(_compared(label))
    if other is None or (use["goes_on"] is not None and not after):
        return use.group()
    is_second = use.string[: use.start()].endswith("]")
    if label.startswith("^") or is_second or after == ":":
        return f"[{other}]{after}"
    return f"[{label}][{other}]"
