"""Rules explained and listed."""

from pathlib import Path

import pytest

from golden import assert_same
from rolepath.lint.formats.explain import explanation, find_rule, rule_list
from rolepath.lint.rules import RULES
from rolepath.model.finding import ContentError

IN_FULL = ["all rules", "business-problem-missing", "link-broken", "file-empty"]


def test_a_rule_is_found_by_name_and_code() -> None:
    assert find_rule("link-broken") is find_rule("rp401")


@pytest.mark.parametrize(("name", "words"), [("link-brokn", "Did you mean link-broken"), ("zzzz", "lists them all")])
def test_an_unknown_rule(name: str, words: str) -> None:
    with pytest.raises(ContentError, match=words):
        find_rule(name)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_an_explanation_has_every_part(rule: object) -> None:
    known = next(item for item in RULES if item is rule)
    text = explanation(known)
    for part in (known.name, known.code, "Why: ", "Wrong:\n", "Right:\n", "Fix: "):
        assert part in text


def test_the_list_names_all() -> None:
    assert len(rule_list().split("\n")) == len(RULES)


@pytest.mark.parametrize("name", IN_FULL)
def test_explanations_in_full(name: str) -> None:
    text = explanation(find_rule(name)) if name in IN_FULL[1:] else rule_list()
    assert_same(Path(__file__).with_name("explanations.txt"), name, text, IN_FULL)
