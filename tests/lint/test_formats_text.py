"""The format `text`: an excerpt with a caret, 80 columns, a calm last line."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.test_formats import HOSTILE, PATH, finding, warning
from rolepath.lint.formats.excerpt import excerpt
from rolepath.lint.formats.results import Results
from rolepath.lint.formats.text import WIDTH, as_text, closing, summary, text
from rolepath.model.place import Place
from rolepath.model.suppression import Suppressed

LINES = [
    "---",
    "title: Drafts",
    "---",
    "",
    "## The business problem",
    "Every draft takes a day.",
    "",
    "## What this tool does",
]


def shown(line: int, column: int, lines: list[str], width: int = 78) -> list[str]:
    return excerpt(Place(PATH, line, column), lines, width).split("\n")


def cells(row: str) -> int:
    """How many places a terminal gives a row."""
    seen = [character for character in row if unicodedata.category(character) not in {"Mn", "Me", "Cf"}]
    return len(seen) + sum(unicodedata.east_asian_width(character) in "WF" for character in seen)


def test_a_finding_in_full() -> None:
    results = Results([finding()], [PATH, "roles/hr.yml"], lines=lambda _: LINES)
    assert (
        text(results)
        == f"""\
{PATH}:8:1  error
  The section "How this helps" is missing.

   6 | Every draft takes a day.
   8 | ## What this tool does
     | ^

  Why: People drop a tool that was never tied to their own work.
  Fix: Add it here:

        ## How this helps

        You …

  Rule: job-relevance-missing (RP231)


1 thing to fix in 1 file, 1 file fine. Start with the first."""
    )


def test_errors_come_before_warnings() -> None:
    written = text(Results([warning(1), finding(7), finding(5, path="roles/hr.yml")]))
    heads = [line for line in written.split("\n") if line.endswith(("  error", "  warning"))]
    assert heads == [f"{PATH}:7:1  error", "roles/hr.yml:5:1  error", f"{PATH}:1:1  warning"]


def test_one_finding_alone_has_no_excerpt() -> None:
    assert " | " not in as_text(finding())


def test_a_fix_without_text_to_paste_stays_one_paragraph() -> None:
    assert "  Fix: Remove it.\n  Rule: " in as_text(finding(fix="Remove it."))


def test_a_files_lines_are_read_once() -> None:
    read: list[str] = []

    def lines(path: str) -> list[str]:
        read.append(path)
        return LINES

    text(Results([finding(5), finding(6), finding(8)], lines=lines))
    assert read == [PATH]


@pytest.mark.parametrize(
    ("errors", "warnings", "files", "expected"),
    [
        (0, 0, 0, "Nothing to fix."),
        (0, 0, 1, "Nothing to fix in 1 file."),
        (0, 0, 41, "Nothing to fix in 41 files."),
        (1, 0, 0, "1 thing to fix in 1 file. Start with the first."),
        (1, 0, 1, "1 thing to fix in 1 file. Start with the first."),
        (3, 0, 13, "3 things to fix in 1 file, 12 files fine. Start with the first."),
        (0, 2, 2, "2 things to look at in 1 file, 1 file fine. Start with the first."),
        (1200, 1, 1, "1,200 things to fix and 1 thing to look at in 1 file. Start with the first."),
    ],
)
def test_the_last_line(errors: int, warnings: int, files: int, expected: str) -> None:
    paths = [PATH, *(f"content/{number}.md" for number in range(1, files))][:files]
    assert summary([finding()] * errors + [warning()] * warnings, paths) == expected


def test_a_folder_with_a_finding_is_no_file_less_that_is_fine() -> None:
    assert summary([finding(path="roles")], ["a.md", "b.md"]).endswith("in 1 file, 2 files fine. Start with the first.")


@pytest.mark.parametrize(
    ("line", "lines"),
    [(1, []), (9, LINES), (0, LINES), (1, LINES), (2, ["a", "b\0"]), (1, ["", "a"]), (1, [" "])],
    ids=["no lines", "beyond the end", "line 0", "front matter opens", "no text", "a blank line", "blanks"],
)
def test_no_excerpt_where_it_tells_nothing(line: int, lines: list[str]) -> None:
    assert excerpt(Place(PATH, line), lines, 78) == ""


def test_an_excerpt_of_the_first_line() -> None:
    assert shown(1, 8, ["title: @legal", "tasks:"]) == [" 1 | title: @legal", "   |        ^"]


def test_a_blank_line_keeps_the_one_above() -> None:
    assert shown(2, 1, ["## Practice", ""]) == [" 1 | ## Practice", " 2 |", "   | ^"]


def test_a_line_far_above_is_left_out() -> None:
    assert shown(4, 1, ["a", "", "", "b"]) == [" 4 | b", "   | ^"]


def test_numbers_of_several_digits_keep_the_bars_in_line() -> None:
    lines = ["text"] * 1000
    assert shown(1000, 2, lines) == ["  999 | text", " 1000 | text", "      |  ^"]


@pytest.mark.parametrize(
    ("line", "column", "caret"),
    [
        ("\tkey: value", 2, 4),
        ("😀 key", 2, 2),
        ("配置: x", 3, 4),
        ("e\u0301clair", 3, 1),
        ("short", 99, 5),
        ("text\r", 5, 4),
    ],
    ids=["a tab", "an emoji", "wide letters", "a combining mark", "after the end", "CR"],
)
def test_the_caret_stands_below_its_place(line: str, column: int, caret: int) -> None:
    assert shown(1, column, [line])[-1] == "   | " + " " * caret + "^"


def test_a_tab_and_a_control_character_are_shown_harmlessly() -> None:
    assert shown(1, 1, ["\ta\x1b[31m\u202eb"])[0] == " 1 |     a\ufffd[31m\ufffdb"


def test_a_long_line_is_cut_at_its_end() -> None:
    row, caret = shown(1, 1, ["word " * 40], 40)
    assert row == " 1 | word word word word word word word…"
    assert caret == "   | ^"


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "a" * 100 + "HERE" + "b" * 100
    row, caret = shown(1, 101, [line], 40)
    assert row == " 1 | " + "…" + "a" * 16 + "HERE" + "b" * 13 + "…"
    assert row[caret.index("^")] == "H"
    assert len(row) == 40


def test_the_end_of_a_long_line_is_not_cut() -> None:
    row, caret = shown(1, 199, ["a" * 200], 40)
    assert row.endswith("aa")
    assert row.startswith(" 1 | …a")
    assert len(caret) == len(row) - 1


@pytest.mark.parametrize("length", range(15, 45))
def test_a_line_about_as_long_as_the_room_is_cut_only_where_it_must(length: int) -> None:
    for column in (1, 10, length // 2, length, length + 1):
        row, caret = shown(1, column, ["x" * length], 40)
        assert max(len(row), len(caret)) <= 40
        assert ("…" in row) == (length > 34) or length == 35


@given(st.text(max_size=300), st.text(max_size=300), st.integers(1, 400), st.integers(30, 90))
def test_an_excerpt_fits(above: str, line: str, column: int, width: int) -> None:
    lines = [above.replace("\n", ""), line.replace("\n", "")]
    for row in excerpt(Place(PATH, 2, column), lines, width).split("\n"):
        assert cells(row) <= width


@given(st.lists(st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=20), max_size=60))
def test_text_is_80_columns_wide(words: list[str]) -> None:
    said = " ".join(words) or "x"
    written = text(Results([finding(message=said, fix=said)], lines=lambda _: [said] * 9))
    assert max(map(len, written.split("\n"))) <= WIDTH


def test_hostile_texts_cannot_repaint_the_terminal() -> None:
    lines = [HOSTILE.replace("\0", "\v\u2028")] * 9
    written = text(Results([finding(message=HOSTILE, fix=f"{HOSTILE}\n\n{HOSTILE}")], lines=lambda _: lines))
    assert "8 | a & b" in written
    assert all(character.isprintable() or character == "\n" for character in written)


def test_the_last_lines_say_what_waits() -> None:
    known = Suppressed(finding(), "known since 2026-11-22, lead", is_known=True)
    words = closing(Results([finding()], [PATH], [known, Suppressed(finding(), "a reason")], unchecked=["b.md"]))
    assert "1 file can be checked to the end only when that is mended." in words
    assert words.endswith("1 known finding in the baseline.")
