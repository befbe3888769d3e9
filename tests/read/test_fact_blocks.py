"""Blocks of texts come and go with what is declared of the house, and leave places as they were."""

import pytest

from read.house_facts import FIRST_LINE, read, shown

BLOCKS = {
    "sections": "## A\n\na\n\n@\n## B\n\nb\n\n%\n## C\n\nc",
    "paragraphs": "a\n\n@\nb\n\n%\nc",
    "within a paragraph": "a\n@\nb\n%\nc",
    "items": "- a\n@\n- b\n%\n- c",
    "rows": "| a |\n|---|\n@\n| b |\n%\n| c |",
    "in an item": "- a\n\n    @\n    b\n\n    %\n    c",
    "in a quote": "> a\n>\n> @\n> b\n>\n> %\n> c",
    "in a box": "!!! note\n    a\n\n    @\n    b\n\n    %\n    c",
    "with code": "a\n\n@\n```\n<!-- end -->\n```\n\n%\nc",
}


@pytest.mark.parametrize("name", BLOCKS)
def test_a_block_is_there_or_not_as_if_its_lines_had_never_been_written(name: str) -> None:
    lines = BLOCKS[name].split("\n")
    start, end = (next(n for n, line in enumerate(lines) if sign in line) for sign in "@%")
    for asked, kept in (("assistant.runs_code", True), ("assistant.agent", False), ("not assistant.agent", True)):
        text = BLOCKS[name].replace("@", f"<!-- if {asked} -->").replace("%", "<!-- end -->")
        expected = [number for number in range(len(lines)) if number not in (start, end)]
        expected = [number for number in expected if kept or not start < number < end]
        document = read(text)
        assert document.source.markdown.split("\n") == [lines[number] for number in expected]
        assert list(document.source.lines) == [number + FIRST_LINE for number in expected]
        assert document.rendering == read(document.source.markdown).rendering
        assert document.findings == ()


def test_blocks_may_stand_in_each_other() -> None:
    text = "<!-- if {} -->\na\n\n<!-- if {} -->\nb\n\n<!-- end -->\nc\n\n<!-- end -->\nd"
    yes, no = "assistant.runs_code", "assistant.agent"
    found = {
        (one, two): shown(text.replace("{}", one, 1).replace("{}", two)).split()
        for one in (yes, no)
        for two in (yes, no)
    }
    assert found == {(yes, yes): list("abcd"), (yes, no): list("acd"), (no, yes): ["d"], (no, no): ["d"]}


@pytest.mark.parametrize(
    ("question", "answer"),
    [
        ("assistant.sees", True),
        ("assistant.sees: mail", False),
        ("assistant.sees: mail, files", True),
        ("not assistant.sees: mail", True),
        ("not assistant.sees: files", False),
        ("contacts.desk", True),
    ],
)
def test_questions_are_answered_from_what_is_declared(question: str, *, answer: bool) -> None:
    assert shown(f"a\n\n<!-- if {question} -->\nb\n\n<!-- end -->").split() == (["a", "b"] if answer else ["a"])


def test_columns_are_those_of_the_author() -> None:
    text = "{assistant} and {contacts.desk}, [a](b.md)"
    document = read(text)
    (link,) = document.rendering.links
    assert text[document.place(link).column - 1 :].startswith("b.md")
    source = document.source
    assert [source.place(1, column).column for column in (1, 3, 8)] == [1, 1, 12]
    assert source.place(1, source.markdown.index("desk") + 1).column == text.index("{contacts") + 1
