"""A preview takes as long as there is to show: of twice as much, at most 2.8 times the time."""

import time
from collections.abc import Callable
from dataclasses import replace

import pytest

from conftest import SMALL, MakeProgram, settings
from rolepath.draft.drafts import Drafts
from rolepath.draft.marks import Mark
from rolepath.model.finding import Finding
from rolepath.model.place import Place
from rolepath.model.settings import FileLimits
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.website.page.interface import Interface
from rolepath.website.page.pieces import Pieces
from rolepath.website.page.words import our_words

PICKING = "content/warehouse/picking.md"
NOISE = 0.1
"""Seconds that chance may add on a busy machine."""


def seconds(work: Callable[[], object]) -> float:
    """The best of three, so that others on the machine change little."""
    times = []
    for _ in range(3):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return min(times)


def drafts(make_program: MakeProgram, count: int) -> Callable[[], object]:
    text = (SMALL / PICKING).read_text("utf-8") + "".join(f"\n## Heading {n}\n\nWords.\n" for n in range(count))
    root = make_program({PICKING: text})
    chosen = replace(settings(root), limits=FileLimits(seconds=0))
    catalog = read_catalog(chosen, Renderer(chosen.dialect, limits=chosen.limits))
    lines = range(20, text.count("\n") + 1)
    rules = ("html-runs-code", "link-broken")
    findings = [Finding(rule, Place(PICKING, line), "It is wrong", "Mend it.") for line in lines for rule in rules]
    return lambda: Drafts(catalog, findings)


def marked(count: int) -> Callable[[], object]:
    marks = [Mark(Finding("link-broken", Place(PICKING, line), "It is wrong", "Mend it.")) for line in range(count)]
    values = [mark.values for mark in marks]
    text = "".join(f"<h2>Heading</h2>{'<p>Words.</p>' * 100}{mark.sign}" for mark in marks)
    pieces = Pieces(None, Interface(our_words()))
    pieces._filled = lambda *_: "<p>Shown.</p>"  # type: ignore[method-assign] # noqa: SLF001 (the template is not asked)
    return lambda: pieces._with_marks(text, values)  # noqa: SLF001


def test_a_program_with_findings(make_program: MakeProgram, monkeypatch: pytest.MonkeyPatch) -> None:
    once = drafts(make_program, 150)
    monkeypatch.setattr("shutil.copytree", lambda *_, **__: None)  # the folder is there already
    twice = drafts(make_program, 300)
    assert seconds(twice) <= 2.8 * seconds(once) + NOISE


def test_signs_on_a_page() -> None:
    assert seconds(marked(1200)) <= 2.8 * seconds(marked(600)) + NOISE


def test_signs_stand_for_what_is_found_in_their_order() -> None:
    marks = [Mark(Finding("link-broken", Place(PICKING, line), f"Wrong {line}", "Mend it.")) for line in range(4)]
    text = f"a{marks[2].sign}b{marks[0].sign}c{marks[0].sign}d{marks[1].sign}{marks[1].sign[:-3]}"
    pieces = Pieces(None, Interface(our_words()))
    shown = lambda _, values: values["mark"]["message"]  # noqa: E731
    pieces._filled = shown  # type: ignore[method-assign] # noqa: SLF001
    made, told = pieces._with_marks(text, [mark.values for mark in (*marks, marks[0])])  # noqa: SLF001
    assert made == f"aWrong 2.bWrong 0.cWrong 0.dWrong 1.{marks[1].sign[:-3]}"
    assert [(one["message"], one["is_placed"]) for one in told] == [
        ("Wrong 3.", False),
        ("Wrong 2.", True),
        ("Wrong 0.", True),
        ("Wrong 0.", True),
        ("Wrong 1.", True),
    ]
    assert pieces._with_marks("as it is", []) == ("as it is", [])  # noqa: SLF001
