"""Which rules apply: settings by name, code and path; and no misspelt name goes unnoticed."""

from dataclasses import replace
from pathlib import Path

import pytest

from conftest import SMALL, MakeProgram, settings
from rolepath import pipeline
from rolepath.lint.choice import chosen_rules, named
from rolepath.lint.registry import RULES
from rolepath.model.finding import ContentError, Severity
from rolepath.model.settings import LintSettings

PICKING = "content/warehouse/picking.md"
TEXT = (SMALL / PICKING).read_text("utf-8").replace("list by aisle.", "[list](list.md) by aisle.")


def rules(root: Path, lint: LintSettings) -> list[str]:
    checked = pipeline.check(replace(settings(root), lint=lint))
    return [finding.rule for finding in checked.findings if not finding.code.startswith("RP5")]


def test_a_rule_is_known_by_name_code_and_beginning_of_its_code() -> None:
    assert [rule.name for rule in named("link-broken")] == ["link-broken"]
    assert [rule.name for rule in named("rp401")] == ["link-broken"]
    assert {rule.code[:3] for rule in named("RP4")} == {"RP4"}


@pytest.mark.parametrize("name", ["link-brocken", "RP999", "", "R", "links"])
def test_an_unknown_name_is_an_error(name: str) -> None:
    with pytest.raises(ContentError, match="there is no rule"):
        named(name)


def test_an_error_suggests_a_name() -> None:
    with pytest.raises(ContentError, match="Did you mean link-broken"):
        named("link-brocken")


@pytest.mark.parametrize(
    "lint",
    [
        LintSettings(select=("nope",)),
        LintSettings(ignore=("nope",)),
        LintSettings(severity={"nope": "error"}),
        LintSettings(per_path={"content/*": ("nope",)}),
        LintSettings(severity={"link-broken": "fatal"}),
        LintSettings(ignore=("yaml-invalid",)),
        LintSettings(per_path={"*": ("file-unreadable",)}),
    ],
)
def test_settings_that_make_no_sense_are_refused(make_program: MakeProgram, lint: LintSettings) -> None:
    with pytest.raises(ContentError):
        rules(make_program({}), lint)


def test_ignore(make_program: MakeProgram) -> None:
    root = make_program({PICKING: TEXT})
    assert rules(root, LintSettings()) == ["link-broken"]
    assert rules(root, LintSettings(ignore=("link-broken",))) == []


def test_select(make_program: MakeProgram) -> None:
    root = make_program({PICKING: TEXT.replace("task: picking", "task: packing")})
    assert rules(root, LintSettings()) == ["task-unknown", "link-broken"]
    assert rules(root, LintSettings(select=("task-unknown",))) == ["task-unknown"]


def test_what_cannot_be_read_is_always_said(make_program: MakeProgram) -> None:
    root = make_program({"roles/legal.yml": ""})
    assert rules(root, LintSettings(select=("task-unknown",))) == ["file-empty"]


def test_severity(make_program: MakeProgram) -> None:
    root = make_program({PICKING: TEXT})
    lint = LintSettings(severity={"link-broken": "warning"})
    checked = pipeline.check(replace(settings(root), lint=lint))
    (finding,) = (item for item in checked.findings if item.rule == "link-broken")
    assert finding.severity is Severity.WARNING


def test_per_path(make_program: MakeProgram) -> None:
    root = make_program({PICKING: TEXT})
    assert rules(root, LintSettings(per_path={"content/warehouse/*": ("RP4",)})) == []
    assert rules(root, LintSettings(per_path={"content/legal/*": ("RP4",)})) == ["link-broken"]


def test_all_rules_apply_where_nothing_is_said() -> None:
    assert set(chosen_rules(LintSettings())) == {rule.name for rule in RULES}
