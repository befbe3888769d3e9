"""Samples for `make test`, drawn by seed; `make test-thorough` has all."""

import os
from collections.abc import Sequence
from hashlib import sha256
from typing import TypeVar

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
