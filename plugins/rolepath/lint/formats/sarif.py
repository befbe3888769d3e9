"""Findings as SARIF 2.1.0, which code scanning services and editors read."""

import json
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import quote

from rolepath import __version__
from rolepath.lint.formats.fingerprint import fingerprints
from rolepath.lint.formats.results import Results
from rolepath.lint.formats.sarif_rule import sarif_rule
from rolepath.lint.formats.wording import in_full, one_line
from rolepath.lint.rules.rule import Rule
from rolepath.model.finding import Edit, Finding
from rolepath.model.place import Place
from rolepath.model.suppression import Suppressed

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"

Object = dict[str, Any]


def sarif(results: Results, rules: Iterable[Rule] | None = None) -> str:
    """A log with one run; its rules, else all, carry their documentation, and no path in it is absolute."""
    from rolepath.lint.rules import RULES  # noqa: PLC0415 (the other formats need no rules, and a check from the cache)

    rules = tuple(rules or RULES)
    driver = {
        "name": "Rolepath",
        "version": __version__,
        "rules": [sarif_rule(rule, results.page_of(rule.name)) for rule in rules],
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True}],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which the command was given"}}},
        "columnKind": "unicodeCodePoints",
        "results": _results(results, {rule.code: index for index, rule in enumerate(rules)}),
    }
    return json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2)


def _results(results: Results, numbers: Mapping[str, int]) -> list[Object]:
    """All findings, the silenced ones last, where they take no fingerprint from those that count."""
    findings = [*results.findings, *(item.finding for item in results.suppressed)]
    # SARIF wants suppressions on all results or on none; an empty list says that nobody silenced the finding.
    reasons: list[list[Object]] = [[] for _ in results.findings]
    reasons += [[_suppression(item)] for item in results.suppressed]
    return [
        _result(finding, numbers) | {"partialFingerprints": {"rolepathFinding/v1": mark}, "suppressions": reason}
        for finding, mark, reason in zip(findings, fingerprints(findings), reasons, strict=True)
    ]


def _suppression(suppressed: Suppressed) -> Object:
    kind = "external" if suppressed.is_known else "inSource"
    return {"kind": kind, "justification": one_line(suppressed.reason)}


def _result(finding: Finding, numbers: Mapping[str, int]) -> Object:
    number = {"ruleIndex": numbers[finding.code]} if finding.code in numbers else {}
    fixes = {"fixes": [_fix(finding)]} if finding.edits else {}
    return {
        "ruleId": finding.code or finding.rule,
        **number,
        "level": finding.severity.value,
        "message": {"text": in_full(finding)},
        "locations": [
            {"physicalLocation": {"artifactLocation": _file(finding.place), "region": _start(finding.place)}}
        ],
        **fixes,
    }


def _fix(finding: Finding) -> Object:
    changes: dict[str, list[Edit]] = {}
    for edit in finding.edits:
        changes.setdefault(edit.start.path, []).append(edit)
    return {
        "description": {"text": one_line(finding.fix.partition("\n\n")[0])},
        "artifactChanges": [
            {"artifactLocation": _file(edits[0].start), "replacements": [_replacement(edit) for edit in edits]}
            for edits in changes.values()
        ],
    }


def _replacement(edit: Edit) -> Object:
    end = {"endLine": edit.end.line, "endColumn": edit.end.column}
    return {"deletedRegion": _start(edit.start) | end, "insertedContent": {"text": edit.text}}


def _start(place: Place) -> Object:
    return {"startLine": max(place.line, 1), "startColumn": max(place.column, 1)}


def _file(place: Place) -> Object:
    """The path as a relative address."""
    return {"uri": quote(place.path, errors="replace"), "uriBaseId": _ROOT}
