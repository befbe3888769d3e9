"""What the rules on opening and teaching take for a benefit, a task, a click, a result, a time."""

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from conftest import DIALECT, PROJECT, settings
from rolepath.assemble.pages.module_page import lesson_of, time_of
from rolepath.html.parser import fragment
from rolepath.html.writer import written
from rolepath.lint.program.learning_path import CHECK, steps
from rolepath.lint.program.questions import questions
from rolepath.lint.rules.practice.practice_without_result import names_result
from rolepath.lint.text.click_path import instructions, is_click, returns_to_work
from rolepath.lint.words.english import content_words, is_english, names_any
from rolepath.lint.words.promises import names_benefit
from rolepath.model.place import SourceText
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.markdown.markdown_renderer import Renderer

RENDERER = Renderer(DIALECT)


@pytest.mark.parametrize(
    "text",
    [
        "You get the list an hour earlier.",
        "The note is out before lunch; it saves a walk.",
        "Fewer wrong parcels leave the dock.",
        "Nobody retypes the order any more.",
        "The tedium of the twelfth invitation goes away.",
        "You see which route to choose, and why.",
        "It makes you better decisions than last year.",
        "You write better emails.",
        "It streamlines the close.",
    ],
)
def test_benefits_in_usual_wordings(text: str) -> None:
    assert names_benefit(text)


@pytest.mark.parametrize(
    "text",
    [
        "This helps you do your job better.",
        "It makes your daily work better.",
        "AI makes us better.",
        "It improves your skills and your productivity.",
        "You become better at your job.",
        "The assistant is the future, and everybody should know it.",
        "It is important to understand how AI works.",
        "You work better with it.",
    ],
)
def test_empty_praise_is_no_benefit(text: str) -> None:
    assert is_english(text)
    assert not names_benefit(text)


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("picker", "Picking orders"),
        ("plan", "Planning"),
        ("hiring", "Hire people"),
        ("analysed", "Campaign analysis"),
        ("schedules", "Scheduling"),
        ("policies", "Policy questions"),
        ("recruiting", "Recruitment support"),
        ("parcel's", "Parcel desk"),
        ("hr", "HR"),
    ],
)
def test_words_of_a_task(word: str, title: str) -> None:
    assert names_any(f"About {word}.", content_words(title))


@pytest.mark.parametrize(
    ("word", "title"),
    [
        ("proceed", "Process documentation"),
        ("context", "Content creation"),
        ("contrast", "Contract review"),
        ("planet", "Planning"),
        ("the", "The work of others"),
        ("analyst", "Campaign analysis"),
    ],
)
def test_words_that_only_look_alike(word: str, title: str) -> None:
    assert not names_any(f"About {word}.", content_words(title))


@pytest.mark.parametrize(
    "text", ["Der Helfer ist für alle nützlich und macht Freude.", "C'est utile pour tous.", "Sirve a todos.", ""]
)
def test_other_languages_are_not_judged(text: str) -> None:
    assert not is_english(text)


@pytest.mark.parametrize(
    "step",
    [
        "Select the \ue000 Copilot icon.",
        "In the navigation pane, choose Apps.",
        "Right-click the file.",
        "Sign in.",
        "Press Enter.",
        "Type your name in the field.",
    ],
)
def test_clicks(step: str) -> None:
    assert is_click(step)


@pytest.mark.parametrize(
    "step",
    [
        "Choose an email that you must write this week.",
        "Select three invoices from last month.",
        "Read the answer aloud.",
        "Open with the news, not with a greeting.",
        "Add the carrier's name.",
    ],
)
def test_work_is_no_click(step: str) -> None:
    assert not is_click(step)


def test_instructions_are_the_items_without_the_lists_inside_them() -> None:
    html = "<ol><li>One<ul><li>Two <b>x</b></li></ul>and more</li><li><p> </p></li></ol><p>No step</p></li>"
    assert instructions(html) == ["Oneand more", "Two \ue000 x"]


class Items(HTMLParser):
    """The texts of list items as Python's own parser finds them."""

    def __init__(self) -> None:
        super().__init__()
        self.texts = list[str]()
        self.opened = list[int]()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert attrs is not None
        if tag == "li":
            self.opened.append(len(self.texts))
            self.texts.append("")
        elif tag in {"strong", "b", "code", "kbd"}:
            self.handle_data(" \ue000 ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "li" and self.opened:
            self.opened.pop()

    def handle_data(self, data: str) -> None:
        if self.opened:
            self.texts[self.opened[-1]] += data


PIECES = ["Click", " ", "\n", "&amp;", "&#99;", "a < b", "<li>", "<li class='x>y'>", "</li>", "<ul>", "</ul>", "<br />"]
PIECES += ["<b>", "</b>", "<CODE>", "</CODE>", "<!-- <li> -->", '<img alt="a > b">', "<kbd\nid=x>", "<liable>"]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
def test_items_are_those_that_a_parser_finds(html: str) -> None:
    parser = Items()
    parser.feed(written(fragment(html)))
    parser.close()
    expected = [" ".join(text.split()) for text in parser.texts]
    assert instructions(html) == [text for text in expected if text.strip(" \ue000")]


def test_words_that_come_back_to_the_work_of_the_reader() -> None:
    assert returns_to_work("Take an order of your own.")
    assert returns_to_work("Ask your manager.")
    assert not returns_to_work("In your browser, open your account.")


@pytest.mark.parametrize(
    "text",
    ["Write a note.", "You end with: ten colours.", "Read it aloud to your buddy.", "Keep the route.", "Post it."],
)
def test_results(text: str) -> None:
    assert names_result(text)


@pytest.mark.parametrize(
    "text",
    [
        "Think about it.",
        "Watch the video again.",
        "Explore the tool for a while.",
        "Ask it something.",
        "Discuss this.",
    ],
)
def test_what_leaves_nothing_behind(text: str) -> None:
    assert not names_result(text)


def test_linter_and_site_count_the_same_minutes() -> None:
    catalog = read_catalog(settings(PROJECT), RENDERER)
    compared = 0
    for role in catalog.roles:
        for step in steps(catalog, role):
            shown = time_of(lesson_of(catalog, role, step.entry))
            assert {"reading_minutes": step.reading_minutes, "practice_minutes": step.practice_minutes} == shown
            compared += 1
    assert compared > 20


CHECK_TEXT = """\
## Check yourself

Which of these may go in?

- [x] A **public** page
    > Right: it is public.
- [ ] A price list

1. Who signs?

    - [ ] The buyer

        - of this, or of that

        > No: they only ask.

2. Not a question

    - with plain items
"""


def test_questions_as_the_site_shows_them() -> None:
    lines = tuple(range(1, CHECK_TEXT.count("\n") + 1))
    section = RENDERER.document(SourceText(CHECK_TEXT, "x.md", lines)).section(CHECK)
    assert section
    first, second = questions(section.html)
    assert (first.text, second.text) == ("Which of these may go in?", "Who signs?")
    assert [(option.text, option.is_right) for option in first.options] == [
        ("A public page", True),
        ("A price list", False),
    ]
    assert [option.explanation for option in first.options] == ["Right: it is public.", ""]
    assert [option.explanation for option in second.options] == ["No: they only ask."]


def test_an_option_outside_a_list_is_no_question() -> None:
    assert questions('<li class="rp-option" data-rolepath-answer="right">Yes</li>') == []


def test_a_question_that_ends_up_in_the_list_of_the_one_before() -> None:
    option = '<li class="rp-option" data-rolepath-answer="{}">{}</li>'
    html = f"<ul>{option.format('right', 'Yes')}<li>Who signs?</li>{option.format('wrong', 'Nobody')}</ul>"
    assert [[item.text for item in question.options] for question in questions(html)] == [["Yes"], ["Nobody"]]
    assert questions(html)[1].text == "Who signs?"
