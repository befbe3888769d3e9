"""Each key that a module may have at its top arrives in the model, even where another key of the file is wrong."""

from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import DIALECT, write
from read.test_formats_told import FULL
from rolepath.model.module import Module
from rolepath.model.settings import Settings
from rolepath.read.half_read import HalfRead
from rolepath.read.markdown.markdown_renderer import Renderer
from rolepath.read.page_reader import PageReader
from rolepath.read.yaml.page_formats import FrontMatterFormat

PATH = "office/full.md"
FACTS = {**FULL[FrontMatterFormat], "kind": "project"}
APART = {"document", "metadata", "places"}
"""What is not made of one key."""
SPOILT = "search: often\n"
"""A key of the theme that must be a mapping, so that the file as a whole is refused."""


def text(facts: dict[str, Any], more: str = "") -> str:
    return f"---\n{yaml.safe_dump(facts, sort_keys=False)}{more}---\n\nText.\n"


def read(root: Path, facts: dict[str, Any]) -> Module:
    write(root, {f"content/{PATH}": text(facts)})
    reader = PageReader(root / "content", "content", Renderer(DIALECT))
    module = reader.module(PATH)
    assert module, reader.findings
    return module


def values(module: Module) -> dict[str, Any]:
    return {field.name: getattr(module, field.name) for field in fields(module) if field.name not in APART}


@pytest.mark.parametrize("key", FACTS)
def test_a_key_changes_what_is_read(tmp_path: Path, key: str) -> None:
    rest = {name: value for name, value in FACTS.items() if name != key}
    without = read(tmp_path, {"title": "Another", **rest})
    assert values(read(tmp_path, FACTS)) != values(without), (
        f'"{key}" is a key of modules and reaches no field of theirs: see module_from in read/page_reader.py'
    )


def test_a_file_that_is_refused_shows_all_its_other_keys_in_a_preview(tmp_path: Path) -> None:
    whole = read(tmp_path, FACTS)
    write(tmp_path, {f"content/{PATH}": text(FACTS, SPOILT)})
    assert PageReader(tmp_path / "content", "content", Renderer(DIALECT)).module(PATH) is None
    half = HalfRead(Settings(tmp_path), Renderer(DIALECT)).module(PATH)
    assert values(half) == values(whole)
