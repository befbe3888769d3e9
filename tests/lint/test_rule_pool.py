"""Rules in two processes: the same findings, whoever made them."""

from dataclasses import replace

import pytest

from conftest import MakeProgram, settings
from lint.examples import files_of
from rolepath import parallel
from rolepath.lint.registry import RULES
from rolepath.lint.rule_pool import findings_of
from rolepath.lint.rules.rule import Rule
from rolepath.model.catalog import Catalog
from rolepath.read.catalog_reader import read_catalog

SLOW = [rule for rule in RULES if rule.code.startswith("RP6")]


@pytest.fixture
def drifted(make_program: MakeProgram) -> Catalog:
    (rule,) = (rule for rule in RULES if rule.name == "paragraph-drifted")
    return read_catalog(settings(make_program(files_of(rule.documentation.wrong))))


def no_process(*_: object) -> None:
    pytest.fail("a process was started")


def test_two_processes_find_what_one_finds(drifted: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "WORTH_PROCESSES", 1)
    alone, together = findings_of(drifted, RULES), findings_of(drifted, RULES, jobs=2)
    assert "paragraph-drifted" in {finding.rule for finding in together}
    assert set(together) == set(alone)
    assert len(together) == len(alone)


def test_a_fault_in_a_rule_is_not_lost_with_its_process(drifted: Catalog, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "WORTH_PROCESSES", 1)
    broken = replace(SLOW[0], check=lambda _: 1 / 0)  # type: ignore[return-value, arg-type]
    with pytest.raises(ZeroDivisionError):
        findings_of(drifted, [broken], jobs=2)


@pytest.mark.parametrize(
    ("worth", "rules", "jobs"), [(1, RULES, 1), (1, [rule for rule in RULES if rule not in SLOW], 2), (1000, RULES, 2)]
)
def test_no_process_is_started_where_it_would_not_pay(
    drifted: Catalog, monkeypatch: pytest.MonkeyPatch, worth: int, rules: list[Rule], jobs: int
) -> None:
    monkeypatch.setattr(parallel, "WORTH_PROCESSES", worth)
    monkeypatch.setattr(parallel._Pool, "start", no_process)  # noqa: SLF001
    assert set(findings_of(drifted, rules, jobs)) == set(findings_of(drifted, rules))
