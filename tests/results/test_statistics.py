"""The formulas against scipy and statsmodels: over a grid that these have computed, and over a larger one if installed.

`statsmodels_grid.json` says which versions made it: Wilson's interval by `proportion_confint(method="wilson")`,
Newcombe's by `confint_proportions_2indep(method="newcomb", compare="diff")`, ranks by scipy's binomial distribution.
"""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolepath.results.statistics import Interval, difference, is_clear, middle, middle_interval, paired, ranks, wilson

GRID = json.loads((Path(__file__).parent / "statsmodels_grid.json").read_text("utf-8"))
NEAR = 1e-9


def near(found: Interval, low: float, high: float) -> bool:
    return abs(found.low - low) < NEAR and abs(found.high - high) < NEAR


def test_shares_are_as_statsmodels_has_them() -> None:
    assert len(GRID["wilson"]) > 100
    wrong = [(n, of, c) for n, of, c, low, high in GRID["wilson"] if not near(wilson(n, of, c), low, high)]
    assert wrong == []


def test_differences_are_as_statsmodels_has_them() -> None:
    rows = GRID["newcombe"]
    wrong = [row for row in rows if not near(difference((row[0], row[1]), (row[2], row[3]), row[4]), row[5], row[6])]
    assert len(rows) > 40
    assert wrong == []


def test_ranks_are_as_scipy_has_them() -> None:
    assert [(n, c) for n, c, low, high in GRID["ranks"] if (ranks(n, c) or (0, 0)) != (low, high)] == []


@pytest.mark.thorough
def test_a_larger_grid_where_both_are_installed() -> None:
    proportion = pytest.importorskip("statsmodels.stats.proportion")
    stats = pytest.importorskip("scipy.stats")
    for of in (*range(1, 40), 97, 1000):
        for n in range(of + 1):
            assert near(wilson(n, of), *proportion.proportion_confint(n, of, method="wilson"))
    for one in range(0, 20, 3):
        for two in range(0, 25, 4):
            expected = proportion.confint_proportions_2indep(one, 19, two, 24, method="newcomb", compare="diff")
            assert near(difference((one, 19), (two, 24)), *expected)
    for count in range(6, 80):
        values = [float(value * value) for value in range(count)]
        expected = stats.quantile_test(values, p=0.5).confidence_interval(0.95)
        found = middle_interval(values)
        assert found is not None
        assert (found.low, found.high) == (expected.low, expected.high)


@pytest.mark.parametrize(("n", "of"), [(-1, 5), (6, 5), (0, 0)])
def test_counts_that_cannot_be_are_refused(n: int, of: int) -> None:
    with pytest.raises(ValueError, match="of"):
        wilson(n, of)


@given(st.lists(st.floats(-1e6, 1e6), min_size=1, max_size=40))
def test_the_middle_lies_in_its_interval(values: list[float]) -> None:
    found = middle_interval(values)
    assert (found is None) == (len(values) < 6)
    assert found is None or found.low <= middle(values) <= found.high


def test_a_change_whose_interval_holds_zero_is_none() -> None:
    assert not is_clear(None)
    assert not is_clear(Interval(-1, 0))
    assert is_clear(Interval(0.1, 2))
    assert paired([50, 40], [30, 45]) == [20, -5]
