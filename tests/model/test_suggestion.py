"""Names that are nearly alike are told without comparing them letter by letter where that is not needed."""

import time
from difflib import SequenceMatcher, get_close_matches

from hypothesis import given
from hypothesis import strategies as st

from rolepath.model.names.suggestion import KnownNames, closest, is_close, one_of

TEXTS = st.text("abc ", max_size=12)


@given(TEXTS, TEXTS, st.sampled_from([0.6, 0.75, 0.9]))
def test_closeness_is_that_of_the_whole_comparison(one: str, other: str, likeness: float) -> None:
    assert is_close(one, other, likeness) == (SequenceMatcher(None, one, other).ratio() >= likeness)


@given(TEXTS, st.lists(TEXTS, max_size=60), st.sampled_from([0.6, 0.8]))
def test_among_few_names_the_guess_is_the_standard_librarys(name: str, known: list[str], likeness: float) -> None:
    expected = next(iter(get_close_matches(name, known, n=1, cutoff=likeness)), "")
    assert closest(name, known, likeness) == expected


def test_among_many_names_a_slip_is_found_wherever_it_is() -> None:
    known = KnownNames(f"chapter-{number}-of-the-{kind}" for number in range(2000) for kind in ("book", "film"))
    for name in known.names[::97]:
        assert known.closest(name[:-1]) == name
        assert known.closest(f"x{name}") == name


def test_the_work_is_bounded() -> None:
    known = KnownNames(f"name-{number}" for number in range(100_000))
    start = time.process_time()
    guesses = [known.closest(f"nam-{number}") for number in range(100_000)]
    assert guesses[0] == "name-0"
    assert guesses[-1] == "", "nobody reads so many guesses"
    assert closest("a" * 10_000_000, ["a" * 10_000_000]) == ""
    assert time.process_time() - start < 20


def test_long_lists_of_names_are_cut() -> None:
    assert one_of(["a", "b"]) == "a, b"
    assert one_of([str(number) for number in range(40)]).endswith("28, 29 … and 10 more")
