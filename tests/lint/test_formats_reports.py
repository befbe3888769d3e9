"""The formats `gitlab` and `junit`: reports that a CI takes whole, whatever an author wrote."""

import json
from typing import Any
from xml.etree import ElementTree as ET

from hypothesis import given

from lint.test_formats import ANY_FINDINGS, HOSTILE, PATH, finding, hostile, warning
from rolepath.lint.formats import FORMATS
from rolepath.lint.formats.results import Results
from rolepath.model.finding import Finding

CASE = {"name", "classname"}
SUITE = {"name", "tests", "failures", "errors", "skipped"}
OUTCOME = {"type", "message"}


def gitlab(*findings: Finding) -> list[dict[str, Any]]:
    entries: list[dict[str, Any]] = json.loads(FORMATS["gitlab"](Results(findings)))
    return entries


def junit(*findings: Finding, files: tuple[str, ...] = ()) -> ET.Element:
    return ET.fromstring(FORMATS["junit"](Results(findings, files)))  # noqa: S314 (we wrote it)


def marks(*findings: Finding) -> set[str]:
    return {entry["fingerprint"] for entry in gitlab(*findings)}


def test_gitlab_of_nothing_is_an_empty_list() -> None:
    assert FORMATS["gitlab"](Results([])) == "[]"


def test_gitlab_entry() -> None:
    (entry,) = gitlab(finding())
    assert len(entry.pop("fingerprint")) == 64
    assert entry.pop("content")["body"].startswith("The section")
    assert entry == {
        "type": "issue",
        "check_name": "job-relevance-missing",
        "description": 'The section "How this helps" is missing.',
        "severity": "major",
        "location": {"path": PATH, "lines": {"begin": 8}},
    }


@given(ANY_FINDINGS)
def test_gitlab_finds_every_entry_complete(findings: list[Finding]) -> None:
    entries = gitlab(*findings, finding(0), warning())
    assert len(entries) == len(findings) + 2
    for entry in entries:
        assert entry["description"]
        assert entry["severity"] in {"major", "minor"}
        assert entry["location"]["lines"]["begin"] >= 1
        assert not entry["location"]["path"].startswith(("/", "./"))
    assert len({entry["fingerprint"] for entry in entries}) == len(entries)


def test_a_fingerprint_survives_lines_that_move() -> None:
    before = finding(8, message='"title" is written twice; the first is on line 3')
    after = finding(9, 4, message='"title" is written twice; the first is on line 14')
    assert marks(before) == marks(after)


def test_other_counts_make_no_other_fingerprint_and_other_words_of_the_author_do() -> None:
    assert marks(finding(message="it takes 20 minutes")) == marks(finding(message="it takes 30 minutes"))
    assert marks(finding(message='"step 20" is empty')) != marks(finding(message='"step 30" is empty'))


def test_fingerprints_differ_by_rule_path_and_message() -> None:
    assert len(marks(finding(), finding(code="RP1"), finding(path="a.md"), finding(message="m"))) == 4


def test_an_equal_finding_more_leaves_the_other_fingerprints() -> None:
    two, three = marks(finding(8), finding(9)), marks(finding(4), finding(8), finding(9))
    assert len(two) == 2
    assert two < three


def test_junit_of_several_files() -> None:
    root = junit(finding(), finding(12), warning(), files=("content/a.md", PATH))
    assert root.attrib == {"name": "rolepath lint", "tests": "4", "failures": "2", "errors": "0"}
    clean, found = root
    assert clean.attrib == {"name": "content/a.md", "tests": "1", "failures": "0", "errors": "0", "skipped": "0"}
    assert [(case.attrib, len(case)) for case in clean] == [
        ({"name": "rolepath lint", "classname": "content/a.md"}, 0),
    ]
    assert found.attrib == {"name": PATH, "tests": "3", "failures": "2", "errors": "0", "skipped": "1"}
    assert [[outcome.tag for outcome in case] for case in found] == [["failure"], ["failure"], ["skipped"]]
    assert found[0].attrib == {"name": "job-relevance-missing (line 8, column 1)", "classname": PATH}
    assert found[0][0].attrib["message"] == 'The section "How this helps" is missing.'
    assert "Why: People drop" in (found[0][0].text or "")


def test_junit_is_never_empty() -> None:
    (suite,) = junit()
    assert len(suite) == 1


@given(ANY_FINDINGS)
def test_junit_is_well_formed_and_keeps_to_its_schema(findings: list[Finding]) -> None:
    root = junit(*findings, files=("a.md",))
    assert root.tag == "testsuites"
    cases = 0
    for suite in root:
        assert (suite.tag, set(suite.attrib)) == ("testsuite", SUITE)
        assert suite.attrib["tests"] == str(len(suite))
        cases += len(suite)
        for case in suite:
            assert (case.tag, set(case.attrib)) == ("testcase", CASE)
            assert all(outcome.tag in {"failure", "skipped"} and set(outcome.attrib) == OUTCOME for outcome in case)
    assert root.attrib["tests"] == str(cases) == str(len(findings) + 1)


def test_junit_names_what_is_left_of_hostile_texts() -> None:
    written = FORMATS["junit"](Results([hostile()]))
    assert written.startswith('<?xml version="1.0" encoding="UTF-8"?>\n<testsuites ')
    (suite,) = junit(hostile())
    assert suite[0][0].attrib["message"].startswith("A & b, 100 %: <b>\"x\"</b> 'y' | `z` 😀 ##[error]no ::error::no")
    assert HOSTILE.split("\r\n", 1)[0] in suite.attrib["name"]
