"""The search for the nearest text finds what comparing all of them finds, and stays fast."""

import re
import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepath.lint.program.paragraphs import NAME, outline
from rolepath.lint.text.likeness import nearest_earlier

PIECES = [
    "open",
    "Word",
    "365",
    "day",
    "a-b",
    "x.y",
    "-",
    ".",
    ": ",
    " ",
    " ",
    " ",
    "é",
    "ßa",
    "NAME",
    "•",
    "_x",
    "'",
    "7th",
]


@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_small_words_taken_together_are_those_taken_one_by_one(text: str) -> None:
    one_by_one = re.compile(rf"(?P<small>(?!))|{NAME}|\w+(?:[.@_/-]\w+)*")
    with pytest.MonkeyPatch.context() as patch:
        outline.cache_clear()
        together = outline(text)
        patch.setattr("rolepath.lint.program.paragraphs._WORD", one_by_one)
        outline.cache_clear()
        assert outline(text) == together
    outline.cache_clear()


def test_the_nearest_is_the_most_alike_even_among_many() -> None:
    random = Random(7)  # noqa: S311 (the same texts at every run)
    words = [f"w{number}" for number in range(3000)]
    texts = [[random.choice(words) for _ in range(40)] for _ in range(300)]
    texts.append([*texts[200][:35], "x", *texts[200][36:]])
    texts.append([*texts[200][:20], "y", *texts[200][21:39], "z"])
    pairs = list(nearest_earlier(texts, 0.6, lambda _later, _earlier: True))
    assert pairs == [(300, 200), (301, 200)]


def test_the_search_finds_what_comparing_all_pairs_finds() -> None:
    random = Random(3)  # noqa: S311 (the same texts at every run)
    first = [f"w{random.randrange(40)}" for _ in range(30)]
    texts = []
    for _ in range(20):
        texts.append([word if random.random() > 0.05 else "new" for word in first])
    rows = [set(zip(text, text[1:], text[2:], strict=False)) for text in texts]
    for likeness in (0.4, 0.6, 0.8):
        expected = []
        for later, of_text in enumerate(rows):
            shares = [len(of_text & other) / len(of_text | other) for other in rows[:later]]
            best = max(shares, default=0)
            if best >= likeness:
                expected.append((later, shares.index(best)))
        assert list(nearest_earlier(texts, likeness, lambda _later, _earlier: True)) == expected


def test_texts_of_one_group_are_passed_over_without_asking() -> None:
    random = Random(5)  # noqa: S311 (the same texts at every run)
    first = [f"w{random.randrange(40)}" for _ in range(30)]
    texts = [[word if random.random() > 0.1 else f"new{number}" for word in first] for number in range(20)]
    groups = [number % 3 for number in range(20)]

    def is_between_groups(later: int, earlier: int) -> bool:
        return groups[later] != groups[earlier]

    found = list(nearest_earlier(texts, 0.4, is_between_groups, groups))
    assert found == list(nearest_earlier(texts, 0.4, is_between_groups))
    assert found
    assert list(nearest_earlier(texts, 0.4, lambda _later, _earlier: True, ["one"] * 20)) == []


def test_a_text_within_a_longer_one_is_found_at_the_very_limit() -> None:
    texts = ["abcde", "abcdefg"]  # three rows, and five
    assert list(nearest_earlier(texts, 0.6, lambda _later, _earlier: True)) == [(1, 0)]
    assert list(nearest_earlier(texts, 0.61, lambda _later, _earlier: True)) == []


def test_the_earliest_of_equals_is_the_nearest() -> None:
    assert list(nearest_earlier(["abcde"] * 30, 0.6, lambda later, _earlier: later == 29)) == [(29, 0)]


def test_texts_without_rows_have_no_neighbours() -> None:
    assert list(nearest_earlier([[], ["a"], ["a", "b"], ["a", "b"]], 0.5, lambda _later, _earlier: True)) == []


@pytest.mark.thorough
def test_the_search_stays_fast_where_everything_is_alike() -> None:
    random = Random(1)  # noqa: S311 (the same texts at every run)
    first = [f"w{number}" for number in range(60)]
    texts = [[word if random.random() > 0.1 else f"new{random.randrange(999)}" for word in first] for _ in range(8000)]

    def seconds(number: int) -> float:
        started = time.perf_counter()
        assert list(nearest_earlier(texts[:number], 0.6, lambda _later, _earlier: True))
        return time.perf_counter() - started

    few, many = min(seconds(2000) for _ in range(3)), seconds(8000)
    assert many < 8 * few, "with each text compared to all others it would be sixteen times"
