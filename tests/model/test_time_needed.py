"""Minutes of reading and practice."""

import pytest

from rolepath.html.reading import prose_of, text_of
from rolepath.model.time_needed import MOST_MINUTES, practice_minutes, reading_minutes, words


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
        ("Take your time: it is worth it", None),
        ("No time given", None),
    ],
)
def test_practice_minutes(text: str, minutes: int | None) -> None:
    assert practice_minutes(text_of(text)) == minutes


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
