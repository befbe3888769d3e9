"""What no reader sees makes no claim: the firm rule on how a module helps is not passed by it."""

import pytest

from conftest import SMALL, MakeProgram, check

PICKING = "content/warehouse/picking.md"
CLAIM = "Picking is faster: one walk for each order."


@pytest.mark.parametrize(
    "unseen",
    [
        '<span title="a > picking gets faster, one walk for each order"></span>',
        "<span title='a > picking gets faster' data-a=\"b > one walk for each order\"></span>",
        f"<p hidden>{CLAIM}</p>",
        f"<template>{CLAIM}</template>",
        f"<!-- a > {CLAIM} -->",
    ],
)
def test_a_claim_that_nobody_sees_is_none(make_program: MakeProgram, unseen: str) -> None:
    text = (SMALL / PICKING).read_text("utf-8")
    assert CLAIM in text
    found = check(make_program({PICKING: text.replace(CLAIM, unseen)})).errors
    assert "job-relevance-empty" in {finding.rule for finding in found}
