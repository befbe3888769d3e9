"""The questions of "Check yourself": each option says whether it is right, and keeps why to itself."""

import re
import xml.etree.ElementTree as ET

import markdown
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import DIALECT
from rolepath.model.document import ANSWER_LABEL
from rolepath.model.place import SourceText
from rolepath.model.sections import KIND_BY_ID
from rolepath.read.markdown.checks import with_room
from rolepath.read.markdown.markdown_renderer import Renderer
from sampling import examples

CHECK = "## Check yourself\n\n"
TIGHT = """\
1. Which may you paste?
    - [x] A press release
        > Right: it is public.
    - [ ] The price list
        > No: it is confidential.
    - [ ] Nothing at all
2. Who signs?
    - [X] You do
        > Yes.
"""
SPACED = """\
1. Which may you paste?

    - [x] A press release

        > Right: it is public.

    - [ ] The price list

        > No: it is confidential.

    - [ ] Nothing at all

2. Who signs?

    - [X] You do

        > Yes.
"""
MIXED = """\
1. Which may you paste?
    - [x] A press release

        > Right: it is public.
    - [ ] The price list
        > No: it is confidential.

    - [ ] Nothing at all
2. Who signs?
    - [X] You do

        > Yes.
"""


def sections(text: str) -> str:
    rendering = Renderer(DIALECT).document(SourceText(text, "a.md", range(1, text.count("\n") + 2))).rendering
    return rendering.lead + "".join(part.html for part in rendering.parts)


def tree(text: str) -> ET.Element:
    html = re.sub(r"<input[^>]*>", "", sections(text))  # whose `checked` is no XML
    return ET.fromstring(f"<div>{html}</div>")  # noqa: S314 (our own rendering)


def words(element: ET.Element) -> str:
    return " ".join("".join(element.itertext()).split())


def options(text: str) -> list[tuple[str | None, str, str]]:
    """Answer, words and explanation of each option."""
    found = []
    for item in tree(text).iter("li"):
        if item.get("class") == "rp-option":
            details = item.find("details")
            folded = words(details).removeprefix(ANSWER_LABEL).strip() if details is not None else ""
            said = words(item).removesuffix(words(details)).strip() if details is not None else words(item)
            found.append((item.get("data-rolepath-answer"), said, folded))
    return found


@pytest.mark.parametrize("text", [TIGHT, SPACED, MIXED, TIGHT.replace("    ", "\t")])
def test_options_and_explanations_are_found_however_the_list_is_spaced(text: str) -> None:
    assert options(CHECK + text) == [
        ("right", "A press release", "Right: it is public."),
        ("wrong", "The price list", "No: it is confidential."),
        ("wrong", "Nothing at all", ""),
        ("right", "You do", "Yes."),
    ]


@pytest.mark.parametrize("text", [TIGHT, SPACED, MIXED])
def test_each_question_has_its_own_options(text: str) -> None:
    questions = tree(CHECK + text).findall("ol/li")
    assert [len(question.findall("ul/li")) for question in questions] == [3, 1]


@pytest.mark.parametrize("text", [TIGHT, SPACED, MIXED])
def test_no_tick_and_no_explanation_is_in_the_open(text: str) -> None:
    html = sections(CHECK + text)
    assert "<input" not in html
    assert "[x]" not in html.lower()
    assert "blockquote" not in html
    assert "confidential" not in re.sub(r"<details.*?</details>", "", html, flags=re.DOTALL)


@pytest.mark.parametrize(
    "heading",
    [
        "## Check yourself",
        "## Check Yourself ##",
        "## **Check** yourself",
        "## Check yourself: data",
        "## Check yourself {.wide}",
        "## Check yourself {: .wide title=x }",
        "## Quiz {#check}",
        "## Quiz {: .wide #check }",
        *(f"## {alias}" for alias in KIND_BY_ID["check"].aliases),
        "Check yourself\n---",
    ],
)
def test_section_is_known_by_title_alias_or_id(heading: str) -> None:
    assert options(f"{heading}\n\n- [x] A\n    > B\n") == [("right", "A", "B")]


@pytest.mark.parametrize(
    "heading",
    [
        "## Steps",
        "# Check yourself",
        "### Check yourself",
        "## Check yourself {#other}\n\n## Next",
        "text",
        "## Quiz",
    ],
)
def test_task_lists_of_other_sections_are_left_to_the_task_list_extension(heading: str) -> None:
    html = sections(f"{heading}\n\n- [x] A\n- [ ] B\n")
    assert html.count("<input") == 2
    assert "rp-option" not in html


def test_section_ends_at_the_next_heading_of_its_level() -> None:
    text = f"{CHECK}- [x] A\n\n### More\n\n- [ ] B\n\n## Next\n\n- [x] C\n"
    assert options(text) == [("right", "A", ""), ("wrong", "B", "")]


def test_heading_right_below_the_last_option_stays_a_heading() -> None:
    text = CHECK + "1. Q\n    - [x] A\n        > B\n    - [ ] C\n## Next\n\ntext\n"
    rendering = Renderer(DIALECT).document(SourceText(text, "a.md", range(1, 20))).rendering
    assert [(heading.title, heading.line) for heading in rendering.headings] == [("Check yourself", 1), ("Next", 7)]


@pytest.mark.parametrize("item", ["[x]A", "[] A", "[y] A", "[xx] A", "A [x]", "\\[x] A", "(x) A"])
def test_item_without_a_box_is_no_option(item: str) -> None:
    assert options(f"{CHECK}- {item}\n- B\n") == []


@pytest.mark.parametrize("marker", ["-", "*", "+", "1."])
def test_any_list_can_hold_options(marker: str) -> None:
    assert options(f"{CHECK}{marker} [x] A\n    > B\n{marker} [ ] C\n") == [("right", "A", "B"), ("wrong", "C", "")]


def test_words_of_options_and_explanations_keep_their_markup() -> None:
    html = sections(CHECK + "- [x] **A** `b`\n    > *C* [d](e.md)\n    >\n    > - f\n")
    assert "<strong>A</strong> <code>b</code>" in html
    assert "<em>C</em> <a href=" in html
    assert "<li>f</li>\n</ul>\n</details>" in html


def test_more_text_of_an_option_stays_in_the_open_before_its_explanation() -> None:
    html = sections(CHECK + "- [x] A\n\n    more\n\n    > B\n")
    assert html.index("<p>more</p>") < html.index("<details")


def test_explanation_has_the_line_it_was_written_on() -> None:
    text = CHECK + TIGHT + "\n    - [ ] E\n        > See [f](g.md).\n\n## H\n"
    rendering = Renderer(DIALECT).document(SourceText(text, "a.md", range(1, 30))).rendering
    lines = text.split("\n")
    assert [(link.target, link.line) for link in rendering.links] == [
        ("g.md", next(number for number, line in enumerate(lines, start=1) if "g.md" in line))
    ]
    assert [heading.line for heading in rendering.headings] == [1, lines.index("## H") + 1]


def test_example_of_options_in_fenced_code_is_left_alone() -> None:
    lines = ["```", "- [x] A", "    > B", "- [ ] C", "```"]
    assert with_room(lines, range(5)) == lines
    assert options(CHECK + "\n".join(lines)) == []


def test_quote_in_any_other_list_is_a_quote_as_well() -> None:
    text = "- a\n    > b\n- c\n\n    > d\n\ntext\n> e\n"
    assert sections(text) == markdown.markdown("- a\n\n    > b\n\n- c\n\n    > d\n\ntext\n\n> e\n")


LIST_LINES = [
    "- [x] A",
    "    - [ ] B",
    "    > C",
    "        > D",
    "1. E",
    "    text",
    "text",
    "",
    "> F",
    "- G",
    "## H",
    "\t> I",
]


@settings(max_examples=examples(100))
@given(st.lists(st.sampled_from(LIST_LINES), max_size=12))
def test_room_adds_blank_lines_and_nothing_else(lines: list[str]) -> None:
    roomy = with_room(lines, ())
    assert [line for line in roomy if line] == [line for line in lines if line]
    assert with_room(roomy, ()) == roomy
