"""Nothing that an author writes is lost without a finding that names its line."""

import re

import pytest

from conftest import SMALL, MakeProgram, check

PICKING = "content/warehouse/picking.md"
LEGAL = "roles/legal.yml"


def found(make_program: MakeProgram, path: str, old: str, new: str) -> list[tuple[str, int]]:
    text = (SMALL / path).read_text("utf-8")
    assert old in text
    findings = check(make_program({path: text.replace(old, new, 1)})).findings
    return [(finding.rule, finding.place.line) for finding in findings if finding.place.path == path]


@pytest.mark.parametrize(
    "heading",
    [
        "## The problem: two lists",
        "## Practice: packing",
        "## Try it",
        "## Before & after",
        "## What is in it for you",
        "## Anything {#practice}",
    ],
)
def test_a_second_section_of_a_kind(make_program: MakeProgram, heading: str) -> None:
    end = "Time: 15 minutes. Sort tomorrow's first order.\n"
    rules = found(
        make_program, PICKING, end, f"{end}\n{heading}\n\nTime: 5 minutes. Write six words of your own here.\n"
    )
    assert rules == [("section-twice", 34)]


@pytest.mark.parametrize("heading", ["## Check yourself", "## Judge your result", "## For the facilitator"])
def test_a_second_optional_section(make_program: MakeProgram, heading: str) -> None:
    end = "Time: 15 minutes. Sort tomorrow's first order.\n"
    text = f"\n{heading}\n\n- Which aisle comes first in your list?\n"
    assert found(make_program, PICKING, end, f"{end}{text}{text}") == [("section-twice", 38)]


def test_concerns_and_policies_may_be_many(make_program: MakeProgram) -> None:
    end = "Time: 15 minutes. Sort tomorrow's first order.\n"
    text = "\n## A common concern\n\nWill it lose an order? It counts each line.\n"
    assert found(make_program, PICKING, end, f"{end}{text}{text}") == []


@pytest.mark.parametrize("heading", ["# Walk", "Walk\n===="])
@pytest.mark.parametrize(
    "path", [PICKING, "content/shared/basics.md", "content/program/concerns.md", "content/index.md"]
)
def test_a_heading_of_the_first_level(make_program: MakeProgram, path: str, heading: str) -> None:
    text = (SMALL / path).read_text("utf-8")
    program = make_program({path: f"{text}\n{heading}\n\nIt sorts four lists of orders.\n"})
    rules = [(finding.rule, finding.place.line) for finding in check(program).findings]
    assert rules == [("heading-too-high", text.count("\n") + 2)]


def test_the_title_may_be_repeated_above_all_else(make_program: MakeProgram) -> None:
    assert found(make_program, PICKING, "---\n\n## The", "---\n\n# Plan a picking route\n\n## The") == []


@pytest.mark.parametrize(
    ("key", "heading"),
    [
        ("problem: Clauses are compared by eye.", "## What hurts us"),
        ("problem: Clauses are compared by eye.", "# What hurts us"),
        ("problem: Clauses are compared by eye.", "## The business problem"),
        ("relevance: Contract review is better when no clause is missed.", "# For counsel"),
        ("relevance: Contract review is better when no clause is missed.", "For counsel\n==="),
        ('practice: "Time: 10 minutes. Compare two clauses."', "## Practice"),
    ],
)
def test_a_heading_that_ends_a_text_of_a_binding_is_one_finding(
    make_program: MakeProgram, key: str, heading: str
) -> None:
    name, _, text = key.partition(": ")
    lines = "\n".join(f"        {line}" for line in [*heading.split("\n"), "", text.strip('"')])
    (finding,) = found(make_program, LEGAL, key, f"{name}: |\n{lines}")
    assert finding[0] == "heading-too-high"


@pytest.mark.parametrize("heading", ["### The mail", "## Minutes", "# Minutes", "### After"])
def test_a_heading_that_ends_a_half_of_a_binding_is_one_finding(make_program: MakeProgram, heading: str) -> None:
    old = "before: {minutes: 40, text: Two prints side by side.}"
    new = f"before:\n        minutes: 40\n        text: |\n          {heading}\n\n          Two prints side by side."
    assert found(make_program, LEGAL, old, new) == [("heading-too-high", 21)]


def test_deeper_headings_are_part_of_a_text(make_program: MakeProgram) -> None:
    old = "before: {minutes: 40, text: Two prints side by side.}"
    new = "before:\n        minutes: 40\n        text: |\n          #### Minutes\n\n          Two prints side by side."
    assert found(make_program, LEGAL, old, new) == []


def test_a_heading_too_high_in_an_answer(make_program: MakeProgram) -> None:
    old = "  data: Clauses without names.\n"
    assert found(make_program, LEGAL, old, "  data: |\n    Clauses without names.\n\n    ## Names\n\n    None.\n") == [
        ("heading-too-high", 10)
    ]


def test_an_open_tag_swallows_the_rest_and_is_one_finding(make_program: MakeProgram) -> None:
    old = "problem: Clauses are compared by eye."
    new = "problem: |\n        <details>\n        Clauses are compared by eye."
    assert [rule for rule, _ in found(make_program, LEGAL, old, new)] == ["element-unclosed"]


def test_practice_of_a_shared_module_that_nobody_would_see(make_program: MakeProgram) -> None:
    path = "content/shared/basics.md"
    text = (SMALL / path).read_text("utf-8") + "\n## Try it\n\nTime: 5 minutes. Write one sentence down.\n"
    assert [finding.rule for finding in check(make_program({path: text})).findings] == ["practice-replaced"]


def test_practice_of_a_shared_module_that_some_role_shows(make_program: MakeProgram) -> None:
    path = "content/shared/basics.md"
    text = (SMALL / path).read_text("utf-8") + "\n## Practice\n\nTime: 5 minutes. Write one sentence down.\n"
    legal = re.sub(r'(?m)^      practice: "Time: 10.*\n', "", (SMALL / LEGAL).read_text("utf-8"))
    assert check(make_program({path: text, LEGAL: legal})).findings == ()
