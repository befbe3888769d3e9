"""Findings as a test report, which nearly every CI can show."""

import re
from collections.abc import Iterable
from xml.etree import ElementTree as ET

from rolepath.lint.formats.results import Results
from rolepath.lint.formats.text import as_text
from rolepath.lint.formats.wording import sentence
from rolepath.model.finding import Finding, Severity

_NAME = "rolepath lint"
_NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(results: Results) -> str:
    """A suite for each file, a failed case for each error; a file without any finding is a case that passed.

    A warning is a skipped case: it can be seen, and does not fail a report where the linter itself does not fail.
    """
    by_path: dict[str, list[Finding]] = {path: [] for path in results.files}
    for finding in results.findings:
        by_path.setdefault(finding.place.path, []).append(finding)
    # Some CI take a report without any case for a broken one.
    suites = [_suite(path, findings, results) for path, findings in (by_path or {_NAME: []}).items()]
    tests = str(sum(len(suite) for suite in suites))
    root = _element("testsuites", suites, name=_NAME, tests=tests, failures=str(len(results.errors)), errors="0")
    # ASCII with references is UTF-8 as well, and survives a terminal of any other encoding.
    report: bytes = ET.tostring(root, encoding="us-ascii")
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + report.decode("ascii")


def _suite(path: str, findings: list[Finding], results: Results) -> ET.Element:
    cases = [_case(finding, results.page_of(finding.rule)) for finding in findings] or [
        _element("testcase", name=_NAME, classname=path)
    ]
    failures = sum(finding.severity is Severity.ERROR for finding in findings)
    counts = {"tests": len(cases), "failures": failures, "errors": 0, "skipped": len(findings) - failures}
    texts = {name: str(count) for name, count in counts.items()}
    return _element("testsuite", cases, name=path, **texts)


def _case(finding: Finding, page: str) -> ET.Element:
    kind = "failure" if finding.severity is Severity.ERROR else "skipped"
    outcome = _element(kind, type=finding.rule, message=sentence(finding.message))
    outcome.text = _xml(as_text(finding, page=page))
    place = finding.place
    name = f"{finding.rule} (line {place.line}, column {place.column})"
    return _element("testcase", [outcome], name=name, classname=place.path)


def _element(tag: str, children: Iterable[ET.Element] = (), /, **attributes: str) -> ET.Element:
    element = ET.Element(tag, {name: _xml(value) for name, value in attributes.items()})
    element.extend(children)
    return element


def _xml(text: str) -> str:
    """The text without characters that XML cannot hold, not even escaped."""
    return _NOT_XML.sub("\ufffd", text)
