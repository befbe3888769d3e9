"""Texts of one file that use the same labels for their footnotes and addresses."""

import pytest

from rolepath.read.markdown.labels import free_label, labels_of, with_labels


def test_labels_are_those_of_definitions_outside_code() -> None:
    text = "A[^1] and [x][Name].\n\n[^1]: note\n[Name]: a.md\n\n```\n[^2]: code\n```\n"
    assert labels_of(text) == {"^1": "^1", "name": "Name"}


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("A[^1].\n\n[^1]: note", "A[^1-2].\n\n[^1-2]: note"),
        ("[x][name]\n\n[Name]: a.md", "[x][name-2]\n\n[name-2]: a.md"),
        ("See [name].\n\n[name]: a.md", "See [name][name-2].\n\n[name-2]: a.md"),
        ("See [name][].", "See [name][name-2]."),
        ("See [name](b.md) and [name][other].", "See [name](b.md) and [name][other]."),
        ("`[^1]` and `` [name] ``", "`[^1]` and `` [name] ``"),
        ("```\n[^1]\n```", "```\n[^1]\n```"),
        ("[^2] and [names]", "[^2] and [names]"),
    ],
)
def test_other_labels(before: str, after: str) -> None:
    assert with_labels(before, {"^1": "^1-2", "name": "name-2"}) == after


def test_a_free_label_is_not_taken() -> None:
    assert free_label("^1", {"^1", "^1-2"}) == "^1-3"
