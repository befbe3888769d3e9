"""Minutes of reading and practice."""

import pytest

from rolepath.html.reading import prose_of, text_of
from rolepath.model.times.time_needed import MOST_MINUTES, practice_minutes, reading_minutes, words
from rolepath.model.times.time_words import LANGUAGES, time_example


def test_words_leave_code_and_comments_out() -> None:
    assert words(prose_of("<p>one two</p><!-- three --><pre><code>four five</code></pre>")) == 2


@pytest.mark.parametrize(("count", "minutes"), [(1, 1), (140, 1), (141, 2), (1400, 10)])
def test_reading_minutes(count: int, minutes: int) -> None:
    assert reading_minutes("word " * count) == minutes


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("Time: 30 minutes · With: your buddy", 30),
        ("<p><strong>Time:</strong> 45 min</p>", 45),
        ("Time: 1.5 hours", 90),
        ("Time: about 2 h", 120),
        ("<strong>Time</strong>: 30 minutes", 30),
        ("Time: 20-30 minutes", 30),
        ("Time: 1 to 2 hours", 120),
        ("Time: 1 h 30 min", 90),
        ("Time: 2 hours and 15 minutes", 135),
        ("Time: half an hour", 30),
        ("Time: one hour", 60),
        ("Time: 1 hour. 20 people come", 60),
        ("Time: 2 h. 30 people come", 120),
        ("Take your time: it is worth it", None),
        ("Lifetime: 3 hours", None),
        ("Time: 30 metres", None),
        ("Time: 3 orders", None),
        ("Zeit: 30 Minuten", 30),
        ("<strong>Dauer</strong>: ca. 1,5 Std.", 90),
        ("Zeit: eine halbe Stunde", 30),
        ("Zeit: 3 Orangen", None),
        ("Durée : 30 minutes", 30),
        ("Durée : 1 h 30", 90),
        ("Durée : 1h30min", 90),
        ("Dure\u0301e : une heure", 60),
        ("Temps : 3 personnes", None),
        ("Tiempo: 1 hora y 15 minutos", 75),
        ("Tid: 1 time og 20 min", 80),
        ("Tijd: 20 tot 30 minuten", 30),
        ("\u0427\u0430\u0441: 2 \u0433\u043e\u0434\u0438\u043d\u0438", 120),
        ("\u6240\u8981\u6642\u9593\uff1a1\u6642\u959330\u5206", 90),
        ("\u65f6\u95f4\uff1a\u7ea620\uff5e30\u5206\u949f", 30),
        ("\u65f6\u95f4\uff1a\u7ea630\u5206\u949f", 30),
        ("No time given", None),
    ],
)
def test_practice_minutes(text: str, minutes: int | None) -> None:
    assert practice_minutes(text_of(text)) == minutes


@pytest.mark.parametrize("language", [*LANGUAGES, "pt-BR", "zh-Hant", "nb_NO"])
def test_the_example_that_messages_give_is_read_in_each_language(language: str) -> None:
    assert practice_minutes(time_example(language)) == 15


def test_a_language_without_a_row_has_its_example_in_english() -> None:
    assert time_example("xx") == "Time: 15 minutes"


@pytest.mark.parametrize(
    "text",
    [
        f"Time: {'9' * 400} minutes",
        f"Time: {'9' * 400} hours",
        f"Time: 1-{'9' * 5000} hours",
        f"Time: 1 hour {'9' * 5000} min",
        f"Time: {'9' * 5000},{'9' * 5000} h",
        "Time: 100000 minutes",
    ],
)
def test_a_time_is_never_above_the_most(text: str) -> None:
    assert practice_minutes(text) == MOST_MINUTES
