"""Findings as text and as JSON; each format is a row in a table."""

import json
import textwrap
from collections.abc import Callable, Mapping, Sequence

from rolepath.model.finding import Finding, Severity

WIDTH = 80
_INDENT = "  "


def as_text(finding: Finding) -> str:
    """A finding for somebody who has never seen a linter: where, what, why, how, and the rule's name last."""
    pieces = [
        f"{finding.place}  {finding.severity.value}",
        _wrapped(_sentence(finding.message)),
        _wrapped(finding.why, "Why: ") if finding.why else "",
        _fix(finding.fix),
        _wrapped(f"{finding.rule} ({finding.code})", "Rule: "),
    ]
    return "\n".join(piece for piece in pieces if piece)


def _fix(fix: str) -> str:
    """How to fix it; what comes after a blank line is meant to be pasted, so it is not wrapped."""
    words, _, paste = fix.partition("\n\n")
    text = _wrapped(words, "Fix: ")
    return f"{text}\n\n{textwrap.indent(paste, _INDENT * 4)}\n" if paste else text


def _wrapped(text: str, label: str = "") -> str:
    return textwrap.fill(
        text,
        WIDTH,
        initial_indent=_INDENT + label,
        subsequent_indent=_INDENT + " " * len(label),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _sentence(text: str) -> str:
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith(('.', '?', '!')) else '.'}"


def summary(findings: Sequence[Finding]) -> str:
    """A calm last line: how much there is to do, and in how many files."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    warnings = len(findings) - len(errors)
    if not findings:
        return "Nothing to fix."
    files = len({finding.place.path for finding in findings})
    counted = [_count(len(errors), "thing") + " to fix"] if errors else []
    counted += [_count(warnings, "thing") + " to look at"] if warnings else []
    return f"{' and '.join(counted)} in {_count(files, 'file')}. Start with the first."


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"


def text(findings: Sequence[Finding]) -> str:
    """All findings in full, and the summary."""
    return "\n\n".join([*(as_text(finding).rstrip() for finding in findings), summary(findings)])


def concise(findings: Sequence[Finding]) -> str:
    """A line for each finding."""
    lines = [f"{finding.place}: {finding.severity.value}: {finding.message} [{finding.rule}]" for finding in findings]
    return "\n".join([*lines, summary(findings)])


def as_json(findings: Sequence[Finding]) -> str:
    """A list of objects for other programs; an empty list where there is nothing to fix."""
    objects = [
        {
            "rule": finding.rule,
            "code": finding.code,
            "severity": finding.severity.value,
            "path": finding.place.path,
            "line": finding.place.line,
            "column": finding.place.column,
            "message": finding.message,
            "why": finding.why,
            "fix": finding.fix,
        }
        for finding in findings
    ]
    return json.dumps(objects, indent=2, ensure_ascii=False)


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {"text": text, "concise": concise, "json": as_json}
"""What `rolepath lint --format` can write."""
