"""Faults of public trackers that Rolepath had as well, each with its kind; those about published pages are tested there."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from conftest import MakeProgram, settings
from rolepath import pipeline

PICKING = "content/warehouse/picking.md"


def rules_of(root: Path) -> list[str]:
    return [finding.rule for finding in pipeline.check(settings(root)).findings]


def changed(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


Edit = Callable[..., str]


@pytest.fixture
def edited(small_file: Callable[[str], str]) -> Edit:
    """A file of the small program with some words replaced."""
    return lambda name, *pairs: changed(small_file(name), *pairs)
