"""Every rule's own examples are true: the wrong one gives exactly its finding, the right one none."""

import re
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

import pytest

from conftest import MakeProgram, check, write
from lint.examples import BY_NAME, files_of
from rolepath.lint.baseline import baseline_text, can_wait
from rolepath.lint.formats.text import as_text
from rolepath.lint.registry import RETIRED, RULES
from rolepath.lint.rules.rule import Rule
from rolepath.model.finding import Finding


def is_about_the_program(code: str) -> bool:
    """Whether a rule looks at the program as a whole, of which the examples of other rules show a part."""
    return code.startswith("RP5")


def findings_of(make_program: MakeProgram, files: Mapping[str, str | bytes | None]) -> list[Finding]:
    return list(check(make_program(files)).findings)


def test_the_small_program_has_nothing_to_fix(make_program: MakeProgram) -> None:
    assert findings_of(make_program, {}) == []


@pytest.mark.parametrize("name", BY_NAME)
def test_wrong_example_gives_this_finding_alone(
    name: str, wrong_findings: Callable[[str], tuple[Finding, ...]]
) -> None:
    found = wrong_findings(name)
    assert [finding.rule for finding in found if finding.rule == name or not is_about_the_program(finding.code)] == [
        name
    ]


@pytest.mark.parametrize("name", BY_NAME)
def test_right_example_gives_no_finding(name: str, make_program: MakeProgram) -> None:
    rule = BY_NAME[name]
    found = findings_of(make_program, files_of(rule.documentation.right))
    assert [finding for finding in found if finding.rule == name or not is_about_the_program(finding.code)] == []


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_documentation_is_complete(rule: Rule) -> None:
    documentation = rule.documentation
    assert all([documentation.summary, documentation.why, documentation.wrong, documentation.right, documentation.fix])
    assert documentation.why.count(". ") == 0, "the reason is one sentence"
    assert documentation.why.endswith((".", "?"))


def free_code(code: str, taken: Collection[str]) -> str:
    """The free code of the same family that follows, so that codes of one kind stay together."""
    family, number = code[:3], int(code[3:])
    codes = [f"{family}{other:02}" for other in (*range(number + 1, 100), *range(1, number))]
    return next(code for code in codes if code not in taken)


def test_a_free_code_is_the_next_of_its_family() -> None:
    assert free_code("RP267", {"RP267", "RP268", "RP270"}) == "RP269"
    assert free_code("RP298", {"RP201", "RP298", "RP299"}) == "RP202"


def test_codes_and_names_are_unique_and_not_retired() -> None:
    codes = [rule.code for rule in RULES]
    for rule in RULES:
        free = f"write {free_code(rule.code, {*codes, *RETIRED})}, which is free"
        assert codes.count(rule.code) == 1, f"{rule.code} of {rule.name} is another rule's as well: {free}"
        assert rule.code not in RETIRED, f"{rule.code} of {rule.name} was a rule's that is no more: {free}"
    assert len({rule.name for rule in RULES}) == len(RULES)


JARGON = [
    "violation",
    "node",
    "schema",
    "token",
    "parse",
    "parser",
    "regex",
    "null",
    "boolean",
    "integer",
    "string",
    "array",
    "AST",
    "exception",
    "traceback",
    "invalid",
    "deprecated",
    "syntax",
    "expected",
    "unexpected",
    "pydantic",
    "YAMLError",
    "mapping",
    "scalar",
]


@pytest.mark.parametrize("name", BY_NAME)
def test_messages_are_in_plain_words(name: str, wrong_findings: Callable[[str], tuple[Finding, ...]]) -> None:
    finding = next(found for found in wrong_findings(name) if found.rule == name)
    words = f"{finding.message}. {finding.why} {finding.fix.partition(chr(10) * 2)[0]}"
    assert finding.message
    assert finding.why
    assert finding.fix
    assert not finding.message.endswith(".")
    assert [word for word in JARGON if re.search(rf"\b{word}s?\b", words, re.IGNORECASE)] == []
    assert max(len(line) for line in as_text(finding).partition("\n\n")[0].split("\n")) <= 80


def lower(root: Path, path: str) -> str:
    """A file whose text stands two lines lower."""
    text = (root / path).read_text("utf-8")
    if path.endswith(".md"):
        return re.sub(r"\A(---\n.*?\n---\n)", r"\1\n\n", text, flags=re.DOTALL)
    return f"# A note\n# of two lines.\n{text}"


@pytest.mark.sample(4)
@pytest.mark.parametrize("rule", [rule for rule in RULES if can_wait(rule)], ids=lambda rule: rule.name)
def test_an_entry_of_the_baseline_survives_edits_elsewhere(make_program: MakeProgram, rule: Rule) -> None:
    root = make_program(files_of(rule.documentation.wrong))
    findings = [finding for finding in check(root).findings if finding.rule == rule.name]
    write(root, {".rolepath-baseline.json": baseline_text(findings, (), "content lead", "2026-11-22")})
    for folder in ("content", "roles"):
        paths = [path.relative_to(root).as_posix() for path in (root / folder).rglob("*.*")]
        write(root, {path: lower(root, path) for path in paths if path.endswith((".md", ".yml"))})
    left = [finding.message for finding in check(root).findings if finding.rule in (rule.name, "baseline-stale")]
    assert left == []
