"""Ten good modules, each demanded section spoilt in seven ways: one error each, of the right name and place."""

import shutil
from collections.abc import Callable

import pytest

from conftest import PROJECT
from edited_program import EditedProgram
from rolepath.model.finding import Finding, Severity
from rolepath.model.sections import DEMANDED, SectionKind

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
def project(tmp_path_factory: pytest.TempPathFactory) -> EditedProgram:
    root = tmp_path_factory.mktemp("ten")
    for folder in ("content", "roles"):
        shutil.copytree(PROJECT / folder, root / folder)
    return EditedProgram(root)


def text_of(module: str) -> str:
    return (PROJECT / f"content/{module}.md").read_text("utf-8")


def section_of(text: str, kind: SectionKind) -> tuple[int, int]:
    start = text.index(f"## {kind.title}\n")
    end = text.find("\n## ", start)
    return start, len(text) if end < 0 else end + 1


def spoilt(module: str, way: str, kind: SectionKind) -> str:
    text = text_of(module)
    start, end = section_of(text, kind)
    return text[:start] + SPOILT[way][0](text[start:end]) + text[end:]


def assert_one_error(findings: list[Finding], module: str, way: str, kind: SectionKind) -> None:
    """The one error is that of the section, at its place."""
    errors = [finding for finding in findings if finding.severity is Severity.ERROR]
    assert [finding.rule for finding in errors] == [f"{kind.id}-{SPOILT[way][1]}"]
    (error,) = errors
    text = text_of(module)
    line = text[: section_of(text, kind)[0]].count("\n") + 1
    assert error.place.path == f"content/{module}.md"
    assert error.place.line >= line or kind.id == "practice"
    if way == "removed" and kind.opening:
        assert error.place.line == line


CASES = [(way, kind) for way in SPOILT for kind in DEMANDED]


@pytest.mark.sample(10)
@pytest.mark.parametrize("turn", range(len(CASES)))
def test_spoilt_sections_of_all_modules_are_one_error_each(project: EditedProgram, turn: int) -> None:
    """Each module in a way of its own; over all turns, each in every way."""
    ways = {module: CASES[(turn + number) % len(CASES)] for number, module in enumerate(MODULES)}
    files = {f"content/{module}.md": spoilt(module, *way) for module, way in ways.items()}
    found = project.all_findings(files)
    errors = [finding for finding in found if finding.severity is Severity.ERROR]
    assert {finding.place.path for finding in errors} == set(files)
    for module, (way, kind) in ways.items():
        assert_one_error([one for one in found if one.place.path == f"content/{module}.md"], module, way, kind)


@pytest.mark.sample(80)
@pytest.mark.parametrize("module", MODULES)
@pytest.mark.parametrize("way", SPOILT)
@pytest.mark.parametrize("kind", DEMANDED, ids=lambda kind: kind.id)
def test_a_spoilt_section_is_one_error(project: EditedProgram, module: str, way: str, kind: SectionKind) -> None:
    found = project.all_findings({f"content/{module}.md": spoilt(module, way, kind)})
    assert_one_error(found, module, way, kind)


@pytest.mark.sample(3)
@pytest.mark.parametrize("turn", range(3))
def test_other_spellings_are_no_finding(project: EditedProgram, turn: int) -> None:
    """In all modules at once, each with other ones; over all turns, each with all of them."""
    files = {}
    for number, module in enumerate(MODULES):
        text = text_of(module)
        for kind in DEMANDED:
            text = text.replace(f"## {kind.title}\n", f"{TITLES[kind.id][(number + turn) % 3]}\n")
        files[f"content/{module}.md"] = text
    assert [f"{finding.place} {finding.rule}" for finding in project.all_findings(files)] == []
