"""Twice the text takes at most 2.6 times the processor's time, for each step over each hard text.

Only ratios are compared, and the least of some measurements, so that a busy machine changes nothing. Where rendering a
text takes too long, which is Python-Markdown's own, the limit of time must have said so.
"""

import shutil
from itertools import product
from pathlib import Path

import pytest

from conftest import SMALL
from growth import PLACES, SIGNS, STEPS, Case, seconds_of, timed

MOST = 2.6
NOTICED = 0.05
"""Seconds below which a step is as quick as need be, and its time mostly chance."""
TRIES = 4
READ_HTML_AS_TEXT = {
    "rule html-runs-code",
    "rule link-runs-code",
    "rule loads-from-another-host",
    "rule practice-share-low",
}
"""Steps that grow with the square for some shapes, as they search HTML with regular expressions; to be emptied when
each text is parsed once. Until then only the limit of time stands between such a text and a stalled build."""
SAMPLE = [
    ("links to anchors", "body"),
    ("headings and links", "body"),
    ("ignore comments", "body"),
    ("ignore comments for unknown rules", "page"),
    ("deep headings", "body"),
    ("questions", "check"),
]
REFUSED = {"page-too-slow", "nested-too-deep"}


def cases(folder: Path, sign: str, place: str, length: int, seconds: float) -> list[Case]:
    """The text, and twice as much of it."""
    made = []
    for name, size in (("once", length), ("twice", 2 * length)):
        shutil.copytree(SMALL, folder / name)
        made.append(Case(folder / name, sign, place, size, seconds))
    return made


def grows_too_fast(step: str, once: Case, twice: Case) -> str:
    """What to say of a step that grows with more than the length; "" where it does not."""
    if timed(STEPS[step], twice) < NOTICED:
        return ""
    few, many = [], []
    for _ in range(TRIES):
        many.append(seconds_of(STEPS[step], twice))
        if min(many) < NOTICED:
            return ""
        few.append(seconds_of(STEPS[step], once))
        if min(many) <= MOST * min(few):
            return ""
    return f"{step}: {min(few):.3f} s, {min(many):.3f} s for twice the text"


def measure(folder: Path, sign: str, place: str, length: int, seconds: float) -> None:
    once, twice = cases(folder, sign, place, length, seconds)
    if {finding.rule for case in (once, twice) for finding in case.catalog.findings} & REFUSED:
        return  # the limit works, and nothing comes after it
    assert [said for step in STEPS.keys() - READ_HTML_AS_TEXT if (said := grows_too_fast(step, once, twice))] == []


@pytest.mark.parametrize(("sign", "place"), SAMPLE)
def test_growth_of_a_sample(tmp_path: Path, sign: str, place: str) -> None:
    measure(tmp_path, sign, place, 12_000, 20)


@pytest.mark.thorough
@pytest.mark.parametrize("length", [30_000, 60_000, 120_000, 240_000])
@pytest.mark.parametrize(("sign", "place"), list(product(SIGNS, PLACES)))
def test_growth(tmp_path: Path, sign: str, place: str, length: int) -> None:
    measure(tmp_path, sign, place, length, 30)


def test_there_are_enough_shapes() -> None:
    assert len(SIGNS) * len(PLACES) >= 150
