"""Which page of a role's site shows a finding in the role's file."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping

from rolepath.model.finding import Finding
from rolepath.model.links import HOME
from rolepath.model.role import Role

PAGES = {"policies": "program/policies.md", "concerns": "program/concerns.md", "support": "program/support.md"}
"""The pages that show what stands under some keys of a role's file; the rest is on the role's home."""

_Position = tuple[int, int]
_END_OF_LINE = 1_000_000


def by_owner(role: Role, findings: Iterable[Finding]) -> Mapping[str, list[Finding]]:
    """The findings in a role's file by what they are about: the id of a module, or the path of a page."""
    starts = sorted(_starts(role))
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        # Findings without a column are about their whole line.
        column = finding.place.column if finding.place.column > 1 else _END_OF_LINE
        index = bisect_right(starts, ((finding.place.line, column), "\U0010ffff")) - 1
        found.setdefault(starts[index][1] if index >= 0 else HOME, []).append(finding)
    return found


def _starts(role: Role) -> Iterable[tuple[_Position, str]]:
    """Where what is about one module or page begins."""
    values = role.places.values
    for keys, place in values.items():
        if len(keys) == 1:
            yield (place.line, place.column), PAGES.get(str(keys[0]), HOME)
        elif len(keys) == 2 and keys[0] == "curriculum":  # noqa: PLR2004 (a phase)
            yield (place.line, place.column), HOME
    for entry in role.entries:
        yield (entry.place.line, entry.place.column), entry.module
