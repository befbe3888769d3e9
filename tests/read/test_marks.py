"""Which lines and links get marks, and that marks can always be taken out again."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rolepath.model.document import LINK_BASE
from rolepath.model.fences import fenced_lines
from rolepath.read.markdown.marks import BREAK, LINE_BASE, LINE_MARK, LINK_MARK, RESERVED, marked
from sampling import examples


def heading_lines(text: str) -> list[int]:
    """The lines that could be headings, each carrying its own number."""
    found = []
    for number, line in enumerate(marked(text.split("\n")).lines, start=1):
        marks = [ord(mark) - LINE_BASE for mark in LINE_MARK.findall(line)]
        assert marks in ([], [number])
        found += marks
    return found


def link_targets(text: str) -> list[str]:
    """What stands in the source at each link's place."""
    result = marked(text.split("\n"))
    numbers = [ord(mark) - LINK_BASE for line in result.lines for mark in LINK_MARK.findall(line)]
    assert numbers == list(range(len(result.links)))
    return [text.split("\n")[line - 1][column - 1 :] for line, column in result.links]


def unclosed(text: str) -> int | None:
    return fenced_lines(text.split("\n"))[1]


@settings(max_examples=examples(100))
@given(st.lists(st.text("#=-> \t*+1.[](){}:ab`~<!|x\"'/_href\\", max_size=12), max_size=8))
def test_without_its_marks_every_line_is_what_it_was(lines: list[str]) -> None:
    assert [RESERVED.sub("", line) for line in marked(lines).lines] == lines


@pytest.mark.parametrize(
    "line",
    [
        *("# A", "#A", "###### A", "## A ##", "#", "##  ", "   # A", "\t# A", "#######"),
        *("> # A", "># A", "> > ## A", "- # A", "* ## A", "+ # A", "12. # A", "> - # A", "- > # A"),
        *(":   # A", "[^1]: # A", "    ## A"),
    ],
)
def test_line_with_hashes_is_marked(line: str) -> None:
    assert heading_lines(f"text\n\n{line}\n\ntext") == [3]


@pytest.mark.parametrize(
    "line", ["text # A", "\\# A", "`# A`", "#!python", "    #!/bin/sh", "# | a", "##| a", "1) # A"]
)
def test_line_with_hashes_that_begins_something_else_is_not_marked(line: str) -> None:
    assert heading_lines(line) == []


@pytest.mark.parametrize(
    "text",
    [
        *("A\n===", "A\n-", "A  \n--- ", "**A** b\n---", "[A](b)\n---", "![A](b)\n===", "`A` b\n---"),
        *("> A\n> ---", ">A\n>===", "    A\n    ---", "> > A\n> > ---", "# B\nA\n---", "B\n---\nA\n---"),
        *(
            "!!! note\n    A\n    ---",
            "text\n> A\n> ---",
            "<!-- c -->\nA\n---",
            "***\nA\n---",
            "```\ncode\n```\nA\n---",
        ),
    ],
)
def test_line_above_a_rule_is_marked(text: str) -> None:
    lines = text.split("\n")
    assert next(number for number, line in enumerate(lines, start=1) if "A" in line) in heading_lines(text)


@pytest.mark.parametrize(
    "text",
    [
        *("\n---", "***\n---", "- - -\n---", "===\n---", "text\n\n---", "a\nb\n---", "- a\n- b\n---", "> \n> ---"),
        *("<div>\n---", "</div>\n---", "<!-- c -->\n---", "!!! note\n---", "??? note\n---", '=== "Tab"\n---'),
        *(
            "[r]: x.md\n---",
            "*[A]: b\n---",
            "| a |\n---",
            "{: .c }\n---",
            "/// note\n---",
            "```\n---",
            "[^1]:\n    ---",
        ),
        *("A\n ---", "A\n  ===", "A\n--- x", "A\n==-", "- A\n  ---"),
    ],
)
def test_line_above_a_rule_that_is_no_heading_is_not_marked(text: str) -> None:
    assert heading_lines(text) == []


@pytest.mark.parametrize(
    ("text", "targets"),
    [
        ("[a](b.md)", ["b.md)"]),
        ("![a](b.png) and [c](d.md)", ["b.png) and [c](d.md)", "d.md)"]),
        ("[a](  b.md)", ["b.md)"]),
        ("[a](<b c.md>)", ["b c.md>)"]),
        ('[a](b.md "T")', ['b.md "T")']),
        ("[![a](b.png)](c.md)", ["b.png)](c.md)", "c.md)"]),
        ("> - [é😀](b.md)", ["b.md)"]),
        ("[a]: b.md", ["b.md"]),
        ("   [a]: <b.md> 'T'", ["b.md> 'T'"]),
        ('<a href="b.md">', ['b.md">']),
        ("<img src='b.png'>", ["b.png'>"]),
        ('<A HREF = "b.md">', ['b.md">']),
        ('<a\nhref="b.md">', ['b.md">']),
        ('<video poster="p.png" src="v.mp4">', ['p.png" src="v.mp4">', 'v.mp4">']),
    ],
)
def test_link_has_the_place_of_its_target(text: str, targets: list[str]) -> None:
    assert link_targets(text) == targets


@pytest.mark.parametrize(
    "text",
    [
        *("[a]()", "[a][b]", "[a] (b)", "[^1]: note", "[a]: <b c>", "[a]: b and more", "    [a]: b", "- [ ] b"),
        *('<a href="">', '<a data-href="b">', "<a href=b>", "```\n[a](b)\n```", "text href here"),
    ],
)
def test_what_has_no_target_in_its_line_is_not_marked(text: str) -> None:
    assert link_targets(text) == []


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("a\n```\n# b\n```\nc", {1, 2, 3}),
        ("~~~\n```\n~~~\na", {0, 1, 2}),
        ("````\n```\n````\na", {0, 1, 2}),
        ("``` python\n# b\n```", {0, 1, 2}),
        ("```\na\n```python\nb\n```", {0, 1, 2, 3, 4}),
        ("- a\n\n    ```\n    b\n    ```", {2, 3, 4}),
        ("- ```\n  b\n  ```", {0, 1, 2}),
        ("> ```\n> b\n> ```", {0, 1, 2}),
        ("```\n```\na\n```\n```", {0, 1, 3, 4}),
        ("```a```\nb\n``", set()),
    ],
)
def test_fenced_code_is_known(text: str, inside: set[int]) -> None:
    assert fenced_lines(text.split("\n")) == (inside, None)


def test_nothing_in_fenced_code_is_marked() -> None:
    text = "# a [b](c)\n```\n# a [b](c)\nd\n---\n```\n# a [b](c)"
    assert heading_lines(text) == [1, 7]
    assert len(link_targets(text)) == 2


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("a\n\n```\nb", 3),
        ("```\na\n```\n```", 4),
        ("````\na\n```", 1),
        ("~~~\na\n```\n```", 1),
        ("```\na\n``` b", 1),
        ("> ~~~~\n> a", 1),
        ("a\n    ```\n", 2),
    ],
)
def test_fence_that_never_closes_is_known_by_its_line(text: str, line: int) -> None:
    assert unclosed(text) == line
    assert marked(text.split("\n")).unclosed_fence == line


def test_text_after_an_unclosed_fence_is_marked_since_it_is_rendered() -> None:
    assert heading_lines("```\n# a\n\nb\n---") == [2, 4]


def test_no_mark_is_ever_the_sign_that_parts_the_html() -> None:
    lines = marked(["a"] * 0xFFF0 + ["# a"] * 0x20).lines
    assert BREAK not in "".join(lines)
    assert LINE_MARK.search(lines[0xFFF0])
    assert lines[-1] == "# a"


@pytest.mark.parametrize(
    "line",
    [
        *("- " * 50_000, "> " * 50_000, " " * 50_000 + "x", "-    " * 20_000, "[ ] " * 20_000, "[^1]:" * 20_000),
        *("~" * 50_000 + "`", "#" * 50_000, "](" * 20_000, "[" * 50_000, "href=" * 20_000, "=" * 50_000 + "x"),
        *("1. " * 20_000, ": " * 50_000, "]( " * 20_000, "[a]: b " * 10_000),
    ],
    ids=lambda line: line[:6],
)
def test_hostile_line_costs_no_time(line: str) -> None:
    start = time.process_time()
    marked([line, line, "---"])
    assert time.process_time() - start < 1


def test_more_links_than_there_are_marks_are_left_unmarked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rolepath.read.markdown.marks._ROOM", 2)
    result = marked(["[a](b) [c](d) [e](f)"])
    assert len(result.links) == 2
    assert "[e](f)" in result.lines[0]
