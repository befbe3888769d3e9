"""A place that a link names is one that the page has in each site that shows the link."""

import pytest

from conftest import SMALL, MakeProgram, check

BASICS = "content/shared/basics.md"
LEGAL = "roles/legal.yml"
WAREHOUSE = "roles/warehouse.yml"
PICKING = "content/warehouse/picking.md"


def broken(make_program: MakeProgram, path: str, old: str, new: str) -> list[str]:
    text = (SMALL / path).read_text("utf-8")
    assert old in text
    findings = check(make_program({path: text.replace(old, new, 1)})).findings
    return [finding.message for finding in findings if finding.rule in ("anchor-broken", "link-broken")]


@pytest.mark.parametrize("anchor", ["before", "after", "business-problem", "job-relevance", "ask-in-one-sentence"])
def test_places_of_a_shared_module_that_its_roles_give_it(make_program: MakeProgram, anchor: str) -> None:
    assert broken(make_program, BASICS, "Say what you need.", f"Say [it](#{anchor}).") == []


def test_place_that_is_nowhere(make_program: MakeProgram) -> None:
    assert len(broken(make_program, BASICS, "Say what you need.", "Say [it](#nowhere).")) == 1


def test_place_that_only_some_roles_give(make_program: MakeProgram) -> None:
    text = (SMALL / BASICS).read_text("utf-8").replace("Say what", "Say [here](#two-clauses) what")
    role = (
        (SMALL / LEGAL)
        .read_text("utf-8")
        .replace(
            'practice: "Time: 10 minutes. Compare', 'practice: "Time: 10 minutes.\\n\\n### Two clauses\\n\\nCompare'
        )
    )
    findings = check(make_program({BASICS: text, LEGAL: role})).findings
    messages = [finding.message for finding in findings if finding.rule == "anchor-broken"]
    assert messages == ['a link leads to "#two-clauses", but this page has no such heading for Warehouse']


@pytest.mark.parametrize(("answer", "count"), [("what-data-may-i-put-in", 0), ("which-data", 1)])
def test_own_answers_of_a_role(make_program: MakeProgram, answer: str, count: int) -> None:
    link = f'"Picking is faster, see [this](program/policies.md#{answer})."'
    assert len(broken(make_program, WAREHOUSE, "Picking is faster with one list.", link)) == count


@pytest.mark.parametrize(("target", "is_there"), [("index.md#phase-start", True), ("index.md#phase-9", False)])
def test_phases_of_the_plan(make_program: MakeProgram, target: str, *, is_there: bool) -> None:
    found = broken(make_program, PICKING, "Ask for the list by aisle.", f"Ask [here](../{target}) by aisle.")
    assert (found == []) is is_there


def test_page_that_the_program_has_not_written_has_no_more_than_the_role_adds(make_program: MakeProgram) -> None:
    found = broken(make_program, PICKING, "Ask for the list by aisle.", "[Ask](../program/support.md#nobody) by aisle.")
    assert len(found) == 1


def test_record_can_be_linked(make_program: MakeProgram) -> None:
    assert broken(make_program, PICKING, "Ask for the list by aisle.", "Ask, then see [yours](../record.md).") == []


def test_place_for_the_facilitator_is_not_proposed(make_program: MakeProgram) -> None:
    text = (SMALL / PICKING).read_text("utf-8").replace("Ask for the list", "[Ask](#qwertz) for the list")
    findings = check(make_program({PICKING: f"{text}\n## For the facilitator\n\nWatch.\n"})).findings
    fixes = [finding.fix for finding in findings if finding.rule == "anchor-broken"]
    assert len(fixes) == 1
    assert "#facilitator" not in fixes[0]
