"""Which texts are nearly alike, found in little more than the time it takes to read them.

Two texts that were once one share most of their rows of three words. To share that many, they must share one of the
rarest (prefix filtering, as in Bayardo, Ma and Srikant, "Scaling up all pairs similarity search", 2007): so each text
is compared with those few that were found under one of its rare rows, and not with all others.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

_CROWD = 24
"""Texts remembered under one row: where there are more versions than that, the earliest are enough."""

Row = tuple[str, str, str]


def nearest_earlier(
    texts: Sequence[Sequence[str]],
    likeness: float,
    may_pair: Callable[[int, int], bool],
    groups: Sequence[Hashable] = (),
) -> Iterator[tuple[int, int]]:
    """For each text that has one, its index and that of the most similar earlier text at least so alike.

    `likeness` is the share of rows that two texts have in common, from 0 to 1; `may_pair` says of a later and an
    earlier text whether the pair would be of interest, and is not asked about two texts of one of the `groups`.
    """
    rows = [_rows(tuple(text)) for text in texts]
    shared = _shared(rows, groups or range(len(texts)))
    how_often = Counter(row for of_text in rows for row in of_text & shared)
    under: dict[Row, list[int]] = {}
    for later, of_text in enumerate(rows):
        rare = _rarest(of_text, shared, likeness, how_often)
        candidates = {earlier for row in rare for earlier in under.get(row, ())}
        scores = {earlier: _share(rows[earlier], of_text) for earlier in candidates if may_pair(later, earlier)}
        best = max(scores, key=lambda earlier: (scores[earlier], -earlier), default=None)
        if best is not None and scores[best] >= likeness:
            yield later, best
        for row in rare:
            remembered = under.setdefault(row, [])
            if len(remembered) < _CROWD:
                remembered.append(later)


@lru_cache(maxsize=40_000)  # a preview asks again at each edit
def _rows(text: tuple[str, ...]) -> frozenset[Row]:
    return frozenset(zip(text, text[1:], text[2:], strict=False))


def _shared(rows: Sequence[frozenset[Row]], groups: Sequence[Hashable]) -> set[Row]:
    """The rows that texts of more than one group have; most rows are in one text only."""
    by_group = defaultdict[Hashable, set[Row]](set)
    for of_text, group in zip(rows, groups, strict=True):
        by_group[group] |= of_text
    known, shared = set[Row](), set[Row]()
    for of_group in by_group.values():
        shared |= known & of_group
        known |= of_group
    return shared


def _rarest(rows: frozenset[Row], shared: AbstractSet[Row], likeness: float, how_often: Counter[Row]) -> list[Row]:
    """So many of a text's rarest rows that any text at least so alike has one of them among its own rarest.

    Rows that are not shared count as rarest of all, and are left out, as they lead to nothing.
    """
    common = rows & shared
    needed = len(common) - math.ceil(likeness * len(rows)) + 1 if rows else 0
    return sorted(common, key=lambda row: (how_often[row], row))[:needed] if needed > 0 else []


def _share(one: frozenset[Row], other: frozenset[Row]) -> float:
    common = len(one & other)
    return common / (len(one) + len(other) - common)
