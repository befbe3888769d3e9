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


@pytest.mark.parametrize("text", ["a: #ai-legal", "- #ai-legal", "a:\n  b: #ai-legal\n  c: d"])
def test_a_value_that_is_a_comment(text: str) -> None:
    """As people write the name of a channel; an error, as what is missing then would be one."""
    (finding,) = read_yaml(text, "a.yml").findings
    assert "#ai-legal" in finding.message


@pytest.mark.parametrize(
    "text",
    [
        "a: # why",
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


BLOCKS = {
    "list": "- Type\n- Keep",
    "heading": "## Type\nKeep",
    "quote": "> Type\n> Keep",
    "table": "| Type |\n|---|\n| Keep |",
    "code block": "```\nType\n```",
    "box": '!!! note "Type"\n    Keep',
    "footnote": "[^type]: Keep it.",
}


@pytest.mark.parametrize("what", BLOCKS)
@pytest.mark.parametrize("form", ["a: >\n  One\n{}\nb: c\n", "a: One\n{}\nb: c\n", "a: 'One\n{}'\nb: c\n"])
def test_what_becomes_a_sentence(what: str, form: str) -> None:
    """In each form of text that joins lines: after >, without quotes, in quotes."""
    block = BLOCKS[what]
    if not form.startswith("a: >"):
        block = block.replace("'", "")
    if form.startswith("a: One") and what in ("heading", "footnote"):
        return  # a # begins a comment there, and a colon a value: what follows is no YAML
    text = form.format("\n".join(f"  {line}" for line in block.split("\n")))
    (doubt,) = read_yaml(text, "a.yml").doubts
    assert doubt.rule == "yaml-lines-joined"
    assert f"the {what} that begins here" in doubt.message
    assert doubt.place.line == (3 if form.startswith("a: >") else 2)


@pytest.mark.parametrize("line", ["  # Type", "## Type", "  #2 of it"])
def test_a_comment_below_a_text(line: str) -> None:
    assert doubts(f"x:\n  a: |\n    One\n{line}\n  b: c\n") == []


@pytest.mark.parametrize("line", ["  ## Type it", "   ### Type it", "  #orders is the channel"])
def test_a_heading_that_is_indented_less_than_its_text(line: str) -> None:
    found = doubts(f"x:\n  a: |\n    One\n\n{line}\n  b: c\n")
    assert found == [("yaml-text-cut", 5, line.index("#") + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "a: >\n  one\n  two\n",
        "a: >\n  one\n\n  ## Two\n\n  three\n",
        "a: one\n  two - three\n  > 4",
        "a: 'one\n\n  - two'\n",
        "a: |\n  one\n  - two\n",
        "a: >\n  one\n\n  - two\n",
        "a: >\n  one\n    - two\n",
        "a: >\n  - two\nb: c",
    ],
)
def test_a_list_that_stays_one(text: str) -> None:
    assert doubts(text) == []


@pytest.mark.parametrize(
    "text", ["a:\u00a0One two\nb: c", "b: c\na:\u00a0One two", "l:\n  - a:\u202fOne two\n    b: c"]
)
def test_a_space_from_word_behind_a_colon(text: str) -> None:
    (finding,) = read_yaml(text, "a.yml").findings
    assert "behind this colon" in finding.message
    line, column = next((n, line.index(":") + 2) for n, line in enumerate(text.split("\n"), 1) if not line.isascii())
    assert (finding.place.line, finding.place.column) == (line, column)
