"""Pages on narrow windows, with wide spacing, in high contrast, and for people whom motion troubles."""

from itertools import product
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser import lent, served
from quality import page_types
from sampling import drawn
from states import STATES

EVERYTHING = "marketing/marketing/everything/"
# What people may set by WCAG 1.4.12, and must lose nothing.
SPACING = """
* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-bottom: 2em !important }
"""
# Text that is cut at the edge of its box, where nobody can scroll to it.
CUT = """() => [...document.querySelectorAll("body *")].filter((one) => {
  const style = getComputedStyle(one);
  const hides = (name) => ["hidden", "clip"].includes(style[name]);
  if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || !one.innerText?.trim()) return false;
  // The header repeats the title; some is for screen readers only; beside the drawer's list wait the others.
  if (one.closest(".md-header, .rp-unseen, .tabbed-labels")) return false;
  if (one.matches(".md-sidebar__scrollwrap")) return false;
  return (hides("overflowX") && one.scrollWidth > one.clientWidth + 1)
    || (hides("overflowY") && one.scrollHeight > one.clientHeight + 1);
}).map((one) => `${one.tagName}.${one.className}: ${one.innerText.trim().slice(0, 40)}`)"""


def cut(running: Browser, site: Path, *, fast: bool) -> list[str]:
    """What is cut or sticks out on a window of 320 px with wide spacing."""
    wrong = []
    states = ("plain", "drawer") if fast else ("plain", "unfolded", "right", "drawer")
    views = list(product(page_types(site, fast=fast), states))
    with served(site) as host, lent(running, viewport={"width": 320, "height": 700}, bypass_csp=True) as page:
        for kind, state in drawn(views, 3) if fast else views:
            page.goto(host + kind.path)
            page.add_style_tag(content=SPACING)
            if STATES[state](page):
                wrong += [f"{kind.name}, {state}: {one}" for one in page.evaluate(CUT)]
                if page.evaluate("document.documentElement.scrollWidth") > 320:
                    wrong.append(f"{kind.name}, {state}: wider than the window")
    return wrong


def test_nothing_is_cut_on_a_narrow_window_with_wide_spacing(quality_site: Path, running: Browser) -> None:
    assert cut(running, quality_site, fast=True) == []


@pytest.mark.thorough
def test_nothing_is_cut_on_any_page_type(quality_site: Path, running: Browser) -> None:
    assert cut(running, quality_site, fast=False) == []


def test_text_that_is_cut_is_found(running: Browser) -> None:
    with lent(running) as page:
        page.set_content("<p style='width: 5em; overflow: hidden; white-space: nowrap'>Longer than its box by far</p>")
        assert len(page.evaluate(CUT)) == 1


def test_done_and_to_do_differ_in_high_contrast(quality_site: Path, running: Browser) -> None:
    with served(quality_site) as host, lent(running, forced_colors="active", color_scheme="dark") as page:
        page.goto(host + EVERYTHING)
        boxes = page.locator(".task-list-indicator")
        pictures = []
        for place in (0, 1):  # done, and to do
            text = boxes.nth(place).locator("xpath=..")
            text.scroll_into_view_if_needed()
            box = text.bounding_box()
            assert box
            pictures.append(page.screenshot(clip={"x": box["x"] - 26, "y": box["y"], "width": 24, "height": 24}))
        assert pictures[0] != pictures[1]
        blank = page.screenshot(clip={"x": 2, "y": 300, "width": 24, "height": 24})
        assert blank not in pictures
        icons = page.evaluate(
            "[...document.querySelectorAll('.admonition-title, summary')]"
            ".filter((one) => getComputedStyle(one, '::before').content !== 'none')"
            ".map((one) => getComputedStyle(one, '::before').backgroundColor)"
        )
        assert icons
        assert not {"rgba(0, 0, 0, 0)", "rgb(0, 0, 0)"} & set(icons), "an icon has the colour of what is behind it"


def test_nothing_moves_for_those_who_asked_for_it(quality_site: Path, running: Browser) -> None:
    with (
        served(quality_site) as host,
        lent(running, reduced_motion="reduce", viewport={"width": 390, "height": 700}) as page,
    ):
        page.goto(host + EVERYTHING)
        STATES["drawer"](page)
        moving = "document.getAnimations().filter((one) => one.effect.getComputedTiming().activeDuration > 10).length"
        page.locator(".rp-close").click()
        assert page.evaluate(moving) == 0
