"""Every word of an author is on the pages it is meant for, in its section, in order, or a finding says where."""

import os
import re
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from looking import Loss, Pages
from programs import Program

from conftest import settings, write

SHORT = 8
EACH = 150


def losses(folder: Path, seed: int, *, with_facts: bool = False) -> Iterator[Loss]:
    """What a program of this seed loses silently."""
    drawn = Program(seed, wild=0.4).drawn()
    if with_facts:
        drawn.files = facts_for_words(drawn.files, seed)
    root = folder / str(seed)
    root.mkdir()
    write(root, drawn.files)
    yield from Pages(settings(root)).losses(drawn)


def hold(folder: Path, first: int, count: int) -> None:
    """Checks some programs."""
    for seed in range(first, first + count):
        found = list(losses(folder, seed))
        assert not found, f"ROLEPATH_SEED={seed}\n" + "\n".join(map(str, found))


def facts_for_words(files: dict[str, str], seed: int) -> dict[str, str]:
    """The program with names of facts for some words of its pages, each declared to be that word."""
    chance = Random(seed)  # noqa: S311 (no secret)
    facts: list[str] = []

    def name(found: re.Match[str]) -> str:
        if chance.random() < 0.5:
            return found[0]
        facts.append(found[0])
        return f"{{words.{found[0]}}}"

    pages = {path: re.sub(r"\bzq[a-z]{4}\b", name, text) for path, text in files.items() if path.endswith(".md")}
    house = "words:\n" + "".join(f"  {word}: {word}\n" for word in dict.fromkeys(facts))
    return {**files, **pages, "content/organization.yml": house}


@pytest.mark.parametrize("first", [2001, 3001])
def test_no_word_is_lost_where_the_name_of_a_fact_stands_for_it(tmp_path: Path, first: int) -> None:
    for seed in range(first, first + SHORT // 4):
        found = list(losses(tmp_path, seed, with_facts=True))
        assert not found, f"seed {seed}\n" + "\n".join(map(str, found))


@pytest.mark.parametrize("first", [1, 1001])
def test_no_word_is_lost(tmp_path: Path, first: int) -> None:
    hold(tmp_path, first, SHORT // 2)


@pytest.mark.thorough
@pytest.mark.parametrize("part", range(20))
def test_no_word_of_many_programs_is_lost(tmp_path: Path, part: int) -> None:
    seed = int(os.environ.get("ROLEPATH_SEED", time.time_ns() % 10**9))
    hold(tmp_path, seed + part * EACH, EACH)
