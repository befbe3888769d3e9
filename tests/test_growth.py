"""Twice the text takes at most 2.6 times the processor's time, for each step over each hard text.

Only ratios of medians are compared, so that a busy machine changes nothing. Where rendering a text takes too long,
which is Python-Markdown's own, the limit of time must have said so.
"""

import json
import os
import shutil
import time
from collections.abc import Mapping
from itertools import product
from pathlib import Path
from random import Random
from statistics import median

import pytest

from conftest import SMALL
from growth import PLACES, Case
from growth_signs import SIGNS
from growth_steps import STEPS, seconds_of

MOST = 2.6
TRIES = 5
SAMPLE = [
    ("links to anchors", "body"),
    ("headings and links", "page"),
    ("questions", "check"),
]
LENGTHS = {30_000: 72, 60_000: 48, 120_000: 24, 240_000: 16}
"""How many shapes are doubled from each length, in characters."""
REFUSED = {"page-too-slow", "nested-too-deep", "html-ambiguous"}


def cases(folder: Path, sign: str, place: str, length: int, seconds: float) -> list[Case]:
    """The text, and twice as much of it."""
    made = []
    for name, size in (("once", length), ("twice", 2 * length)):
        shutil.copytree(SMALL, folder / name)
        made.append(Case(folder / name, sign, place, size, seconds))
    return made


def grows_too_fast(step: str, once: Case, twice: Case, noticed: float) -> str:
    """What to say of a step that grows with more than the length; "" where it does not, or is hardly noticed."""
    first = seconds_of(step, once, anew=False), seconds_of(step, twice, anew=False)
    if first[1] < noticed or first[1] <= MOST * first[0]:
        return ""
    few, many = [], []
    for _ in range(TRIES):
        many.append(seconds_of(step, twice))
        few.append(seconds_of(step, once))
        if median(many) < noticed or median(many) <= MOST * median(few):
            return ""
    return f"{step}: {median(few):.3f} s, {median(many):.3f} s for twice the text"


def measure(folder: Path, sign: str, place: str, length: int, seconds: float) -> str:
    """Fails where a step grows too fast; what the text was refused for, or "" where all steps were measured."""
    once, twice = cases(folder, sign, place, length, seconds)
    refused = {finding.rule for case in (once, twice) for finding in case.catalog.findings} & REFUSED
    if refused:
        return ", ".join(sorted(refused))  # the limit works, and nothing comes after it
    noticed = _noticed()
    assert [said for step in STEPS if (said := grows_too_fast(step, once, twice, noticed))] == []
    return ""


def _noticed() -> float:
    """The time below which that of a step is mostly chance, as this machine counts to a million and a half."""
    start = time.process_time()
    sum(range(1_500_000))
    return 2 * (time.process_time() - start)


@pytest.mark.sample(3)
@pytest.mark.parametrize(("sign", "place"), SAMPLE)
def test_growth_of_a_sample(tmp_path: Path, sign: str, place: str) -> None:
    measure(tmp_path, sign, place, 4_000, 20)


def drawn(seed: int) -> list[tuple[str, str, int]]:
    """Shapes by chance, each a sign and a place, with the length that is doubled; longer ones take longer."""
    lengths = [length for length, times in LENGTHS.items() for _ in range(times)]
    shapes = Random(seed).sample(list(product(SIGNS, PLACES)), len(lengths))  # noqa: S311 (no secret)
    return [(sign, place, length) for (sign, place), length in zip(shapes, lengths, strict=True)]


@pytest.mark.thorough
@pytest.mark.parametrize("number", range(sum(LENGTHS.values())))
def test_growth(tmp_path: Path, number: int) -> None:
    """Others on each day; `ROLEPATH_SEED` draws those of a day again."""
    seed = int(os.environ.get("ROLEPATH_SEED", time.time() // 86_400))
    sign, place, length = drawn(seed)[number]
    start = time.process_time()
    refused = measure(tmp_path, sign, place, length, 30)
    seconds = round(time.process_time() - start, 1)
    note({"seed": seed, "sign": sign, "place": place, "length": length, "refused": refused, "seconds": seconds})


def note(numbers: Mapping[str, object]) -> None:
    """Leaves them where somebody asks for them, by ROLEPATH_NUMBERS."""
    if file := os.environ.get("ROLEPATH_NUMBERS"):
        with Path(file).open("a", encoding="utf-8") as lines:
            lines.write(json.dumps(numbers) + "\n")


def test_there_are_enough_shapes() -> None:
    assert len({(sign, place) for sign, place, _ in drawn(1)}) >= 150
    assert {place for _, place, _ in drawn(1)} == set(PLACES)
    assert len({sign for sign, _, _ in drawn(1)}) >= 70
