"""A new program says in fewer words what the program that ships says, and hints pass for no text."""

import re

import pytest

from conftest import PROJECT
from rolepath.cli.start.scaffold import HINTS, STARTER, module_text
from rolepath.model.sections import AFTER, BEFORE, DEMANDED

TRIMMED = sorted(
    file.relative_to(STARTER / "content").as_posix()
    for folder in ("program", "foundation")
    for file in (STARTER / "content" / folder).glob("*.md")
    if file.stem != "sponsor"
)
# What the starter says in other words than the program that ships.
OTHER_WORDS = {
    "managing director": "chief operating officer",
    "a project of your own, whose hours": "two projects of your own, whose hours",
    "a project that you want done anyway; put its hours": "two projects that you want done anyway; put their hours",
    "session, and for good news, to be": "session, for good news and for an area that lags, to be",
}


def said(text: str) -> str:
    return " ".join(text.split()).casefold()


@pytest.mark.parametrize("page", TRIMMED)
def test_the_starter_says_what_the_program_that_ships_says(page: str) -> None:
    """Each sentence and cell is there as well, so that a text is improved in both or the test names it."""
    whole = said((PROJECT / "content" / page).read_text("utf-8"))
    text = re.sub(r"## [^\n]*\n\nTODO: [^\n]*\n", "", (STARTER / "content" / page).read_text("utf-8"))
    for own, other in OTHER_WORDS.items():
        text = text.replace(own, other)
    pieces = [said(piece).strip(" .:|") for piece in re.split(r"(?<=[.!?:])\s+|\n\n| \| |\n *(?:- |\d+\. )", text)]
    assert [piece for piece in pieces if piece not in whole] == []
    assert len(text.split()) < len(whole.split())


def test_the_module_of_the_starter_is_that_of_the_command() -> None:
    text = (STARTER / "content/service/first-module.md").read_text("utf-8")
    assert text == module_text("First answers to customers", "customer-answers")


def test_every_demanded_section_has_a_hint() -> None:
    demanded = {kind.id for kind in DEMANDED} - {"before-after"} | {BEFORE.id, AFTER.id}
    assert set(HINTS) == demanded | {"facilitator"}


def test_hints_are_too_short_to_pass_for_copied_text() -> None:
    words = {name: len(f"TODO: {hint}".split()) for name, hint in HINTS.items()}
    assert max(words["business-problem"], words["job-relevance"]) < 6
    assert max(words.values()) < 12
