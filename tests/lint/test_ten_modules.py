"""Ten good modules, each demanded section spoilt in seven ways: one error each, of the right name and place."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import DIALECT, PROJECT, settings, write
from rolepath.lint.linter import lint
from rolepath.model.finding import Finding, Severity
from rolepath.model.sections import DEMANDED, SectionKind
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.markdown.markdown_renderer import Renderer

MODULES = [
    "finance/variance-note",
    "finance/reconciliation-exceptions",
    "finance/month-end-pack",
    "hr/job-advert",
    "hr/difficult-message",
    "marketing/campaign-brief",
    "marketing/ad-test-readout",
    "marketing/launch-kit",
    "operations/work-instruction",
    "operations/shift-plan",
]
RENDERER = Renderer(DIALECT)
Spoil = Callable[[str], str]


def indented(section: str, spaces: int) -> str:
    return "".join(f"{' ' * spaces}{line}" if line.strip() else line for line in section.splitlines(keepends=True))


SPOILT: dict[str, tuple[Spoil, str]] = {
    "removed": (lambda _: "", "missing"),
    "emptied": (lambda section: section.split("\n", 1)[0] + "\n\n", "empty"),
    "set to TODO": (lambda section: section.split("\n", 1)[0] + "\n\nTODO\n\n", "placeholder"),
    "in a comment": (lambda section: f"<!--\n{section.strip()}\n-->\n\n", "missing"),
    "in a fence": (lambda section: f"````text\n{section.strip()}\n````\n\n", "missing"),
    "in a raw div": (lambda section: f"<div>\n{section.strip()}\n</div>\n\n", "missing"),
    "in a list": (lambda section: f"1. A point\n\n{indented(section, 4)}", "missing"),
}

TITLES = {
    "business-problem": ["## Business problem", "## THE BUSINESS PROBLEM", "## Why this matters {#business-problem}"],
    "before-after": ["## Before & after", "## before and after", "## A brief {#before-after}"],
    "job-relevance": [
        "## Why this helps you do your job better",
        "## What is in it for you",
        "## So what {#job-relevance}",
    ],
    "practice": ["## Your turn", "## Practice: your own queue", "## Do it {#practice}"],
}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("ten")
    for folder in ("content", "roles"):
        shutil.copytree(PROJECT / folder, root / folder)
    return root


def findings(root: Path, path: str, text: str) -> list[Finding]:
    original = (root / path).read_text("utf-8")
    write(root, {path: text})
    found = lint(read_catalog(settings(root), RENDERER)).findings
    write(root, {path: original})
    return list(found)


def section_of(text: str, kind: SectionKind) -> tuple[int, int]:
    start = text.index(f"## {kind.title}\n")
    end = text.find("\n## ", start)
    return start, len(text) if end < 0 else end + 1


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("way", SPOILT)
@pytest.mark.parametrize("kind", DEMANDED, ids=lambda kind: kind.id)
def test_a_spoilt_section_is_one_error(project: Path, module: str, way: str, kind: SectionKind) -> None:
    path = f"content/{module}.md"
    text = (project / path).read_text("utf-8")
    start, end = section_of(text, kind)
    spoil, fault = SPOILT[way]
    errors = [
        finding
        for finding in findings(project, path, text[:start] + spoil(text[start:end]) + text[end:])
        if finding.severity is Severity.ERROR
    ]
    assert [finding.rule for finding in errors] == [f"{kind.id}-{fault}"]
    (error,) = errors
    line = text[:start].count("\n") + 1
    assert error.place.path == path
    assert error.place.line >= line or kind.id == "practice"
    if way == "removed" and kind.opening:
        assert error.place.line == line


@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("kind", DEMANDED, ids=lambda kind: kind.id)
def test_other_spellings_are_no_finding(project: Path, module: str, kind: SectionKind) -> None:
    path = f"content/{module}.md"
    text = (project / path).read_text("utf-8")
    for title in TITLES[kind.id]:
        found = findings(project, path, text.replace(f"## {kind.title}\n", f"{title}\n"))
        assert [f"{finding.place} {finding.rule}" for finding in found] == [], title
