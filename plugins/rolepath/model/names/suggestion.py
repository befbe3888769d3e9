"""The name that somebody probably meant, found with bounded work, whatever they wrote and among how many names."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cached_property, lru_cache

_LONGEST = 200
"""Characters; a longer name is no slip of another one."""
_ALL = 60
"""Known names that are all compared; of more, those that begin or end alike."""
_AROUND = 15
_LISTED = 30
_MOST_GUESSES = 300
"""Different unknown names among the same known ones; who has made more of them is not helped by guesses."""


def closest(name: str, known: Iterable[str], likeness: float = 0.6) -> str:
    """The known name that looks most like an unknown one; "" where none is alike enough, from 0 to 1."""
    return KnownNames(known).closest(name, likeness)


def hint(name: str, known: Iterable[str], otherwise: str) -> str:
    """The question "Did you mean …?" with the known name most like an unknown one; `otherwise` where none is alike."""
    return KnownNames(known).hint(name, otherwise)


class KnownNames:
    """Names among which one may be looked for many times."""

    def __init__(self, names: Iterable[str]) -> None:
        self.names = tuple(dict.fromkeys(names))
        self._guesses: dict[tuple[str, float], str] = {}

    def closest(self, name: str, likeness: float = 0.6) -> str:
        """The name that looks most like an unknown one; "" where none is alike enough, or too much was asked."""
        asked = name, likeness
        if asked not in self._guesses:
            if len(name) > _LONGEST or len(self._guesses) >= _MOST_GUESSES:
                return ""
            self._guesses[asked] = self._found(name, likeness)
        return self._guesses[asked]

    def hint(self, name: str, otherwise: str) -> str:
        """The question "Did you mean …?" with the closest name; `otherwise` where there is none."""
        close = self.closest(name)
        return f"Did you mean {close}?" if close else otherwise

    def _found(self, name: str, likeness: float) -> str:
        matcher = SequenceMatcher(None, "", name)
        best = likeness, ""
        for candidate in self._candidates(name):
            if len(candidate) <= _LONGEST:
                matcher.set_seq1(candidate)
                if matcher.real_quick_ratio() >= best[0] and matcher.quick_ratio() >= best[0]:
                    best = max(best, (matcher.ratio(), candidate))
        return best[1]

    def _candidates(self, name: str) -> Iterable[str]:
        if len(self.names) <= _ALL:
            return self.names
        alike = [*_around(name, self._by_beginning), *(found[::-1] for found in _around(name[::-1], self._by_end))]
        return dict.fromkeys(alike)

    @cached_property
    def _by_beginning(self) -> list[str]:
        return sorted(self.names)

    @cached_property
    def _by_end(self) -> list[str]:
        return sorted(name[::-1] for name in self.names)


def _around(name: str, names: list[str]) -> list[str]:
    """The neighbours of a name in a sorted list."""
    index = bisect_left(names, name)
    return names[max(0, index - _AROUND) : index + _AROUND]


@lru_cache(maxsize=50_000)
def is_close(one: str, other: str, likeness: float) -> bool:
    """Whether two short texts are at least so alike, from 0 to 1; most pairs are told apart by length and letters."""
    if 2 * min(len(one), len(other)) < likeness * (len(one) + len(other)):
        return False
    matcher = SequenceMatcher(None, one, other)
    return matcher.quick_ratio() >= likeness and matcher.ratio() >= likeness


def one_of(names: Sequence[str]) -> str:
    """The names to choose from, or the first of very many."""
    more = len(names) - _LISTED
    return ", ".join(names) if more <= 0 else f"{', '.join(names[:_LISTED])} … and {more} more"
