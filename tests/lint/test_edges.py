"""The small program with some words changed, several at once, and all that is said then, word for word."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from conftest import SMALL, MakeProgram, check
from golden import assert_same, complete

FOLDER = Path(__file__).parent
CASES = yaml.safe_load((FOLDER / "edges.yml").read_text("utf-8"))


def changed(file: str, change: Any) -> str | None:
    """A file's new text; every old word must be there, or the case says nothing."""
    if not isinstance(change, list):
        return None if change is None else str(change)
    text = (SMALL / file).read_text("utf-8")
    for old, new in change:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


@pytest.mark.parametrize("name", CASES)
def test_edge(name: str, make_program: MakeProgram) -> None:
    files = {file: changed(file, change) for file, change in CASES[name].items()}
    findings = check(make_program(files)).findings
    assert_same(FOLDER / "findings_of_edges.txt", name, complete(findings, with_why=False), list(CASES))
