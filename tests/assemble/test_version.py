"""The version of a module: equal wherever the same text is read, another when it says something else."""

import pytest

from conftest import SMALL, MakeProgram, check, settings, site_plan
from rolepath.model.catalog import Catalog

PICKING = "content/warehouse/picking.md"
TEXT = (SMALL / PICKING).read_text("utf-8") + (
    "\n## Check yourself\n\n1. Which?\n    - [x] This one\n        > Right: it is.\n    - [ ] That one\n"
)
VERSION = "4829add5"
"""Should it change without the text, every learner's marks would be taken for those of an older text."""


def catalog(make_program: MakeProgram, text: str) -> Catalog:
    return check(make_program({PICKING: text})).catalog


def version(found: Catalog, site: str, path: str) -> object:
    plan = site_plan(found, settings(SMALL), site)
    (page,) = [page for page in plan.pages if page.path == path]
    lines = [line for phase in plan.pages[0].data["phases"] for line in phase["modules"]]
    assert page.data["version"] in [line["version"] for line in lines], "the plan has the version of the page"
    return page.data["version"]


def test_it_is_equal_in_every_role(make_program: MakeProgram) -> None:
    found = catalog(make_program, TEXT)
    assert version(found, "warehouse", "shared/basics.md") == version(found, "legal", "shared/basics.md")
    assert version(found, "warehouse", "shared/basics.md") != version(found, "legal", "shared/project.md")


SAME = {
    "lines broken elsewhere": ("Ask for the list by aisle.", "Ask for the list\nby aisle."),
    "a link": ("Ask for the list by aisle.", "[Ask for the list](../shared/basics.md) by aisle."),
    "bold": ("by aisle.", "by **aisle**."),
    "the title": ("title: Plan a picking route", "title: Routes"),
    "notes for the facilitator": ("## Check yourself", "## For the facilitator\n\nBring a list.\n\n## Check yourself"),
}
OTHER = {
    "a word of the body": ("list by aisle.", "list by shelf."),
    "a word of the practice": ("first order", "last order"),
    "a word of the opening": ("twice", "thrice"),
    "a heading": ("## Sort the list by aisle", "## Sort the list by shelf"),
    "an option": ("That one", "Another one"),
    "which option is right": ("- [ ] That", "- [x] That"),
    "a footnote": ("by aisle.", "by aisle.[^1]\n\n[^1]: From left to right."),
}


@pytest.mark.parametrize("change", SAME.values(), ids=SAME)
def test_what_learners_do_not_read_makes_no_other(make_program: MakeProgram, change: tuple[str, str]) -> None:
    assert change[0] in TEXT
    assert version(catalog(make_program, TEXT.replace(*change)), "warehouse", "warehouse/picking.md") == VERSION


@pytest.mark.parametrize("change", OTHER.values(), ids=OTHER)
def test_what_learners_read_makes_another(make_program: MakeProgram, change: tuple[str, str]) -> None:
    assert change[0] in TEXT
    assert version(catalog(make_program, TEXT.replace(*change)), "warehouse", "warehouse/picking.md") != VERSION
