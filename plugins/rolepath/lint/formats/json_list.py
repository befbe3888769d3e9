"""Findings for other programs."""

import json

from rolepath.lint.formats.results import Results


def json_list(results: Results) -> str:
    """A list of objects; an empty list where there is nothing to fix."""
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
            "url": results.page_of(finding.rule) or None,
        }
        for finding in results.findings
    ]
    return json.dumps(objects, indent=2)
