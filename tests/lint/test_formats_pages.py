"""Findings lead to the page of their rule, where the owner has said at which address the documentation is."""

import json
from xml.etree import ElementTree as ET

import pytest

from conftest import MakeProgram
from lint.test_formats import finding, warning
from rolepath.lint.formats import FORMATS, github_summary
from rolepath.lint.formats.results import Results
from rolepath.website.config.configuration import load_settings

DOCS = "https://docs.example.com/rolepath"
PAGE = f"{DOCS}/rules/job-relevance-missing/"
FOUND = [finding(fix="Remove it."), warning()]
WITH_PAGES = Results(FOUND, documentation=DOCS)


@pytest.mark.parametrize("name", ["text", "json", "github", "gitlab", "junit", "sarif"])
def test_each_format_names_the_page_once(name: str) -> None:
    written = FORMATS[name](WITH_PAGES).replace("%3A", ":")
    assert written.count(f"{DOCS}/rules/review-overdue/") == 1
    assert written.count(PAGE) == 1


@pytest.mark.parametrize("name", FORMATS)
def test_no_format_names_an_address_of_its_own(name: str) -> None:
    assert "/rules/" not in FORMATS[name](Results(FOUND))


@pytest.mark.parametrize("address", [DOCS, f"{DOCS}/"])
def test_a_slash_at_the_end_makes_no_difference(address: str) -> None:
    assert Results([], documentation=address).page_of("job-relevance-missing") == PAGE


def test_text_ends_with_the_page() -> None:
    assert f"  Rule: job-relevance-missing (RP231)\n  More: {PAGE}\n\n\n" in FORMATS["text"](WITH_PAGES)


def test_json_has_the_key_always() -> None:
    assert next(entry["url"] for entry in json.loads(FORMATS["json"](WITH_PAGES))) == PAGE
    assert [entry["url"] for entry in json.loads(FORMATS["json"](Results(FOUND)))] == [None, None]


def test_sarif_has_it_as_help_of_the_rule() -> None:
    (run,) = json.loads(FORMATS["sarif"](WITH_PAGES))["runs"]
    rules = run["tool"]["driver"]["rules"]
    assert {rule["helpUri"] for rule in rules} == {f"{DOCS}/rules/{rule['name']}/" for rule in rules}


def test_annotations_and_summary_of_github() -> None:
    first = FORMATS["github"](WITH_PAGES).split("\n")[0]
    assert first.endswith(f"%0AFix: Remove it.%0AMore: {PAGE}")
    pasted = FORMATS["github"](Results([finding()], documentation=DOCS)).split("\n")[0]
    assert pasted.endswith(f"%0A%0AYou …%0A%0AMore: {PAGE}")
    assert f"[job-relevance-missing]({PAGE}) |" in github_summary(WITH_PAGES)


def test_gitlab_and_junit_have_it_in_their_text() -> None:
    assert json.loads(FORMATS["gitlab"](WITH_PAGES))[0]["content"]["body"].endswith(f"\nMore: {PAGE}")
    report = ET.fromstring(FORMATS["junit"](WITH_PAGES).encode())  # noqa: S314 (our own)
    assert f"More: {PAGE}" in str(report.findtext(".//failure"))


def test_the_option_is_the_owners(make_program: MakeProgram) -> None:
    root = make_program({})
    config = root / "mkdocs.yml"
    assert load_settings(config).lint.docs_url == ""
    text = config.read_text("utf-8")
    config.write_text(text.replace("  - rolepath:\n", f"  - rolepath:\n      lint: {{docs_url: {DOCS}}}\n"), "utf-8")
    assert load_settings(config).lint.docs_url == DOCS
