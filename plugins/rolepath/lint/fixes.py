"""Edits of findings applied to a file's text."""

from collections.abc import Iterable, Sequence

from rolepath.model.finding import Edit, Finding
from rolepath.model.place import Place


def edits_by_path(findings: Iterable[Finding]) -> dict[str, list[Edit]]:
    """The edits of all findings, by the path of the file that they change; in the order of the rules at one place."""
    found: dict[str, list[Edit]] = {}
    for finding in sorted(findings, key=lambda item: (item.place, item.code)):
        for edit in finding.edits:
            found.setdefault(edit.start.path, []).append(edit)
    return found


def mended(text: str, edits: Sequence[Edit]) -> str:
    """The text after the edits; of two that overlap only the later is made, insertions at one place keep their order.

    Line ends and a byte order mark stay as they are.
    """
    newline = "\r\n" if "\r\n" in text else "\n"
    plain = text.replace("\r\n", "\n")
    starts = _line_starts(plain)
    limit = len(plain) + 1
    for edit in reversed(sorted(edits, key=lambda item: (item.start, item.end))):  # noqa: C413 (ties in reverse, too)
        start, end = _offset(starts, edit.start, plain), _offset(starts, edit.end, plain)
        if end <= limit:
            plain = plain[:start] + edit.text + plain[end:]
            limit = start
    return plain.replace("\n", newline)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for index, character in enumerate(text):
        if character == "\n":
            starts.append(index + 1)
    return starts


def _offset(starts: Sequence[int], place: Place, text: str) -> int:
    """The place as an index of the text; a line after the last is its end."""
    if place.line > len(starts):
        return len(text)
    mark = 1 if place.line == 1 and text.startswith("\ufeff") else 0
    return min(starts[place.line - 1] + place.column - 1 + mark, len(text))
