"""Names of steps and questions: made of their own words, so that a mark never moves to another text."""

import re

import pytest

from conftest import DIALECT
from rolepath.model.place import SourceText
from rolepath.read.markdown.markdown_renderer import Renderer

STEPS = "Time: 5 minutes\n\n1. Open the *list*.\n2. Ask [support](help.md) for `x < 1`.\n3. Keep it.\n"
CHECK = """\
## Check yourself

1. Which may you paste?
    - [x] A press release
        > Right: it is public.
    - [ ] The price list
        > No: it is confidential.
2. Who signs?
    - [x] You do
    - [x] Your manager does
"""


def html(text: str) -> str:
    rendering = Renderer(DIALECT).document(SourceText(text, "a.md", range(1, text.count("\n") + 2))).rendering
    return rendering.lead + "".join(part.heading.html + part.html for part in rendering.parts)


def names(text: str) -> list[str]:
    return re.findall(r' data-rolepath-item="([0-9a-f]{8})"', html(text))


def practice(steps: str) -> list[str]:
    return names(f"## Practice\n\n{steps}")


def test_each_step_has_a_name_that_only_its_words_decide() -> None:
    first, second, third = practice(STEPS)
    assert len({first, second, third}) == 3
    assert practice("3. Keep it.\n1. Open the *list*.\n") == [third, first]
    assert practice("- Open  the\n  *list*.\n\n    \n- Keep it.\n") == [first, third]
    assert practice("1. Open the *lists*.\n2. Keep it.\n") == [practice("1. Open the *lists*.")[0], third]
    assert practice("1. Open the *lists*.")[0] != first


def test_other_text_around_a_step_does_not_change_its_name() -> None:
    code = "1. Run this:\n\n    ```\n    {}\n    ```\n"
    alone = practice(code.format("a < b"))
    links = "See [a](b.md).\n\n```\nother\n```\n\n## Practice\n\n" + code.format("a < b")
    assert names(links) == alone
    assert practice(code.format("a < c")) != alone


def test_html_in_a_step_counts_with_its_words() -> None:
    wrapped = '1. Look:\n\n    <div markdown="1">at *{}*</div>\n'
    assert practice(wrapped.format("this")) == practice(wrapped.format("this"))
    assert practice(wrapped.format("this")) != practice(wrapped.format("that"))
    raw = "1. Look:\n\n    <table><tr><td>{}</td></tr></table>\n"
    assert practice(raw.format("this")) != practice(raw.format("that"))


def test_equal_steps_are_counted() -> None:
    first, second = practice("1. Ask again.\n2. Ask again.\n")
    assert first != second
    assert practice("1. Ask again.\n")[0] == first


def test_a_rubric_has_names_of_its_own() -> None:
    words = "- It says where the figures come from.\n"
    assert names(f"## Judge your result\n\n{words}") != practice(words)
    assert len(names(f"## Judge your result\n\n{words}")) == 1


def test_only_lists_of_practice_rubric_and_check_are_named() -> None:
    assert names("- a\n\n## Any other\n\n- b\n\n## A common concern\n\n1. c\n") == []
    assert names("## Practice\n\n- a\n\n## Next\n\n- b\n") == practice("- a\n")
    assert len(names("## Practice\n\n- a\n    - b\n\n!!! tip\n    - c\n\n### More\n\n- d\n")) == 2


@pytest.mark.parametrize("box", ["[ ] ", "[x] "])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
def test_a_box_that_the_author_drew_is_no_part_of_a_step(box: str, gap: str) -> None:
    steps = f"- {box}Open it.{gap}- {box}Keep it.\n"
    assert "<input" not in html(f"## Practice\n\n{steps}")
    assert practice(steps) == practice("- Open it.\n- Keep it.\n")


def test_a_question_is_its_words_its_options_and_which_are_right() -> None:
    first, second = names(CHECK)
    assert re.findall(r"<li data-rolepath-item=.*?>\s*(?:<p>)?(.*?)[<\n]", html(CHECK)) == [
        "Which may you paste?",
        "Who signs?",
    ]
    explained = CHECK.replace("it is public", "anybody can read it")
    assert names(explained) == [first, second], "a better explanation leaves the question as it was"
    for old, new in (("Which", "What"), ("A press", "Any press"), ("[ ] The", "[x] The"), ("price", "parts")):
        changed = names(CHECK.replace(old, new))
        assert changed[0] != first
        assert changed[1] == second
    other_way = CHECK.replace("1. Which", "2. Which")
    assert names(other_way) == [first, second]


def test_a_question_above_its_list_gives_the_list_its_name() -> None:
    text = "## Check yourself\n\n{}\n\n- [x] A\n- [ ] B\n"
    assert '<ul data-rolepath-item="' in html(text.format("Which?"))
    assert names(text.format("Which?")) != names(text.format("What?"))
    assert len(names("## Check yourself\n\n- [x] A\n- [ ] B\n")) == 1


@pytest.mark.parametrize(
    "lists",
    [
        "1. Open question?\n",
        "1. None right?\n    - [ ] A\n    - [ ] B\n",
        "1. Mixed?\n    - [x] A\n    - B\n",
        "- [x] A\n- [ ] B\n- Another question?\n",
        "1. Two lists?\n\n    - [x] A\n\n    and\n\n    1. B\n",
    ],
)
def test_what_cannot_be_judged_is_left_to_its_folded_answers(lists: str) -> None:
    assert names(f"## Check yourself\n\n{lists}") == []


def test_a_box_in_an_explanation_makes_no_question_of_the_option() -> None:
    text = "## Check yourself\n\n1. Q?\n    - [x] A\n\n        > Why:\n        >\n        > - [x] inner\n    - [ ] B\n"
    assert len(names(text)) == 1
