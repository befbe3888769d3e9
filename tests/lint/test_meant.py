"""Names that are nearly alike are told without comparing them letter by letter where that is not needed."""

from difflib import SequenceMatcher

from hypothesis import given
from hypothesis import strategies as st

from rolepath.lint.meant import is_close

TEXTS = st.text("abc ", max_size=12)


@given(TEXTS, TEXTS, st.sampled_from([0.6, 0.75, 0.9]))
def test_closeness_is_that_of_the_whole_comparison(one: str, other: str, likeness: float) -> None:
    assert is_close(one, other, likeness) == (SequenceMatcher(None, one, other).ratio() >= likeness)
