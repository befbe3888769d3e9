"""Rendering in several processes: the same result, whoever did what."""

from dataclasses import replace
from pathlib import Path

import pytest

from conftest import DIALECT, PROJECT, SMALL, settings
from rolepath import parallel
from rolepath.memo.store import Store
from rolepath.model.organization import Organization
from rolepath.model.place import SourceText
from rolepath.parallel import WORTH_PROCESSES
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.markdown.rendering_pool import read_ahead, render_ahead
from rolepath.read.own.filling import HouseFacts
from rolepath.read.own.marked_names import probe_of
from rolepath.read.page_reader import PageReader

TEXTS = [f"## Heading {number}\n\nA [link](a{number}.md).\n" for number in range(WORTH_PROCESSES)]


def rendered(renderer: Renderer, text: str) -> object:
    return renderer.document(SourceText(text, "a.md", range(1, 5))).rendering


def test_processes_render_as_one_does(tmp_path: Path) -> None:
    alone, together = Renderer(DIALECT), Renderer(DIALECT, Store(tmp_path, tmp_path))
    render_ahead(together, TEXTS, 2)
    assert [rendered(together, text) for text in TEXTS] == [rendered(alone, text) for text in TEXTS]
    assert Renderer(DIALECT, Store(tmp_path, tmp_path)).missing(TEXTS) == [], "what processes render is kept as well"


def test_texts_with_names_of_facts_are_known_when_they_are_read(tmp_path: Path) -> None:
    facts = HouseFacts(Organization("o.yml", {"assistant": "Nori"}))
    renderer = Renderer(DIALECT, Store(tmp_path, tmp_path), facts=facts)
    sources = [SourceText(f"{text}\nAsk {{assistant}}.\n", "a.md", range(1, 6)) for text in TEXTS]
    read_ahead(renderer, sources, 2)
    probes = [probe_of(source.markdown).text for source in sources]
    assert renderer.missing([*probes, *(f"{text}\nAsk Nori.\n" for text in TEXTS)]) == []


def test_a_text_too_deep_is_left_to_reading() -> None:
    renderer = Renderer(DIALECT)
    deep = "- " * 500 + "a"
    render_ahead(renderer, [*TEXTS, deep], 2)
    assert renderer.missing([*TEXTS, deep]) == [deep]


def test_what_a_process_renders() -> None:
    assert Renderer(DIALECT).rendered(TEXTS[0])[0] == rendered(Renderer(DIALECT), TEXTS[0])


def test_files_that_cannot_be_read_have_no_text_to_render_ahead(tmp_path: Path) -> None:
    (tmp_path / "bad.md").write_bytes(b"\xff")
    (tmp_path / "open.md").write_text("---\ntitle: x\n")
    (tmp_path / "good.md").write_text("---\ntitle: x\n---\ntext")
    reader = PageReader(tmp_path, "content", Renderer(DIALECT))
    assert [body.markdown for body in reader.bodies(["bad.md", "open.md", "good.md"])] == ["text"]
    assert reader.findings == [], "reading itself will report them"


def test_few_texts_start_no_process() -> None:
    renderer = Renderer(DIALECT)
    render_ahead(renderer, TEXTS[1:], 2)
    assert renderer.missing(TEXTS) == TEXTS


@pytest.mark.parametrize("root", [SMALL, pytest.param(PROJECT, marks=pytest.mark.thorough)], ids=["small", "ships"])
def test_a_catalog_is_the_same_with_any_number_of_processes(monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    monkeypatch.setattr(parallel, "WORTH_PROCESSES", 1)
    one = vars(read_catalog(settings(root)))
    assert vars(read_catalog(replace(settings(root), jobs=2))) == one
