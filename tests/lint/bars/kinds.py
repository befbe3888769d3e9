"""Texts that say nothing as patterns of kinds, and what the rules of openings say of a text by itself."""

import re
from collections.abc import Iterator
from random import Random

from lint.bars.measure import NAMED, parsed, reason
from lint.bars.trades import read
from rolepath.lint.rules.practice.check_without_question import asks_nothing
from rolepath.lint.text.prose import visible_text
from rolepath.lint.text.shown import shown
from rolepath.lint.text.substance import is_thin_half
from rolepath.lint.text.weak import is_weak_problem, is_weak_relevance
from rolepath.read.markdown.markdown_renderer import Renderer

PLACES = ("problem", "before", "after", "relevance", "check")
"""Where texts are tried; a practice has to name its minutes too, so that nothing is green there."""
_TITLES = {"title": "Shift handover, part 3", "task": "Shift handover", "job": "Nursing"}
_CHOICE = re.compile("\u00ab([^\u00ab\u00bb]*)\u00bb")
_MOST = 6
"""Texts of one pattern, at most."""

Case = tuple[str, str, str]
"""A kind, a place and a text."""


def hollow_texts(name: str) -> list[Case]:
    """Every case of a file, the same ones at each run; a file of several sorts has them under `hollow`."""
    kinds = read(name)
    return [
        (kind, place, text)
        for kind, patterns in kinds.get("hollow", kinds).items()
        for place in PLACES
        if place in patterns.get("places", PLACES)
        for pattern in patterns["texts"]
        for text in _texts(pattern, place)
    ]


def _texts(pattern: str, place: str) -> Iterator[str]:
    """Some of the texts that a pattern makes, with the titles of a module in the place of their names."""
    for name, title in {**_TITLES, "heading": NAMED[place].strip("# ")}.items():
        pattern = re.sub(rf"(?<![{{$]){{{name}}}", title, pattern)
    choices = [choice.split("|") for choice in _CHOICE.findall(pattern)]
    draw = Random(pattern)  # noqa: S311 (no secret is drawn)
    for chosen in sorted({tuple(map(draw.choice, choices)) for _ in range(_MOST)}):
        rest = iter(chosen)
        yield _CHOICE.sub(lambda _, rest=rest: next(rest), pattern)  # type: ignore[misc]


def said_of(renderer: Renderer, place: str, text: str) -> str:
    """The error about a text, "warning" where there is one only, "" where it is green."""
    return reason(renderer, place, text) or ("warning" if _warns(place, parsed(renderer, place, text)[1]) else "")


def _warns(place: str, html: str) -> bool:
    text, job, task = visible_text(html), _TITLES["job"], _TITLES["task"]
    if place == "check":
        return asks_nothing(html, *_TITLES.values())
    if place in ("before", "after"):
        seen = shown(html)
        is_shown = seen.has_quotation or len(seen.blocks) > 1
        speaks = seen.has_picture or seen.has_code
        return not speaks and is_thin_half(seen.words, *_TITLES.values(), is_shown=is_shown)
    if place == "problem":
        return is_weak_problem(text, job, [task])
    return place == "relevance" and is_weak_relevance(text, job, [task])
