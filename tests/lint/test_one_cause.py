"""One slip of an author's hand is one finding, however much it hides."""

from dataclasses import replace

import pytest

from conftest import SMALL, MakeProgram, check, settings
from rolepath import pipeline
from rolepath.model.settings import LintSettings

PICKING = "content/warehouse/picking.md"
LEGAL = "roles/legal.yml"


def rules(make_program: MakeProgram, path: str, old: str, new: str) -> list[str]:
    text = (SMALL / path).read_text("utf-8")
    assert old in text
    return [finding.rule for finding in check(make_program({path: text.replace(old, new, 1)})).findings]


@pytest.mark.parametrize("tag", ["<div>", '<div class="wide">', "<details>", "<section>", "<table>", "<textarea>"])
@pytest.mark.parametrize("heading", ["## The business problem", "## Before and after", "## Sort the list by aisle"])
def test_an_element_that_never_ends_is_one_finding(make_program: MakeProgram, tag: str, heading: str) -> None:
    assert rules(make_program, PICKING, heading, f"{heading}\n\n{tag}") == ["element-unclosed"]


@pytest.mark.parametrize(
    ("tag", "rule"),
    [
        ("<script>", "html-runs-code"),
        ("<iframe src='//a.example/'>", "html-runs-code"),
        ("<object>", "html-runs-code"),
        ("<div onclick='a()'>", "html-runs-code"),
        ("<noscript>", "html-unknown"),
    ],
)
@pytest.mark.parametrize("chosen", [(), ("RP4",)], ids=["all rules", "rules of safety"])
def test_what_no_text_may_have_is_refused_also_where_it_never_ends(
    make_program: MakeProgram, tag: str, rule: str, chosen: tuple[str, ...]
) -> None:
    heading = "## Sort the list by aisle"
    text = (SMALL / PICKING).read_text("utf-8").replace(heading, f"{heading}\n\n{tag}", 1)
    root = make_program({PICKING: text})
    found = pipeline.check(replace(settings(root), lint=LintSettings(select=chosen))).findings
    assert [finding.rule for finding in found] == [rule]


@pytest.mark.parametrize("tag", ["<dialog>", "<template>"])
def test_what_hides_a_text_is_refused_by_rules_of_safety_alone(make_program: MakeProgram, tag: str) -> None:
    root = make_program({PICKING: (SMALL / PICKING).read_text("utf-8").replace("## Practice", f"{tag}\n\n## Practice")})
    found = pipeline.check(replace(settings(root), lint=LintSettings(select=("RP4",)))).findings
    assert len(found) == 1


@pytest.mark.parametrize(
    "element", ["<div>\nx\n</div>", "a <div> b", "`<div>`", "<!-- <div> -->", "<br>\n<hr>", "<DIV>x</div>"]
)
def test_one_that_ends_or_is_none_is_no_finding(make_program: MakeProgram, element: str) -> None:
    found = rules(make_program, PICKING, "## Sort the list by aisle", f"## Sort the list by aisle\n\n{element}")
    assert "element-unclosed" not in found


@pytest.mark.parametrize(("key", "slip"), [("benefits", "benefit"), ("minutes", "minuts"), ("task", "Task")])
def test_a_slip_in_a_key_is_one_finding(make_program: MakeProgram, key: str, slip: str) -> None:
    assert rules(make_program, PICKING, f"\n{key}:", f"\n{slip}:") == ["field-unknown"]


@pytest.mark.parametrize("text", ["# Nobody knows", "# Nobody knows\n\n"])
def test_a_heading_that_takes_the_answer_of_a_page_away_is_one_finding(make_program: MakeProgram, text: str) -> None:
    page, old = "content/program/concerns.md", "Nobody knows the next ten years."
    assert rules(make_program, page, old, f"{text}\n\n{old}") == ["heading-too-high"]


def test_a_note_to_the_author_above_the_halves_is_told(make_program: MakeProgram) -> None:
    assert rules(make_program, PICKING, "### Before", "TODO: check the aisles\n\n### Before") == ["todo-left"]


def test_a_text_that_a_footnote_swallows_is_one_finding(make_program: MakeProgram) -> None:
    text = "Pickers walk each order twice."
    assert rules(make_program, PICKING, text, f"[^9]: a note\n\n    {text}") == ["business-problem-empty"]


def test_a_text_around_the_halves_that_shows_no_heading_is_one_finding(make_program: MakeProgram) -> None:
    assert rules(make_program, PICKING, "## Before and after\n", "<div>\n## Before and after\n</div>\n")[:1] == [
        "before-after-missing"
    ]


@pytest.mark.parametrize("slot", ["<your text here>", "<placeholder>", "<describe the problem>"])
@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Pickers walk each order twice.", "business-problem-empty"),
        ("Aisles 1, 7, 2, 8.", "before-after-incomplete"),
    ],
)
def test_a_blank_in_angle_brackets_is_one_finding(make_program: MakeProgram, slot: str, text: str, rule: str) -> None:
    assert rules(make_program, PICKING, text, slot) == [rule]


def test_a_half_copied_from_the_problem_is_one_finding(make_program: MakeProgram) -> None:
    problem = "Pickers walk each of the forty orders twice a day."
    spoilt = (SMALL / PICKING).read_text("utf-8").replace("Pickers walk each order twice.", problem)
    spoilt = spoilt.replace("Aisles 1, 7, 2, 8.", problem)
    found = check(make_program({PICKING: spoilt})).findings
    assert [finding.rule for finding in found] == ["opening-copied"]


def test_a_practice_without_time_is_one_finding(make_program: MakeProgram) -> None:
    old = "Time: 15 minutes. Sort tomorrow's first order."
    assert rules(make_program, PICKING, old, "Walk to aisle seven with the shift leader.") == ["practice-without-time"]
