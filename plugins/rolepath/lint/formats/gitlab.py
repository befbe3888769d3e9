"""Findings for the Code Quality widget of GitLab merge requests."""

import json

from rolepath.lint.formats.fingerprint import fingerprints
from rolepath.lint.formats.results import Results
from rolepath.lint.formats.wording import in_full, sentence
from rolepath.model.finding import Finding, Severity

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor"}


def gitlab(results: Results) -> str:
    """A Code Quality report: GitLab reads no further than the first incomplete entry, so each has all it demands."""
    findings = results.findings
    marked = zip(findings, fingerprints(findings), strict=True)
    entries = [_entry(finding, mark, results.page_of(finding.rule)) for finding, mark in marked]
    return json.dumps(entries, indent=2)


def _entry(finding: Finding, fingerprint: str, page: str) -> dict[str, object]:
    return {
        "type": "issue",
        "check_name": finding.rule,
        "description": sentence(finding.message),
        "content": {"body": in_full(finding, page)},
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[finding.severity],
        "location": {"path": finding.place.path, "lines": {"begin": max(finding.place.line, 1)}},
    }
