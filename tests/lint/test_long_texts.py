"""No rule takes longer and longer with each sign more: a row of them is linted in the time of a long page."""

from dataclasses import replace

import pytest

from conftest import SMALL, MakeProgram, settings
from rolepath.lint.linter import lint
from rolepath.model.settings import FileLimits
from rolepath.read.catalog_reader import read_catalog
from rolepath.time_limit import within

PATIENCE = 60
"""Seconds of the processor, where the time of a rule that grows with the square would be minutes."""
PICKING = "content/warehouse/picking.md"
TEXT = (SMALL / PICKING).read_text("utf-8")
BARE = TEXT.split("## The business problem")[0]
SIGNS = [
    "<script>",
    "<b onclick=x> ",
    "<img src=x>",
    "<iframe>",
    "<style>a{b:url(javascript:x)} ",
    "<a href='javascript:x'> ",
]
ROWS = ["* ", "- - x", "# - ", "Business problem ", "TODO ", "`` ", "## Befor\n\n"]


@pytest.mark.parametrize("sign", SIGNS)
def test_many_tags(make_program: MakeProgram, sign: str) -> None:
    row = sign * (40_000 // len(sign))
    root = make_program({PICKING: TEXT.replace("Ask for the list", f"Ask for the list\n\n<div>\n{row}\n</div>\n\n")})
    catalog = read_catalog(replace(settings(root), limits=FileLimits(seconds=30)))
    assert {finding.rule for finding in catalog.findings} <= {"nested-too-deep"}, "as browsers see tags left open"
    assert within(PATIENCE, lambda: lint(catalog)).findings or catalog.findings


@pytest.mark.parametrize("sign", ROWS)
def test_long_rows_in_a_module_that_lacks_its_sections(make_program: MakeProgram, sign: str) -> None:
    root = make_program({PICKING: f"{BARE}\n```text\n{sign * (40_000 // len(sign))}x\n```\n"})
    catalog = read_catalog(replace(settings(root), limits=FileLimits(seconds=30)))
    assert catalog.findings == ()
    assert within(PATIENCE, lambda: lint(catalog)).findings
