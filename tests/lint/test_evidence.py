"""A text is judged by what there is of work in it: things, deeds, figures and words that somebody said."""

import pytest

from rolepath.lint.text.substance import is_sparse, is_thin_half, is_thin_help, is_thin_problem
from rolepath.lint.words.evidence import evidence, is_work
from rolepath.lint.words.leftovers import leftover


@pytest.mark.parametrize("word", ["invoices", "retyped", "copies", "planned", "measuring", "wards", "orders"])
def test_a_thing_or_a_deed_is_known_whatever_its_ending(word: str) -> None:
    assert is_work(word)


@pytest.mark.parametrize("text", ["Seamlessness, agility, transparency.", "So beautiful, so marvellously graceful!"])
def test_qualities_and_manners_are_no_evidence_even_where_no_table_has_them(text: str) -> None:
    assert evidence(text) == 0
    assert is_thin_half(text)


@pytest.mark.parametrize(
    ("shown", "told"),
    [
        ("A3, C9, A4, B1", "things, things, things"),
        ("3 days a week: 18 days a year", "many days a year"),
        ('"We will get back to you."', "They promised it."),
        ("Zwei Rechnungen liegen im Korb", "Alles ist einfacher"),
    ],
)
def test_what_is_shown_counts_for_more_than_what_is_said_of_it(shown: str, told: str) -> None:
    assert evidence(shown) > evidence(told)


def test_a_table_is_as_empty_as_the_words_in_it() -> None:
    assert is_thin_half("Criterion Rating Quality high Speed low", is_shown=True)
    assert not is_thin_half("Item Price Bath, 170 cm 420 Labour 960", is_shown=True)


def test_a_long_text_needs_evidence_for_its_length() -> None:
    talk = "It is what we all have wanted for so long, and now that it is here nobody wants to be without it any more."
    assert is_sparse(talk)
    assert is_thin_problem(talk)
    assert is_thin_help(talk)
    assert not is_sparse("Every discharge letter is typed twice, once for the family doctor and once for the patient.")


@pytest.mark.parametrize(
    "text",
    [
        "Double-click to add text.",
        "Cliquez ici pour entrer du texte.",
        "I hope this helps! Let me know what you think.",
        "Last updated by Kim in May.",
        "Error: key missing",
        "Paste your own mail here.",
        "(attachment: problem.docx)",
    ],
)
def test_what_programs_and_people_leave_in_a_place_is_known(text: str) -> None:
    assert leftover(text)


@pytest.mark.parametrize("text", ["IMG_2231.jpg", "Error 500. Please contact your administrator.", "Click rate: 3 %"])
def test_what_looks_like_a_leftover_and_shows_a_thing_is_none(text: str) -> None:
    assert not leftover(text)
