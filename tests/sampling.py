"""Samples for `make test`, drawn by seed; `make test-thorough` has all."""

import os
from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

import pytest

Case = TypeVar("Case")

SEED = "ROLEPATH_SAMPLE"
"""The environment variable with the seed; it is not there while everything is to be run."""


def fewer(count: int, one_in: int) -> int:
    """So many, or where a sample is wanted one in so many of them, and at least one."""
    return count if SEED not in os.environ else -(-count // one_in)


def drawn(cases: Sequence[Case], one_in: int) -> list[Case]:
    """One case of so many, and at least one, in their order; all of them where no sample is wanted."""
    seed = os.environ.get(SEED)
    if seed is None:
        return list(cases)
    wanted = -(-len(cases) // one_in)
    order = sorted(range(len(cases)), key=lambda index: sha256(f"{seed} {cases[index]!r}".encode()).digest())
    return [cases[index] for index in sorted(order[:wanted])]


def examples(most: int) -> int:
    """How many examples of a law Hypothesis tries: a third of them where a sample is wanted."""
    return most if SEED not in os.environ else -(-most // 3)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--sample-seed",
        default="0",
        help="which of the cases marked `sample` are run without thorough; `all` for all of them",
    )


def pytest_configure(config: pytest.Config) -> None:
    os.environ.pop(SEED, None)
    if "not thorough" in config.option.markexpr and config.getoption("sample_seed") != "all":
        os.environ[SEED] = config.getoption("sample_seed")


@pytest.hookimpl(trylast=True)  # when the thorough cases are gone
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Of a test marked `sample(n)`, without the thorough ones, only one case of n is run, drawn by the seed."""
    if SEED not in os.environ:
        return
    families: dict[str, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("sample"):
            families.setdefault(item.nodeid.partition("[")[0], []).append(item)
    left_out = {item for cases in families.values() for item in cases} - {
        item for cases in families.values() for item in _drawn(cases)
    }
    if left_out:
        config.hook.pytest_deselected(items=sorted(left_out, key=lambda item: item.nodeid))
        items[:] = [item for item in items if item not in left_out]


def _drawn(cases: list[pytest.Item]) -> list[pytest.Item]:
    mark = cases[0].get_closest_marker("sample")
    assert mark is not None
    names = set(drawn([item.nodeid for item in cases], int(mark.args[0])))
    return [item for item in cases if item.nodeid in names]
