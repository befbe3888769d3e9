"""Texts that are hard on a step, of any length, and the programs that have them.

A text is a row of `SIGNS` in one of the `PLACES`; the steps are in `growth_steps.py`. `test_growth.py` measures them.
"""

import copy
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from typing import Any
from unittest.mock import patch

import markdown

from conftest import SMALL, settings, write
from growth_signs import SIGNS
from rolepath import pipeline
from rolepath.html.parser import seen
from rolepath.lint.markup.safety import faults_in
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.settings import FileLimits, Settings
from rolepath.model.site_plan import SitePlan
from rolepath.read.catalog_reader import read_catalog
from rolepath.read.markdown import markdown_renderer
from rolepath.read.markdown.collector import Collector
from rolepath.read.markdown.markdown_renderer import Renderer

PICKING = "content/warehouse/picking.md"
POLICIES = "content/program/concerns.md"
ROLE = "roles/warehouse.yml"


def _original(path: str) -> str:
    return (SMALL / path).read_text("utf-8")


def _in_body(text: str) -> Mapping[str, str]:
    before, _, after = _original(PICKING).partition("Ask for the list by aisle.")
    return {PICKING: f"{before}Ask for the list by aisle.\n\n{text}\n\n{after}"}


def _as_block(text: str) -> Mapping[str, str]:
    return _in_body(f"<div>\n{text}\n</div>")


def _in_check(text: str) -> Mapping[str, str]:
    return {PICKING: f"{_original(PICKING)}\n\n## Check yourself\n\n{text}\n"}


def _in_practice(text: str) -> Mapping[str, str]:
    return {PICKING: f"{_original(PICKING)}\n\n{text}\n"}


def _on_page(text: str) -> Mapping[str, str]:
    return {POLICIES: f"{_original(POLICIES)}\n\n{text}\n"}


def _in_role(text: str) -> Mapping[str, str]:
    lines = "\n".join(f"        {line}" for line in text.replace("\t", " ").split("\n"))
    problem = "      problem: The same list is typed three times."
    original = _original(ROLE)
    assert problem in original, original
    return {ROLE: original.replace(problem, f"      problem: |\n        Typed three times.\n\n{lines}")}


PLACES: Mapping[str, Callable[[str], Mapping[str, str]]] = {
    "body": _in_body,
    "block": _as_block,
    "check": _in_check,
    "practice": _in_practice,
    "page": _on_page,
    "role": _in_role,
}


def row_of(sign: str, length: int) -> str:
    """A text of about so many characters."""
    parts: list[str] = []
    size = number = 0
    while size < length:
        number += 1
        parts.append(sign.format(n=number))
        size += len(parts[-1])
    return "".join(parts)


@dataclass
class Case:
    """A program with a hard text, and what steps need of it, each made once."""

    folder: Path
    sign: str
    place: str
    length: int
    seconds: float = 60

    @cached_property
    def settings(self) -> Settings:
        """The settings, with time enough to see how it grows."""
        return replace(settings(self.folder), limits=FileLimits(page_kb=2048, yaml_kb=2048, seconds=self.seconds))

    @cached_property
    def renderer(self) -> Renderer:
        """One that knows the texts already when they are read again."""
        write(self.folder, PLACES[self.place](row_of(SIGNS[self.sign], self.length)))
        return Renderer(self.settings.dialect, limits=self.settings.limits)

    def read(self) -> Catalog:
        """The program, read anew, so that nothing is left of earlier steps."""
        return read_catalog(self.settings, self.renderer)

    @cached_property
    def catalog(self) -> Catalog:
        """The program as it was read last."""
        return self.read()

    @cached_property
    def path(self) -> str:
        """The file that has the text."""
        return next(iter(PLACES[self.place]("")))

    @property
    def document(self) -> Document:
        """The text as it was read last."""
        return next(document for document in self._documents() if document.source.path == self.path)

    def _documents(self) -> list[Document]:
        modules = [module.document for module in self.catalog.modules.values()]
        pages = [page.document for page in self.catalog.pages.values()]
        openings = [
            entry.binding.opening for role in self.catalog.roles for entry in role.entries if entry.binding is not None
        ]
        return [*modules, *pages, *sorted(openings, key=lambda item: -len(item.source.markdown))]

    @cached_property
    def markup(self) -> str:
        """The HTML of the text, whole."""
        return "".join(self.document.rendering.pieces)

    @cached_property
    def faults(self) -> frozenset[str]:
        """What is wrong with the text, and known, so that its pages are made nevertheless."""
        return frozenset(faults_in(seen(self.markup)))

    @cached_property
    def recorded(self) -> "Recorded":
        """What our own processors are given while the text is rendered."""
        return recorded(self)

    @cached_property
    def plan(self) -> SitePlan:
        """The site of the role that has the text."""
        return self.planned(self.catalog)

    def planned(self, catalog: Catalog) -> SitePlan:
        """That site, planned anew."""
        role = next(role for role in catalog.roles if role.path == ROLE)
        return pipeline.plan_role(catalog, self.settings, role)


@dataclass
class Recorded:
    """Each of our processors with what it was given, by its name, and what was made of it all."""

    lines: dict[str, tuple[Any, list[str]]] = field(default_factory=dict)
    trees: dict[str, tuple[Any, Any]] = field(default_factory=dict)
    collector: Any = None
    converter: Any = None


def recorded(case: Case) -> Recorded:
    """Renders the text once more, and takes down what our processors are given."""
    found = Recorded()
    convert = markdown.Markdown.convert

    def watched(converter: markdown.Markdown, source: str) -> str:
        found.converter = converter
        registries: list[tuple[Any, dict[str, Any]]] = [
            (converter.preprocessors, found.lines),
            (converter.treeprocessors, found.trees),
        ]
        for registry, kept in registries:
            for item in registry._priority:  # noqa: SLF001
                if item.name.startswith("rolepath-"):
                    _watch(item.name, registry[item.name], kept, converter)
        return convert(converter, source)

    class Watched(Collector):
        def rendering(self, html: str) -> Any:
            found.collector = copy.deepcopy(self), html
            return super().rendering(html)

    with patch.object(markdown.Markdown, "convert", watched), patch.object(markdown_renderer, "Collector", Watched):
        Renderer(case.settings.dialect, limits=case.settings.limits).rendered(case.document.source.markdown)
    return found


def _watch(name: str, processor: Any, kept: dict[str, Any], converter: markdown.Markdown) -> None:
    run = processor.run

    def watched(given: Any) -> Any:
        del processor.run
        kept[name] = copy.deepcopy((processor, given), {id(converter): converter})
        return run(given)

    processor.run = watched
