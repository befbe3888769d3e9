"""Pages used with the keyboard alone."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser import lent, served
from quality import page_types
from sampling import drawn
from states import SETTLED, STATES
from walk import walk

WIDTHS = [1280, 390]
MODULE = "marketing/marketing/campaign-brief/"
FOCUS = "() => document.activeElement"


@contextmanager
def opened(running: Browser, address: str, width: int) -> Iterator[Page]:
    with lent(running, viewport={"width": width, "height": 700}, reduced_motion="reduce") as page:
        page.goto(address)
        page.wait_for_timeout(100)
        yield page


def walked(running: Browser, site: Path, width: int, *, fast: bool) -> list[str]:
    """What is wrong with the stops of all pages, in both directions."""
    wrong = []
    kinds = drawn(page_types(site, fast=True), 7) if fast else page_types(site, fast=False)
    with served(site) as host, opened(running, host, width) as page:
        for kind, state, key in product(kinds, ("plain",) if fast else ("plain", "unfolded"), ("Tab", "Shift+Tab")):
            page.goto(host + kind.path)
            if STATES[state](page):
                page.evaluate("() => { document.activeElement.blur(); scrollTo(0, 0); }")
                stops = walk(page, key)
                assert stops or kind.path.endswith("404.html")
                wrong += [f"{kind.name}, {width} px, {key}: {one.name}: {one.faults}" for one in stops if one.faults]
    return wrong


@pytest.mark.parametrize("width", [1280, pytest.param(390, marks=pytest.mark.thorough)])
def test_each_stop_can_be_seen(quality_site: Path, running: Browser, width: int) -> None:
    assert walked(running, quality_site, width, fast=True) == []


@pytest.mark.thorough
@pytest.mark.parametrize("width", WIDTHS)
def test_each_stop_of_every_page_type_can_be_seen(quality_site: Path, running: Browser, width: int) -> None:
    assert walked(running, quality_site, width, fast=False) == []


def test_a_stop_that_cannot_be_seen_is_found(running: Browser) -> None:
    with lent(running) as page:
        page.set_content(
            "<a href=#1 style='outline:0'>bare</a><a href=#2 style='position:absolute;left:-999px'>away</a>"
            "<a href=#3>under</a><div style='position:fixed;inset:0;z-index:9'></div>"
        )
        faults = [stop.faults for stop in walk(page)]
        assert faults[0][0] == "no focus to be seen"
        assert faults[1] == ["off screen"]
        assert faults[2][0].startswith("covered by")


def test_the_first_stop_leads_to_the_text(quality_site: Path, running: Browser) -> None:
    with served(quality_site) as host, opened(running, host + MODULE, 1280) as page:
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "rp-content"
        page.keyboard.press("Tab")
        assert page.evaluate("!!document.activeElement.closest('#rp-content')")


def test_the_drawer_opens_and_closes(quality_site: Path, running: Browser) -> None:
    with served(quality_site) as host, opened(running, host + MODULE, 390) as page:
        button = page.locator(".md-header button[for=__drawer]")
        assert button.get_attribute("aria-expanded") == "false"
        button.focus()
        page.keyboard.press("Enter")
        page.wait_for_timeout(SETTLED)
        assert button.get_attribute("aria-expanded") == "true"
        assert page.evaluate("document.activeElement.innerText.trim()") == "Close the navigation"
        stops = walk(page)
        assert [stop.faults for stop in stops if stop.faults] == []
        assert not any("md-header" in stop.name for stop in stops), "what is behind the drawer cannot be reached"
        page.keyboard.press("Escape")
        page.wait_for_timeout(SETTLED)
        assert button.get_attribute("aria-expanded") == "false"
        assert page.evaluate("document.activeElement.getAttribute('for')") == "__drawer"


def test_the_lists_of_the_drawer_open_and_close(quality_site: Path, running: Browser) -> None:
    with served(quality_site) as host, opened(running, host + MODULE, 390) as page:
        STATES["drawer"](page)
        page.locator("button.md-nav__title:visible").last.focus()
        for words in ("Application", "Foundation"):
            page.keyboard.press("Enter")
            page.wait_for_timeout(SETTLED)
            if words == "Application":  # back at the list of phases, on the phase that was open
                assert words in page.evaluate("document.activeElement.innerText")
                page.locator("button.md-nav__link", has_text="Foundation").focus()
            else:
                assert page.evaluate("document.activeElement.matches('.md-nav__title')")


@pytest.mark.parametrize("width", WIDTHS)
def test_search_by_keyboard(quality_site: Path, running: Browser, width: int) -> None:
    with served(quality_site) as host, opened(running, f"{host}marketing/", width) as page:
        if width == 390:
            page.locator("button[for=__search]").focus()
            page.keyboard.press("Enter")
            page.wait_for_timeout(SETTLED)
        else:
            page.locator(".md-search__input").focus()
        assert page.evaluate("document.activeElement.name") == "query"
        page.keyboard.type("people")
        page.wait_for_selector(".md-search-result__link")
        assert page.locator(".md-search-result__meta[role=status]").inner_text().strip().split()[0].isdigit()
        page.keyboard.press("Escape")
        page.wait_for_timeout(SETTLED)
        assert not page.locator(".md-search__output").is_visible()
        if width == 390:
            assert page.evaluate("document.activeElement.getAttribute('for')") == "__search"


def test_the_colours_change_by_keyboard(quality_site: Path, running: Browser) -> None:
    with served(quality_site) as host, opened(running, f"{host}marketing/", 1280) as page:
        for scheme in ("slate", "default"):
            page.locator("button[for^=__palette]:visible").focus()
            page.keyboard.press("Space")
            assert page.get_attribute("body", "data-md-color-scheme") == scheme
            assert page.evaluate("document.activeElement.matches('button[for^=__palette]')")


def test_back_to_top_takes_the_focus_along(quality_site: Path, running: Browser) -> None:
    with served(quality_site) as host, opened(running, host + MODULE, 1280) as page:
        page.mouse.wheel(0, 3000)
        page.wait_for_timeout(SETTLED)
        page.mouse.wheel(0, -300)
        page.locator(".md-top:not([hidden])").focus()
        page.keyboard.press("Enter")
        assert page.evaluate("document.activeElement.id") == "rp-content"
        page.wait_for_function("scrollY === 0")


def test_what_scrolls_sideways_can_be_reached_and_has_a_name(quality_site: Path, running: Browser) -> None:
    with served(quality_site) as host, opened(running, f"{host}marketing/marketing/everything/", 390) as page:
        wide = page.get_by_role("group", name="A wide one")
        assert wide.get_attribute("tabindex") == "0"
        wide.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("() => document.activeElement.scrollLeft > 0")
        assert not page.get_by_role("group", name="A narrow one").count()
