"""The name that somebody probably meant."""

from collections.abc import Iterable
from difflib import SequenceMatcher, get_close_matches
from functools import lru_cache


def meant(name: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The known name that looks most like an unknown one; "" where none is alike enough."""
    return next(iter(get_close_matches(name, list(known), cutoff=likeness)), "")


@lru_cache(maxsize=50_000)
def is_close(one: str, other: str, likeness: float) -> bool:
    """Whether two short texts are at least so alike, from 0 to 1; most pairs are told apart by length and letters."""
    if 2 * min(len(one), len(other)) < likeness * (len(one) + len(other)):
        return False
    matcher = SequenceMatcher(None, one, other)
    return matcher.quick_ratio() >= likeness and matcher.ratio() >= likeness
