"""Findings that a comment or the baseline silences; and comments and entries that silence nothing."""

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet

from rolepath.lint.baseline import can_wait
from rolepath.lint.registry import RULES
from rolepath.lint.rules.rule import Rule
from rolepath.lint.text.hollow import is_marked
from rolepath.model.finding import Finding
from rolepath.model.names.suggestion import KnownNames
from rolepath.model.suppression import Known, Silences, Suppressed, Suppression

Silenced = tuple[list[Finding], list[Suppressed], list[Finding]]
_FORM = "<!-- rolepath-ignore rule-name: reason -->"


def silenced(findings: Sequence[Finding], silences: Silences, rules: Mapping[str, Rule]) -> Silenced:
    """What remains, what is silenced, and findings about comments and entries that are wrong themselves."""
    names = {name for rule in rules.values() for name in (rule.name, rule.code.lower())}
    valid, faults = _valid_comments(silences.comments)
    remaining, by_comment, used = _by_comments(findings, valid, rules)
    faults += [_unused(comment) for comment in valid if comment not in used and comment.rule.lower() in names]
    remaining, by_baseline, stale = _by_baseline(remaining, silences.baseline, rules, names)
    return remaining, [*by_comment, *by_baseline], [*faults, *stale]


def _by_comments(
    findings: Iterable[Finding], comments: Sequence[Suppression], rules: Mapping[str, Rule]
) -> tuple[list[Finding], list[Suppressed], set[Suppression]]:
    remaining, suppressed, used = [], [], set()
    lines = _by_line(comments)
    for finding in findings:
        rule = rules[finding.rule]
        asked = ((finding.place.path, finding.place.line, name) for name in (finding.rule, finding.code.lower()))
        covering = [lines[key] for key in asked if key in lines]
        if rule.is_firm or not covering:
            remaining.append(finding)
        else:
            _, comment = min(covering, key=lambda item: item[0])
            suppressed.append(Suppressed(finding, comment.reason))
            used.add(comment)
    return remaining, suppressed, used


def _by_line(comments: Sequence[Suppression]) -> Mapping[tuple[str, int, str], tuple[int, Suppression]]:
    """By path, line and rule, the first comment that covers the line; each line is entered once for each rule."""
    found: dict[tuple[str, int, str], tuple[int, Suppression]] = {}
    free: dict[tuple[str, str, int], int] = {}
    for number, comment in enumerate(comments):
        path, rule = comment.place.path, comment.rule.lower()
        line = _next_free(free, path, rule, comment.first_line)
        while line <= comment.last_line:
            found[path, line, rule] = number, comment
            free[path, rule, line] = line + 1
            line = _next_free(free, path, rule, line + 1)
    return found


def _next_free(free: dict[tuple[str, str, int], int], path: str, rule: str, line: int) -> int:
    """The first line from here on that no comment covers yet; the way there is made shorter for the next time."""
    passed = []
    while (path, rule, line) in free:
        passed.append(line)
        line = free[path, rule, line]
    for one in passed:
        free[path, rule, one] = line
    return line


def _by_baseline(
    findings: Iterable[Finding], baseline: Sequence[Known], rules: Mapping[str, Rule], names: AbstractSet[str]
) -> tuple[list[Finding], list[Suppressed], list[Finding]]:
    """Each entry stands for one finding; what is firm can be in the baseline, but waits for nobody."""
    entries: dict[tuple[str, ...], deque[Known]] = {}
    for entry in baseline:
        entries.setdefault(entry.identity, deque()).append(entry)
    remaining, suppressed, used = [], [], set()
    for finding in findings:
        waiting = entries.get(finding.identity)
        if not waiting or not can_wait(rules[finding.rule]):
            remaining.append(finding)
        else:
            entry = waiting.popleft()
            used.add(id(entry))
            suppressed.append(Suppressed(finding, f"known since {entry.since}, {entry.owner}", is_known=True))
    stale = [entry for entry in baseline if id(entry) not in used and entry.rule.lower() in names]
    return remaining, suppressed, [_stale(entry, rules.get(entry.rule)) for entry in stale]


def _valid_comments(comments: Iterable[Suppression]) -> tuple[list[Suppression], list[Finding]]:
    valid, faults = [], []
    known = KnownNames(rule.name for rule in RULES)
    by_name = {name: rule for rule in RULES for name in (rule.name, rule.code.lower())}
    for comment in comments:
        rule = by_name.get(comment.rule.lower())
        fault = _unknown(comment, known) if rule is None else _not_allowed(comment, rule) or _without_reason(comment)
        if fault:
            faults.append(fault)
        else:
            valid.append(comment)
    return valid, faults


def _unknown(comment: Suppression, known: KnownNames) -> Finding:
    fix = known.hint(comment.rule.lower(), f"Write it as {_FORM}.")
    message = f'there is no rule "{comment.rule}" to ignore' if comment.rule else "the comment names no rule to ignore"
    return Finding("ignore-unknown-rule", comment.place, message, fix)


def _not_allowed(comment: Suppression, rule: Rule) -> Finding | None:
    if not rule.is_firm:
        return None
    message = f"{rule.name} cannot be ignored by a comment"
    return Finding("ignore-not-allowed", comment.place, message, "Mend what the rule finds, and remove the comment.")


def _without_reason(comment: Suppression) -> Finding | None:
    if comment.reason and not is_marked(comment.reason) and any(sign.isalnum() for sign in comment.reason):
        return None
    message = f"the comment ignores {comment.rule} and does not say why"
    return Finding("ignore-without-reason", comment.place, message, f"Write the reason after a colon: {_FORM}.")


def _unused(comment: Suppression) -> Finding:
    message = f"the comment ignores {comment.rule}, but there is nothing to ignore in the block that follows"
    # No edit: what a person has decided and given a reason for, a person takes back.
    return Finding("ignore-unused", comment.place, message, "Remove the comment.")


def _stale(entry: Known, rule: Rule | None) -> Finding:
    if rule and not can_wait(rule):
        message = f"{entry.rule} cannot be in the baseline: what it finds cannot wait"
        fix = f"Mend what the rule finds in {entry.path}, and remove the entry."
        return Finding("baseline-stale", entry.place, message, fix)
    message = f"the finding of {entry.rule} is no longer in {entry.path}"
    fix = 'Remove the entry, or write the file again: rolepath lint --write-baseline --owner "a title".'
    return Finding("baseline-stale", entry.place, message, fix)
