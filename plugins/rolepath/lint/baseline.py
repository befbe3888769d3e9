"""The baseline file: what a program that adopts the linter has still to mend."""

import json
from collections import deque
from collections.abc import Iterable

from rolepath.lint.rules import RULES
from rolepath.lint.rules.rule import Rule
from rolepath.model.finding import Finding
from rolepath.model.suppression import Known

_RULES = {rule.name: rule for rule in RULES}


def can_wait(rule: Rule) -> bool:
    """Whether what a rule finds can wait: not what could not be read or is firm, nor a slip in silencing others."""
    return rule.check is not None and not rule.is_firm


def can_be_known(finding: Finding) -> bool:
    """Whether a finding can wait in the baseline."""
    return can_wait(_RULES[finding.rule])


def baseline_text(findings: Iterable[Finding], known: Iterable[Known], owner: str, today: str) -> str:
    """The file for some findings; an entry that was there keeps its owner and date."""
    earlier: dict[tuple[str, ...], deque[Known]] = {}
    for item in known:
        earlier.setdefault(item.identity, deque()).append(item)
    entries = []
    for finding in findings:
        same = earlier.get(finding.identity)
        entry = same.popleft() if same else None
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
