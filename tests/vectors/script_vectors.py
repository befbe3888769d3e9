"""The vectors of `scripts.yml`, and programs that are made of them."""

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import yaml

from conftest import DIALECT, SMALL, Files, settings
from rolepath import pipeline
from rolepath.model.finding import Finding
from rolepath.model.place import SourceText
from rolepath.model.settings import LintSettings
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.markdown.refused_text import RefusedTextError

HARMLESS = "shown as text"
FAMILIES: Mapping[str, list[str]] = yaml.safe_load(Path(__file__).with_name("scripts.yml").read_text("utf-8"))
VECTORS = [vector for family, vectors in FAMILIES.items() if family != HARMLESS for vector in vectors]
REFUSING = {
    "html-runs-code",
    "link-runs-code",
    "loads-from-another-host",
    "html-ambiguous",
    "html-unknown",
    "name-reserved",
    "element-unclosed",
    "control-character",
}
_MODULE = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
_ASK = "Ask for the list by aisle.\n"


def module_with(text: str) -> str:
    """A module whose body has a text of its own."""
    return _MODULE.replace(_ASK, f"{_ASK}\n{text}\n\nAnd on.\n")


def modules(vectors: list[str]) -> Files:
    """A module for each vector."""
    return {f"content/warehouse/v{number:03}.md": module_with(text) for number, text in enumerate(vectors)}


def is_readable(text: str) -> bool:
    """Whether reading takes a text at all; what browsers do not agree on is on no page, whatever lint is told."""
    try:
        Renderer(DIALECT).document(SourceText(text, "content/a.md", range(1, text.count("\n") + 2)))
    except RefusedTextError:
        return False
    return True


def number_in(path: str) -> int:
    """The number of the vector that a module's path holds."""
    found = re.search(r"v(\d{3})\b", path)
    assert found
    return int(found[1])


def role(**changes: object) -> dict[str, object]:
    """A role with the small program's shared module, as data."""
    binding = {
        "module": "shared/basics",
        "task": "review",
        "benefits": ["quality"],
        "problem": "Clauses are compared by eye.",
        "before": {"minutes": 40, "text": "Two prints side by side."},
        "after": {"minutes": 15, "text": "A list of differences."},
        "relevance": "Contract review is better when no clause is missed.",
        "practice": "Time: 10 minutes. Compare two clauses.",
    }
    return {"title": "Legal", "tasks": {"review": "Contract review"}, "curriculum": {"start": [binding | changes]}}


def refusals(root: Path, *rules: str) -> list[Finding]:
    """The errors that only these rules find, and reading."""
    chosen = LintSettings(select=("RP1", *sorted(REFUSING), *rules))
    return list(pipeline.check(replace(settings(root), lint=chosen)).errors)
