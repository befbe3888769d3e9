"""Fingerprints by which other programs know a finding again after edits elsewhere in its file."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256

from rolepath.model.finding import Finding, lasting


def fingerprints(findings: Iterable[Finding]) -> tuple[str, ...]:
    """One for each finding, in their order: of rule, path and message; equal ones are numbered apart."""
    seen: Counter[tuple[str, ...]] = Counter()
    made = []
    for finding in findings:
        kept = (finding.code or finding.rule, finding.place.path, lasting(finding.message))
        seen[kept] += 1
        text = "\0".join((*kept, str(seen[kept])))
        made.append(sha256(text.encode("utf-8", "surrogatepass")).hexdigest())
    return tuple(made)
