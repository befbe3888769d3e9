"""Pages on paper: what is left out, what is unfolded, and black on white whatever the screen shows."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, Page

from browser import browser, served
from conftest import SMALL, mkdocs, write

PICKING = "content/warehouse/picking.md"
ADDED = """## Sort the list by aisle

??? note "Folded"

    Unfolded on paper.

- [x] done
- [ ] still open

See [the standard](https://example.org/standard) and [the policies](../program/policies.md).

"""
CHECK = """
## Check yourself

1. Which order?
    - [x] By aisle
        > Right: one walk.
    - [ ] By number
        > No: two walks.
"""


DARK = "theme:\n  name: material\n  palette: {scheme: slate}\n"


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Page]:
    """A module page of a dark site as it would be printed; an answer has been opened."""
    root = tmp_path_factory.mktemp("print") / "program"
    shutil.copytree(SMALL, root)
    text = (SMALL / PICKING).read_text("utf-8").replace("## Sort the list by aisle\n", ADDED) + CHECK
    config = (SMALL / "mkdocs.yml").read_text("utf-8").replace("theme:\n  name: material\n", DARK)
    config = config.replace("  - admonition\n", "  - admonition\n  - pymdownx.details\n")
    brand = '[data-md-color-scheme="slate"] { --md-typeset-a-color: #7fd3ca; }'
    config += "extra_css: [brand.css]\n"
    write(root, {PICKING: text, "mkdocs.yml": config, "content/brand.css": brand})
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    with browser() as running, served(root / "site") as host:
        page = running.new_page()
        page.goto(f"{host}warehouse/warehouse/picking/")
        page.locator(".rp-options input").first.check()
        page.emulate_media(media="print")
        yield page


def style(place: Locator, name: str, pseudo: str = "") -> str:
    return str(place.evaluate("(e, [name, pseudo]) => getComputedStyle(e, pseudo)[name]", [name, pseudo]))


def test_answers_are_not_printed_beside_questions_even_when_opened(printed: Page) -> None:
    assert "By aisle" in printed.locator(".rp-option").first.inner_text()
    answers = printed.locator("details.rp-answer")
    assert answers.count() == 2
    assert {style(answer, "display") for answer in answers.all()} == {"none"}


def test_what_is_folded_on_the_screen_is_printed(printed: Page) -> None:
    folded = printed.locator("details.note > p")
    assert not folded.evaluate("e => e.parentElement.open")
    assert folded.evaluate("e => e.checkVisibility({contentVisibilityAuto: true}) && e.offsetHeight > 0")


@pytest.mark.parametrize(
    "thing", [".md-header", ".md-sidebar--primary", ".md-footer", ".md-dialog", ".rp-next", ".rp-ways", ".md-top"]
)
def test_what_only_a_screen_can_use_is_left_out(printed: Page, thing: str) -> None:
    found = printed.locator(thing)
    assert all(not item.is_visible() for item in found.all())


def test_no_button_is_printed(printed: Page) -> None:
    assert [item for item in printed.locator("button").all() if item.is_visible()] == []


def test_it_is_black_on_white_in_the_dark_scheme_too(printed: Page) -> None:
    assert printed.locator("body").get_attribute("data-md-color-scheme") == "slate", "the screen is dark"
    for selector in ("article h1", "[data-rolepath=practice] p", "article p a"):
        assert style(printed.locator(selector).first, "color") == "rgb(0, 0, 0)", selector
    assert style(printed.locator("body"), "backgroundColor") == "rgb(255, 255, 255)"


def test_targets_of_outside_links_are_printed_and_no_others(printed: Page) -> None:
    outside, inside = printed.get_by_text("the standard"), printed.get_by_text("the policies")
    assert "https://example.org/standard" in style(outside, "content", "::after")
    assert style(inside, "content", "::after") == "none"


def test_boxes_are_printed_ticked_or_empty(printed: Page) -> None:
    boxes = printed.locator(".task-list-item input").all()
    assert [box.is_checked() for box in boxes] == [True, False]
    for box in boxes:
        assert box.is_visible()
        assert style(box, "printColorAdjust") == "exact"
