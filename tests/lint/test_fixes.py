"""Edits: what is mended is what was meant, and a placeholder is never a way to green."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from conftest import SMALL, MakeProgram, check, write
from rolepath.lint.fixes import edits_by_path, mended
from rolepath.model.finding import Edit
from rolepath.model.place import Place
from rolepath.model.sections import DEMANDED

PICKING = "content/warehouse/picking.md"
TEXT = (SMALL / PICKING).read_text("utf-8")


def edit(start: tuple[int, int], end: tuple[int, int], text: str) -> Edit:
    return Edit(Place("a", *start), Place("a", *end), text)


def test_edits_change_what_stands_between_two_places() -> None:
    assert mended("one\ntwo\nthree\n", [edit((2, 1), (3, 1), ""), edit((1, 1), (1, 4), "1")]) == "1\nthree\n"


def test_of_two_that_overlap_one_is_made() -> None:
    assert mended("abcdef", [edit((1, 1), (1, 4), "x"), edit((1, 3), (1, 6), "y")]) == "abyf"


def test_insertions_at_one_place_keep_their_order() -> None:
    assert mended("z", [edit((1, 1), (1, 1), "a"), edit((1, 1), (1, 1), "b")]) == "abz"


def test_line_ends_and_byte_order_mark_stay() -> None:
    assert mended("\ufeffone\r\ntwo\r\n", [edit((2, 1), (2, 4), "2\n3")]) == "\ufeffone\r\n2\r\n3\r\n"
    assert mended("\ufeffone", [edit((1, 1), (1, 4), "1")]) == "\ufeff1"


@given(some.text(alphabet="ab\n\r", max_size=30), some.integers(1, 9), some.integers(1, 9), some.text("xy", max_size=3))
def test_an_insertion_keeps_all_that_was_there(text: str, line: int, column: int, inserted: str) -> None:
    result = mended(text, [edit((line, column), (line, column), inserted)])
    assert len(result) == len(text) + len(inserted)
    assert result.replace("x", "").replace("y", "") == text


@pytest.mark.parametrize(("text", "after"), [("a\rb\nc", "a\rX\rb\nc"), ("a\r\nb\nc", "a\r\nX\r\nb\nc")])
def test_each_line_keeps_its_own_end(text: str, after: str) -> None:
    assert mended(text, [edit((2, 1), (2, 1), "X\n")]) == after


def test_a_comment_stays_with_its_heading_and_twice_is_once(make_program: MakeProgram) -> None:
    start, end = TEXT.index("## The business problem"), TEXT.index("## Before and after")
    comment = "<!-- rolepath-ignore section-empty: drawn on the board -->"
    root = make_program({PICKING: f"{TEXT[:start]}{comment}\n\n{TEXT[end:]}"})
    first = check(root).findings
    once = mended((root / PICKING).read_text("utf-8"), edits_by_path(first)[PICKING])
    assert f"{comment}\n\n## Before and after" in once
    write(root, {PICKING: once})
    assert edits_by_path(check(root).findings) == {}


@pytest.mark.parametrize("kind", DEMANDED, ids=lambda kind: kind.id)
def test_a_missing_section_gets_a_placeholder_that_fails_itself(make_program: MakeProgram, kind: object) -> None:
    section = next(known for known in DEMANDED if known is kind)
    start = TEXT.index(f"## {section.title}\n")
    end = TEXT.find("\n## ", start) + 1 or len(TEXT)
    root = make_program({PICKING: TEXT[:start] + TEXT[end:]})
    findings = check(root).findings
    edits = edits_by_path(findings)
    assert list(edits) == [PICKING]
    write(root, {PICKING: mended((root / PICKING).read_text("utf-8"), edits[PICKING])})
    again = [finding.rule for finding in check(root).findings if not finding.code.startswith("RP5")]
    assert set(again) == {f"{section.id}-placeholder"}


def test_all_sections_at_once_come_in_order(make_program: MakeProgram) -> None:
    head = TEXT[: TEXT.index("## The business")]
    body = "## Sort the list by aisle\n\nAsk for the list by aisle.\n"
    root = make_program({PICKING: head + body})
    edits = edits_by_path(check(root).findings)[PICKING]
    text = mended((root / PICKING).read_text("utf-8"), edits)
    titles = [line[3:] for line in text.split("\n") if line.startswith("## ")]
    assert titles == [kind.title for kind in DEMANDED[:3]] + ["Sort the list by aisle", "Practice"]
