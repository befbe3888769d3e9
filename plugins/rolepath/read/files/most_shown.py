"""Findings of one file, as many as somebody can use: a file made to have thousands says how many more there are."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TypeVar

from rolepath.model.finding import Finding

Fault = TypeVar("Fault")
MOST_SHOWN = 100
"""Findings of a kind in one file."""


def shown(
    faults: Iterable[Fault], kind_of: Callable[[Fault], str], finding_of: Callable[[Fault], Finding]
) -> list[Finding]:
    """A finding for each fault up to the limit of its kind; the last of a kind says how many there are besides."""
    kinds: dict[str, list[Finding]] = {}
    left_out: dict[str, int] = {}
    for fault in faults:
        kind = kind_of(fault)
        found = kinds.setdefault(kind, [])
        if len(found) < MOST_SHOWN:
            found.append(finding_of(fault))
        else:
            left_out[kind] = left_out.get(kind, 0) + 1
    for kind, number in left_out.items():
        last = kinds[kind][-1]
        kinds[kind][-1] = replace(last, message=f"{last.message}, and {number:,} more of this kind follow")
    return [finding for found in kinds.values() for finding in found]


def shown_findings(findings: Iterable[Finding]) -> list[Finding]:
    """Findings up to the limit of each rule, as above."""
    return shown(findings, lambda finding: finding.rule, lambda finding: finding)
