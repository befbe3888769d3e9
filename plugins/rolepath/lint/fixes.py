"""Edits of findings applied to a file's text."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from rolepath.model.finding import Edit, Finding
from rolepath.model.place import Place

_LINE_END = re.compile(r"\r\n|\r|\n")
"""As reading counts lines: each of the three ends one."""


def edits_by_path(findings: Iterable[Finding]) -> dict[str, list[Edit]]:
    """The edits of all findings, by the path of the file that they change; in the order of the rules at one place."""
    found: dict[str, list[Edit]] = {}
    for finding in sorted(findings, key=lambda item: (item.place, item.code)):
        for edit in finding.edits:
            found.setdefault(edit.start.path, []).append(edit)
    return found


def mended(text: str, edits: Sequence[Edit]) -> str:
    """The text after the edits; of two that overlap only the later is made, insertions at one place keep their order.

    All that no edit names stays as it is, each line's end as well; new lines end as those before them do.
    """
    ends = [(match.end(), match.group()) for match in _LINE_END.finditer(text)]
    starts = [0, *(end for end, _ in ends)]
    limit = len(text) + 1
    pieces, kept = list[str](), len(text)
    for edit in reversed(sorted(edits, key=lambda item: (item.start, item.end))):  # noqa: C413 (ties in reverse, too)
        start, end = _offset(starts, edit.start, text), _offset(starts, edit.end, text)
        if end <= limit:
            above = max(bisect_right(starts, start) - 2, 0)
            before = ends[above][1] if ends else "\n"
            pieces += [text[end:kept], edit.text.replace("\n", before)]
            limit = kept = start
    return "".join(reversed([*pieces, text[:kept]]))


def _offset(starts: Sequence[int], place: Place, text: str) -> int:
    """The place as an index of the text; a line after the last is its end."""
    if place.line > len(starts):
        return len(text)
    mark = 1 if place.line == 1 and text.startswith("\ufeff") else 0
    return min(starts[place.line - 1] + place.column - 1 + mark, len(text))
