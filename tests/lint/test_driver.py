"""Rules get what their scope says, no more than they have to judge, and are asked again only where that may differ."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from inspect import Parameter, signature
from types import ModuleType

import pytest

from conftest import SMALL, MakeProgram, check, settings, write
from lint.examples import BY_NAME, files_of
from rolepath import pipeline
from rolepath.lint.driver import Cases, Memory
from rolepath.lint.program.items import HANDED, Scope, items_of
from rolepath.lint.registry import RULES
from rolepath.lint.rules.rule import Report, Rule, rule_in
from rolepath.memo.store import Store
from rolepath.model.catalog import Catalog
from rolepath.model.place import Place

PICKING = "content/warehouse/picking.md"
WRITTEN = (SMALL / PICKING).read_text("utf-8")
ALONE = [name for name, rule in BY_NAME.items() if rule.check and not rule.takes_catalog]


def catalog_of(make_program: MakeProgram, **files: str) -> Catalog:
    return check(make_program({PICKING: files.get("picking", WRITTEN)})).catalog


def noted(scope: Scope, *, whole: bool = False, only: str = "") -> tuple[Rule, list[object]]:
    """A rule that notes what it is given."""
    given: list[object] = []

    def alone(item: object) -> Iterator[Report]:
        given.append(item)
        yield Report(Place("x"), "wrong", "Mend it.")

    def with_catalog(item: object, catalog: Catalog) -> Iterator[Report]:
        assert catalog
        return alone(item)

    check = with_catalog if whole else alone
    listed, readable = only == "listed", only == "readable"
    return Rule("RP999", "noted", "", check, scope=scope, only_listed=listed, only_readable=readable), given


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.check], ids=lambda rule: rule.name)
def test_a_check_takes_what_its_scope_hands_over(rule: Rule) -> None:
    bound = len(rule.check.args) if isinstance(rule.check, partial) else 0
    function: Callable[..., object] = rule.check.func if isinstance(rule.check, partial) else rule.check  # type: ignore[assignment]
    taken = [
        item.annotation for item in signature(function).parameters.values() if item.kind is not Parameter.KEYWORD_ONLY
    ]
    assert taken[bound:] == [HANDED[rule.scope], *([Catalog] if rule.takes_catalog else [])]


@pytest.mark.parametrize("scope", Scope)
def test_items_are_of_the_type_that_is_promised(make_program: MakeProgram, scope: Scope) -> None:
    items = list(items_of(catalog_of(make_program), scope))
    assert items
    assert all(isinstance(item.what, HANDED[scope]) for item in items)
    assert len({item.name for item in items}) == len(items)


def test_a_rule_that_names_no_scope_gets_everything(make_program: MakeProgram) -> None:
    module = ModuleType("rolepath.lint.rules.links.some_rule")
    rule, given = noted(Scope.PROGRAM)
    vars(module).update(CODE="RP499", check=rule.check)
    catalog = catalog_of(make_program)
    assert len(list(Cases(catalog).reports(rule_in(module)))) == 1
    assert given == [catalog]


@pytest.mark.parametrize("scope", [Scope.TEXT, Scope.MODULE, Scope.LESSON])
def test_texts_of_which_nobody_knows_the_sections_are_left_out(make_program: MakeProgram, scope: Scope) -> None:
    catalog = catalog_of(make_program, picking=f"{WRITTEN}\n```\nleft open\n")
    every, given = noted(scope)
    list(Cases(catalog).reports(every))
    some, fewer = noted(scope, only="readable")
    list(Cases(catalog).reports(some))
    assert len(fewer) == len(given) - 1


def test_modules_that_nobody_lists_are_left_out(make_program: MakeProgram) -> None:
    root = write(make_program({}), {"content/warehouse/other.md": WRITTEN})
    catalog = check(root).catalog
    for scope in (Scope.TEXT, Scope.MODULE):
        every, given = noted(scope)
        some, fewer = noted(scope, only="listed")
        list(Cases(catalog).reports(every))
        list(Cases(catalog).reports(some))
        assert len(fewer) == len(given) - 1


@pytest.mark.parametrize("scope", [Scope.TEXT, Scope.MODULE, Scope.LESSON, Scope.ROLE])
def test_what_is_as_it_was_is_not_judged_again(make_program: MakeProgram, scope: Scope) -> None:
    catalog, memory, (rule, given) = catalog_of(make_program), Memory(), noted(scope)
    first = list(Cases(catalog, memory).reports(rule))
    again = list(Cases(replace(catalog), memory).reports(rule))
    assert len(given) == len(first) == len(again)
    list(Cases(Catalog(), memory).reports(rule))
    list(Cases(catalog, memory).reports(rule))
    assert len(given) == 2 * len(first), "only the last check is remembered"


def test_a_rule_that_asks_for_more_than_its_item_is_asked_each_time(make_program: MakeProgram) -> None:
    catalog, memory, (rule, given) = catalog_of(make_program), Memory(), noted(Scope.TEXT, whole=True)
    for _ in range(2):
        list(Cases(catalog, memory).reports(rule))
    assert len(given) == 2 * len(list(items_of(catalog, Scope.TEXT)))


@pytest.mark.sample(16)
@pytest.mark.parametrize("name", ALONE)
def test_a_preview_finds_what_a_check_from_nothing_finds(name: str, make_program: MakeProgram) -> None:
    """And so do the checks of other tests, which remember what was said of other programs."""
    documentation = BY_NAME[name].documentation
    root, store = make_program({}), Store()
    pipeline.check(settings(root), store, is_preview=True)
    for example in (documentation.wrong, documentation.right):
        write(root, files_of(example))
        cold = pipeline.check(settings(root)).findings
        assert pipeline.check(settings(root), store, is_preview=True).findings == cold
        assert check(root).findings == cold
