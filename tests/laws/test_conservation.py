"""Every word that an author writes is on the pages it is meant for, in its section, in order, or a finding says where."""

import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from looking import Loss, Pages
from programs import Program

from conftest import settings, write

SHORT = 24
EACH = 150


def losses(folder: Path, seed: int) -> Iterator[Loss]:
    """What a program of this seed loses silently."""
    drawn = Program(seed, wild=0.4).drawn()
    root = folder / str(seed)
    root.mkdir()
    write(root, drawn.files)
    yield from Pages(root, settings(root)).losses(drawn)


def hold(folder: Path, first: int, count: int) -> None:
    """Checks some programs."""
    for seed in range(first, first + count):
        found = list(losses(folder, seed))
        assert not found, f"ROLEPATH_SEED={seed}\n" + "\n".join(map(str, found))


@pytest.mark.parametrize("first", [1, 1001])
def test_no_word_is_lost(tmp_path: Path, first: int) -> None:
    hold(tmp_path, first, SHORT // 2)


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(20))
def test_no_word_of_many_programs_is_lost(tmp_path: Path, part: int) -> None:
    seed = int(os.environ.get("ROLEPATH_SEED", time.time_ns() % 10**9))
    hold(tmp_path, seed + part * EACH, EACH)
