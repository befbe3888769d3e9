"""The format `sarif`: version 2.1.0 with documentation, fixes and what was silenced."""

import json
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given

from lint.test_formats import ANY_FINDINGS, HOSTILE, PATH, finding, hostile, warning
from rolepath.lint.formats.results import Results
from rolepath.lint.formats.sarif import sarif
from rolepath.lint.rules import RULES
from rolepath.lint.rules.rule import Rule
from rolepath.model.finding import Edit, Finding, Severity
from rolepath.model.place import Place
from rolepath.model.suppression import Suppressed

TEXT = """A module says why.

People leave otherwise.

Wrong:

    a.md: |
      ````text
      x

Right:

    a.md: keep

Fix: say why.
"""
RULE = Rule("RP1", "reason-missing", TEXT, severity=Severity.WARNING)


def run(results: Results) -> dict[str, Any]:
    log = json.loads(sarif(results))
    assert set(log) == {"$schema", "version", "runs"}
    assert log["version"] == "2.1.0"
    (only,) = log["runs"]
    return dict(only)


def result(item: Finding) -> dict[str, Any]:
    (only,) = run(Results([item]))["results"]
    return dict(only)


def test_a_run_without_findings_has_the_rules() -> None:
    empty = run(Results([]))
    assert empty["results"] == []
    assert empty["columnKind"] == "unicodeCodePoints"
    assert empty["invocations"] == [{"executionSuccessful": True}]
    rules = empty["tool"]["driver"]["rules"]
    assert [(rule["id"], rule["name"]) for rule in rules] == [(rule.code, rule.name) for rule in RULES]
    for rule in rules:
        assert {"text", "markdown"} == set(rule["help"])
        assert rule["defaultConfiguration"]["level"] in {"error", "warning"}


def test_a_rule() -> None:
    (rule,) = json.loads(sarif(Results([]), [RULE]))["runs"][0]["tool"]["driver"]["rules"]
    assert rule == {
        "id": "RP1",
        "name": "reason-missing",
        "shortDescription": {"text": "A module says why."},
        "fullDescription": {"text": "A module says why. People leave otherwise."},
        "help": {
            "text": "Why: People leave otherwise.\nFix: Say why.",
            "markdown": "# reason-missing\n\nA module says why.\n\n**Why:** People leave otherwise.\n\n"
            "**Wrong:**\n\n`````yaml\na.md: |\n  ````text\n  x\n`````\n\n"
            "**Right:**\n\n```yaml\na.md: keep\n```\n\n**Fix:** Say why.",
        },
        "defaultConfiguration": {"level": "warning"},
    }


def test_a_result() -> None:
    found = result(finding(8, 3))
    rules = [rule.code for rule in RULES]
    assert len(found.pop("partialFingerprints")["rolepathFinding/v1"]) == 64
    assert found.pop("message")["text"].startswith('The section "How this helps" is missing.\nWhy: ')
    assert found == {
        "ruleId": "RP231",
        "ruleIndex": rules.index("RP231"),
        "level": "error",
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": PATH, "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 8, "startColumn": 3},
                }
            }
        ],
        "suppressions": [],
    }


def test_a_region_begins_at_one() -> None:
    region = result(finding(0, 0))["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 1, "startColumn": 1}


def test_the_level_is_that_of_the_finding() -> None:
    assert result(warning())["level"] == "warning"


def test_a_rule_that_is_not_listed_has_no_index() -> None:
    assert "ruleIndex" not in result(finding(code="RP000"))
    assert result(finding(code="", rule="crash"))["ruleId"] == "crash"


def test_fixes_come_from_edits() -> None:
    here, there = Place(PATH, 2, 1), Place("roles/hr.yml", 4, 5)
    edits = (
        Edit(here, Place(PATH, 2, 8), "a"),
        Edit(there, there, "ä\n"),
        Edit(Place(PATH, 6, 1), Place(PATH, 7, 1), ""),
    )
    (fix,) = result(finding(edits=edits, fix="Remove it.\n\npaste"))["fixes"]
    assert fix["description"] == {"text": "Remove it."}
    first, second = fix["artifactChanges"]
    assert [change["artifactLocation"]["uri"] for change in (first, second)] == [PATH, "roles/hr.yml"]
    assert first["replacements"] == [
        {
            "deletedRegion": {"startLine": 2, "startColumn": 1, "endLine": 2, "endColumn": 8},
            "insertedContent": {"text": "a"},
        },
        {
            "deletedRegion": {"startLine": 6, "startColumn": 1, "endLine": 7, "endColumn": 1},
            "insertedContent": {"text": ""},
        },
    ]
    assert second["replacements"][0]["insertedContent"] == {"text": "ä\n"}


def test_what_was_silenced_is_said_with_its_reason() -> None:
    silenced = [Suppressed(finding(), "shown in\nclass"), Suppressed(finding(), "known since 2026", is_known=True)]
    results = run(Results([finding()], suppressed=silenced))["results"]
    assert [item["suppressions"] for item in results] == [
        [],
        [{"kind": "inSource", "justification": "shown in class"}],
        [{"kind": "external", "justification": "known since 2026"}],
    ]
    assert len({item["partialFingerprints"]["rolepathFinding/v1"] for item in results}) == 3


def test_silencing_leaves_the_other_fingerprint() -> None:
    alone = result(finding())["partialFingerprints"]
    both = run(Results([finding()], suppressed=[Suppressed(finding(), "x")]))["results"]
    assert both[0]["partialFingerprints"] == alone


@pytest.mark.parametrize("name", ["a b.md", "a:b.md", "ä 😀.md", "50%.md", "a&b,c#d?e.md", "<\"'>.md"])
def test_paths_are_addresses_relative_to_the_project(name: str) -> None:
    found = result(finding(path=name))["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    parts = urlsplit(found)
    assert (parts.scheme, parts.netloc, parts.query, parts.fragment) == ("", "", "", "")
    assert unquote(parts.path) == name
    assert found.isascii()


def test_no_path_is_absolute() -> None:
    written = sarif(Results([finding(), hostile()], [PATH]))
    assert "file:/" not in written
    assert str(Path.cwd()) not in written


@given(ANY_FINDINGS)
def test_every_finding_is_a_result(findings: list[Finding]) -> None:
    results = run(Results(findings, suppressed=[Suppressed(finding(message=HOSTILE), HOSTILE)]))["results"]
    assert len(results) == len(findings) + 1
    for item in results:
        assert item["message"]["text"]
        region = item["locations"][0]["physicalLocation"]["region"]
        assert min(region["startLine"], region["startColumn"]) >= 1
