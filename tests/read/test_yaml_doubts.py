"""What YAML drops or joins without a word is told."""

import pytest

from rolepath.read.yaml.yaml_reader import read_yaml


def doubts(text: str) -> list[tuple[str, int, int]]:
    return [(item.rule, item.place.line, item.place.column) for item in read_yaml(text, "a.yml").doubts]


@pytest.mark.parametrize(
    "text",
    ["a: Update #2 of it", "a: {b: Ask in #ai\n}", "- typed for #2", "a: one\n  two #3", "a: How to use # of orders"],
)
def test_a_comment_within_a_sentence(text: str) -> None:
    assert [rule for rule, _, _ in doubts(text)] == ["yaml-text-cut"]


@pytest.mark.parametrize(
    "text",
    [
        "a: b # why",
        "a: How to sort orders  # for the second week",
        'a: "Update #2"',
        "a: b#2",
        "a: |\n  Update #2",
        "a: #2",
        "#2\na: b",
        "a: [b, c] #2",
        "a: b\n#2\n",
        "a: b",
    ],
)
def test_what_is_a_comment_or_a_text_as_meant(text: str) -> None:
    assert doubts(text) == []


@pytest.mark.parametrize("item", ["1. Type", "- Type", "2) Type", "* Type"])
def test_a_list_that_becomes_a_sentence(item: str) -> None:
    assert doubts(f"a: >\n  Time: 10 minutes\n  {item}\nb: c\n") == [("yaml-lines-joined", 3, 3)]
    assert doubts(f"a: >-\n  {item}\n  {item}\nb: c\n") == [("yaml-lines-joined", 3, 3)]


@pytest.mark.parametrize(
    "text",
    [
        "a: >\n  one\n  two\n",
        "a: |\n  one\n  - two\n",
        "a: >\n  one\n\n  - two\n",
        "a: >\n  one\n    - two\n",
        "a: >\n  - two\nb: c",
    ],
)
def test_a_list_that_stays_one(text: str) -> None:
    assert doubts(text) == []
