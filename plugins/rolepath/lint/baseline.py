"""The baseline file: what a program that adopts the linter has still to mend."""

import json
from collections.abc import Iterable

from rolepath.lint.rules import RULES
from rolepath.model.finding import Finding
from rolepath.model.suppression import Known


def can_be_known(finding: Finding) -> bool:
    """Whether a finding can wait: what could not be read cannot, nor can a slip in silencing others."""
    return next(rule for rule in RULES if rule.name == finding.rule).check is not None


def baseline_text(findings: Iterable[Finding], known: Iterable[Known], owner: str, today: str) -> str:
    """The file for some findings; an entry that was there keeps its owner and date."""
    earlier = list(known)
    entries = []
    for finding in findings:
        entry = next((item for item in earlier if item.is_about(finding)), None)
        if entry:
            earlier.remove(entry)
        entries.append(
            {
                "rule": finding.rule,
                "path": finding.place.path,
                "message": finding.message,
                "owner": entry.owner if entry else owner,
                "since": entry.since if entry else today,
            }
        )
    entries.sort(key=lambda item: (item["path"], item["rule"], item["message"]))
    lines = ",\n".join("  " + json.dumps(entry, ensure_ascii=False) for entry in entries)
    return f"[\n{lines}\n]\n" if entries else "[]\n"
