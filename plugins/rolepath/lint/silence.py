"""Findings that a comment or the baseline silences; and comments and entries that silence nothing."""

from collections.abc import Iterable, Mapping, Sequence

from rolepath.lint.hollow import is_marked
from rolepath.lint.meant import meant
from rolepath.lint.rule import Rule
from rolepath.lint.rules import RULES
from rolepath.model.finding import Edit, Finding
from rolepath.model.place import Place
from rolepath.model.suppression import Known, Silences, Suppressed, Suppression

Silenced = tuple[list[Finding], list[Suppressed], list[Finding]]
_FORM = "<!-- rolepath-ignore rule-name: reason -->"


def silenced(findings: Sequence[Finding], silences: Silences, rules: Mapping[str, Rule]) -> Silenced:
    """What remains, what is silenced, and findings about comments and entries that are wrong themselves."""
    valid, faults = _valid_comments(silences.comments)
    remaining, by_comment, used = _by_comments(findings, valid, rules)
    faults += [_unused(comment) for comment in valid if comment not in used and _runs(comment.rule, rules)]
    remaining, by_baseline, stale = _by_baseline(remaining, silences.baseline, rules)
    return remaining, [*by_comment, *by_baseline], [*faults, *stale]


def _by_comments(
    findings: Iterable[Finding], comments: Sequence[Suppression], rules: Mapping[str, Rule]
) -> tuple[list[Finding], list[Suppressed], set[Suppression]]:
    remaining, suppressed, used = [], [], set()
    for finding in findings:
        comment = next((item for item in comments if item.covers(finding) and _names(item.rule, finding)), None)
        if comment is None or rules[finding.rule].is_firm:
            remaining.append(finding)
        else:
            suppressed.append(Suppressed(finding, comment.reason))
            used.add(comment)
    return remaining, suppressed, used


def _by_baseline(
    findings: Iterable[Finding], baseline: Sequence[Known], rules: Mapping[str, Rule]
) -> tuple[list[Finding], list[Suppressed], list[Finding]]:
    """Each entry stands for one finding; what could not be read is never in the baseline."""
    entries = list(baseline)
    remaining, suppressed = [], []
    for finding in findings:
        entry = next((item for item in entries if item.is_about(finding)), None)
        if entry is None or rules[finding.rule].check is None:
            remaining.append(finding)
        else:
            entries.remove(entry)
            suppressed.append(Suppressed(finding, f"known since {entry.since}, {entry.owner}", is_known=True))
    return remaining, suppressed, [_stale(entry) for entry in entries if _runs(entry.rule, rules)]


def _names(name: str, finding: Finding) -> bool:
    return name.lower() in (finding.rule, finding.code.lower())


def _runs(name: str, rules: Mapping[str, Rule]) -> bool:
    """Whether a rule was asked at all; a comment for one that was left out is not unused."""
    return any(name.lower() in (rule.name, rule.code.lower()) for rule in rules.values())


def _valid_comments(comments: Iterable[Suppression]) -> tuple[list[Suppression], list[Finding]]:
    valid, faults = [], []
    for comment in comments:
        rule = next((rule for rule in RULES if comment.rule.lower() in (rule.name, rule.code.lower())), None)
        fault = _unknown(comment) if rule is None else _not_allowed(comment, rule) or _without_reason(comment)
        if fault:
            faults.append(fault)
        else:
            valid.append(comment)
    return valid, faults


def _unknown(comment: Suppression) -> Finding:
    close = meant(comment.rule.lower(), (rule.name for rule in RULES))
    fix = f"Did you mean {close}?" if close else f"Write it as {_FORM}."
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
    line = comment.place.line
    edit = Edit(Place(comment.place.path, line, 1), Place(comment.place.path, line + 1, 1), "")
    edits = (edit,) if comment.is_alone else ()
    return Finding("ignore-unused", comment.place, message, "Remove the comment.", edits=edits)


def _stale(entry: Known) -> Finding:
    message = f"the finding of {entry.rule} is no longer in {entry.path}"
    fix = "Remove the entry, or write the file again with rolepath lint --write-baseline."
    return Finding("baseline-stale", entry.place, message, fix)
