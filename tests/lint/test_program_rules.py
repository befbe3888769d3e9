"""Rules about the program: silent where something could not be read, and ready for many ways of saying it."""

import re

import pytest

from conftest import DIALECT, SMALL, Files, MakeProgram, check
from rolepath.lint.program.policy_answers import answered_by_page
from rolepath.lint.registry import RULES
from rolepath.lint.rules.curriculum.policies_late import is_about_policies
from rolepath.lint.rules.program.sponsor_not_learning import tells
from rolepath.model.document import Document
from rolepath.model.place import SourceText
from rolepath.read.markdown.markdown_renderer import Renderer

RENDERER = Renderer(DIALECT)
PROGRAM_RULES = {rule.name for rule in RULES if rule.code.startswith("RP5")}


def found(make_program: MakeProgram, files: Files) -> list[tuple[str, str]]:
    findings = check(make_program(files)).findings
    return [(finding.rule, finding.place.path) for finding in findings if finding.rule in PROGRAM_RULES]


def test_all_are_here() -> None:
    assert len(PROGRAM_RULES) == 22


@pytest.mark.parametrize(
    "files",
    [
        {"content/program.yml": None, "content/program": None},
        {"content/program.yml": "title: AI\nphases: {}\n", "content/program": None},
        {"roles/legal.yml": "title: Legal\n", "roles/warehouse.yml": "title: Warehouse\n"},
        {"content/program/sponsor.md": "no front matter"},
        {"content/program/concerns.md": "no front matter"},
        {"content/program/policies.md": "no front matter"},
        {"content/shared/basics.md": b"\xff\xfe"},
        {"content/warehouse/picking.md": "---\ntitle: Picking\n"},
    ],
)
def test_nothing_follows_from_what_could_not_be_read(
    make_program: MakeProgram, files: dict[str, str | bytes | None]
) -> None:
    assert found(make_program, files) == []


def test_a_code_block_left_open_hides_no_answer(make_program: MakeProgram) -> None:
    role = (SMALL / "roles" / "legal.yml").read_text("utf-8")
    answer = "  data: Clauses without names.\n"
    opened = role.replace(answer, "  data: |\n    Clauses.\n\n    ```text\n    a clause\n")
    assert found(make_program, {"roles/legal.yml": opened}) == []


def test_a_role_that_is_not_read_leaves_the_question_to_its_own_finding(make_program: MakeProgram) -> None:
    warehouse = (SMALL / "roles" / "warehouse.yml").read_text("utf-8")
    files: dict[str, str | bytes | None] = {
        "content/program/concerns.md": None,
        "roles/legal.yml": "title: Legal\n",
        "roles/warehouse.yml": warehouse,
    }
    assert found(make_program, files) == [("concerns-unanswered", "roles/warehouse.yml")]


def page(text: str) -> Document:
    return RENDERER.document(SourceText(text, "policies.md", tuple(range(1, text.count("\n") + 2))))


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("data", "## What data may I put in?\n\nNone."),
        ("data", "## Which data can go in\n\n### Green\n\nPublic pages."),
        ("data", '!!! note "What data may I put in?"\n\n    Public pages.'),
        ("data", "Ask first: what data may I put in? Public pages."),
        ("review", "# What needs a second pair of eyes\n\nAll of it."),
        ("disclosure", "## Disclosure\n\nAlways."),
        ("disclosure", "## When AI helped\n\nSay so."),
    ],
)
def test_answers_on_a_page(name: str, text: str) -> None:
    assert answered_by_page(page(text), name)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("data", "## What data may I put in?\n\n## What output needs review?\n\nAll of it."),
        ("data", "## What data may I put in?\n\nTBD"),
        ("data", "## What output needs review?\n\nAll of it."),
        ("review", "## How do I ask?\n\nIn the channel."),
        ("disclosure", "<!-- When do I say that AI helped? -->\n\nText."),
    ],
)
def test_no_answers_on_a_page(name: str, text: str) -> None:
    assert not answered_by_page(page(text), name)


@pytest.mark.parametrize(
    "name", ["foundation/our-policies", "start/ai-policy", "What may go in?", "House rules for the assistant"]
)
def test_modules_about_policies(name: str) -> None:
    assert is_about_policies(name)


@pytest.mark.parametrize("name", ["hr/policy-announcement", "Explain a policy change", "Rules of thumb"])
def test_modules_that_only_mention_one(name: str) -> None:
    assert not is_about_policies(name)


@pytest.mark.parametrize(
    "text",
    [
        "I am learning to ask.",
        "My first try was wrong.",
        "The director is learning this with you.",
        "What I'm learning",
        "I want you to learn, and I keep learning too.",
    ],
)
def test_sponsors_who_learn(text: str) -> None:
    assert tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "I want you to learn.",
        "I ask all teams to learn it.",
        "I support lifelong learning.",
        "Our learning platform is open. Nobody is wrong.",
        "I thank you.",
    ],
)
def test_sponsors_who_let_others_learn(text: str) -> None:
    assert not tells(text)


@pytest.mark.parametrize(
    ("old", "new", "rule"),
    [
        ("  updates: On the notice board\n", "  updates: TODO\n", "support-incomplete"),
        ("keep: {title: Keep going, weeks: 9+}", "keep: {title: Keep going, weeks: 9-12}", "one-event"),
        ("keep: {title: Keep going, weeks: 9+}", "keep: {title: Keep going, weeks: 9-20}", ""),
        ("keep: {title: Keep going, weeks: 9+}", "keep: {title: Keep going}", ""),
        ("adoption: {definition: Who used it this week.}", "adoption: {collected: By hand.}", "measures-undefined"),
    ],
)
def test_facts_of_the_program(make_program: MakeProgram, old: str, new: str, rule: str) -> None:
    text = (SMALL / "content" / "program.yml").read_text("utf-8")
    assert old in text
    assert {name for name, _ in found(make_program, {"content/program.yml": text.replace(old, new)})} == (
        {rule} if rule else set()
    )


def test_a_late_check_in_goes_on_as_well(make_program: MakeProgram) -> None:
    program = (SMALL / "content" / "program.yml").read_text("utf-8").replace("weeks: 9+", "weeks: 9-12")
    files: dict[str, str | bytes | None] = {"content/program.yml": program}
    for name in ("legal", "warehouse"):
        role = (SMALL / "roles" / f"{name}.yml").read_text("utf-8")
        files[f"roles/{name}.yml"] = role + "  - {week: 13, title: A month on, minutes: 15, with: manager}\n"
    assert found(make_program, files) == []


@pytest.mark.parametrize(
    ("repeats", "expected"),
    [(2000, []), (18000, ["Legal practises 80 of 340 minutes", "Warehouse practises 75 of 335 minutes"])],
)
def test_a_reading_counts_as_reading(make_program: MakeProgram, repeats: int, expected: list[str]) -> None:
    files: dict[str, str | bytes | None] = {
        "content/shared/basics.md": "---\ntitle: Basics\nkind: reading\n---\n\n## Ask\n\n" + "Say it. " * repeats
    }
    for name in ("legal", "warehouse"):
        lines = (SMALL / "roles" / f"{name}.yml").read_text("utf-8").split("\n")
        files[f"roles/{name}.yml"] = "\n".join(line for line in lines if "Time: 10 minutes" not in line)
    findings = [item for item in check(make_program(files)).findings if item.rule in PROGRAM_RULES]
    assert [finding.message.split(",")[0] for finding in findings] == expected


POLICIES = """\
---
title: Our policies
task: picking
benefits: [quality]
minutes: {before: 30, after: 10}
---

## The business problem

Nobody knows what may go in.

## Before and after

### Before

Ask three people.

### After

Look it up.

## How this helps you do your job better

Picking lists go out without names: better quality.

## Sort by colour

Green goes in, red stays out.

## Practice

Time: 15 minutes. Sort ten lists.
"""


def with_policies(make_program: MakeProgram, old: str, new: str, changes: Files) -> list[str]:
    """What is found where the warehouse has a module on policies, put into its curriculum."""
    role = (SMALL / "roles" / "warehouse.yml").read_text("utf-8")
    assert old in role
    files = {
        "content/warehouse/our-policies.md": POLICIES,
        "roles/warehouse.yml": role.replace(old, new),
        **changes,
    }
    return [rule for rule, _ in found(make_program, files)]


LATE = "    - warehouse/picking\n    - warehouse/our-policies\n"
PICKING = "    - warehouse/picking\n"


def test_policies_after_the_practice_of_an_earlier_phase(make_program: MakeProgram) -> None:
    assert with_policies(make_program, PICKING, LATE, {}) == ["policies-late"]


def test_policies_in_the_phase_of_the_first_practice_come_before_it(make_program: MakeProgram) -> None:
    new = "    - warehouse/our-policies\n  go:\n"
    assert with_policies(make_program, "  go:\n", new, {}) == ["policies-late"]


def test_a_module_that_says_what_the_policy_says_may_come_first(make_program: MakeProgram) -> None:
    basics = (SMALL / "content" / "shared" / "basics.md").read_text("utf-8")
    told = {"content/shared/basics.md": basics + "\n## What the policy says\n\nNo names.\n"}
    assert with_policies(make_program, PICKING, LATE, told) == []


def test_phases_come_in_the_order_of_the_program(make_program: MakeProgram) -> None:
    role = (SMALL / "roles" / "warehouse.yml").read_text("utf-8")
    go = "  go:\n    - warehouse/picking\n"
    moved = role.replace(go, "").replace("curriculum:\n", "curriculum:\n  go:\n    - warehouse/our-policies\n" + go[6:])
    files = {
        "content/warehouse/our-policies.md": POLICIES,
        "roles/warehouse.yml": moved,
    }
    assert found(make_program, files) == [("policies-late", "roles/warehouse.yml")]


def test_a_module_without_its_task_may_serve_any(make_program: MakeProgram) -> None:
    changed = (SMALL / "roles" / "warehouse.yml").read_text("utf-8")
    changed = changed.replace("  picking: Picking orders\n", "  picking: Picking orders\n  packing: Packing parcels\n")
    picking = (SMALL / "content" / "warehouse" / "picking.md").read_text("utf-8")
    served = {"roles/warehouse.yml": changed, "content/warehouse/picking.md": picking.replace("task: picking\n", "")}
    assert found(make_program, served) == []


UNWRITTEN = "---\ntitle: Rules\n---\n\n## What data may I put in?\n\nThis.\n\n## What output needs review?\n\nTBD\n"


@pytest.mark.parametrize(("answer", "rule"), [("  review: You.\n", "page-placeholder"), ("", "policies-unanswered")])
def test_a_policy_question_that_is_put_off_is_one_finding(answer: str, rule: str, make_program: MakeProgram) -> None:
    """That the roles answer it does not make the page's own gap right; if they do not, the question is the finding."""
    files: dict[str, str | bytes | None] = {"content/program/policies.md": UNWRITTEN}
    for name in ("roles/legal.yml", "roles/warehouse.yml"):
        files[name] = re.sub(r"(?m)^  review: .*\n", answer, (SMALL / name).read_text("utf-8"))
    about = {name for name, _ in found(make_program, files)} & {"page-placeholder", "policies-unanswered"}
    assert about == {rule}


@pytest.mark.parametrize("text", ["TODO", "```text\nTODO: a gap in an example\n```\n\nUse this."])
def test_a_page_with_nothing_to_say_or_a_gap_in_an_example_is_none(text: str, make_program: MakeProgram) -> None:
    page = f"---\ntitle: Managers\n---\n\n## Ask\n\n{text}\n"
    assert found(make_program, {"content/program/managers.md": page}) == []
