"""What axe does not see, on every page type: fields, buttons, keys, states, names of places, and what paper has."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from browser import lent, served, window
from quality import page_types
from sampling import drawn
from states import STATES

MODULE = "marketing/marketing/campaign-brief/"
OPTIONS: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 900},
    "reduced_motion": "reduce",
    "bypass_csp": True,
    "permissions": ["clipboard-read", "clipboard-write"],
}
LOOKS: list[dict[str, Any]] = [
    {"color_scheme": "light"},
    {"color_scheme": "dark"},
    {"forced_colors": "active"},
    {"forced_colors": "active", "color_scheme": "dark"},
]
CONTROLS = """() => {
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const over = ([r, g, b, a], below) => [r, g, b].map((part, i) => (part * a + below[i] * (255 - a)) / 255);
  const ground = (one) => {
    if (!one) return [255, 255, 255];
    const colour = rgba(getComputedStyle(one).backgroundColor);
    return colour[3] === 255 ? colour.slice(0, 3) : over(colour, ground(one.parentElement));
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((part) => part / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (one, other) => {
    const [most, least] = [light(one), light(other)].sort((a, b) => b - a);
    return (most + 0.05) / (least + 0.05);
  };
  const wrong = [];
  for (const one of document.querySelectorAll(".md-content :is(input, select, textarea, button, summary)")) {
    if (!one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) || one.disabled) continue;
    const style = getComputedStyle(one);
    const box = one.getBoundingClientRect();
    const words = (one.ariaLabel ?? one.textContent).trim().slice(0, 30);
    const name = `${one.tagName} ${one.type ?? ""} ${one.className} "${words}"`;
    if (box.height < 24 || box.width < 24) wrong.push(`${name}: ${box.width} x ${box.height}`);
    if (/^(checkbox|radio)$/.test(one.type)) {
      if (style.appearance === "none" || style.opacity !== "1") wrong.push(`${name}: not seen`);
      continue;
    }
    const around = ground(one.parentElement);
    const border = parseFloat(style.borderTopWidth) >= 1 && style.borderTopStyle !== "none"
      ? contrast(over(rgba(style.borderTopColor), around), around) : 1;
    const text = one.textContent.trim() ? contrast(over(rgba(style.color), ground(one)), ground(one)) : 1;
    const isField = /^(INPUT|SELECT|TEXTAREA)$/.test(one.tagName);
    const isSeen = border >= 3 || (!isField && text >= 4.5 && !one.matches(".md-code__button"));
    if (!isSeen) wrong.push(`${name}: border ${border.toFixed(2)}, words ${text.toFixed(2)}`);
    if (!isField && text < 4.5) wrong.push(`${name}: words ${text.toFixed(2)}`);
  }
  return wrong;
}"""
EXPANDED = """() => [...document.querySelectorAll("[aria-expanded]")].flatMap((one) => {
  const isThere = one.checkVisibility({ visibilityProperty: true });
  if (!isThere) return [];
  const words = one.outerHTML.slice(0, 120);
  if (one.disabled) return [`${words}: says whether it is open, and cannot be used`];
  const list = one.closest(".md-nav__item")?.querySelector(":scope > .md-nav");
  if (!list) return [];
  const isOpen = list.checkVisibility({ visibilityProperty: true }) && list.getBoundingClientRect().height > 0;
  return isOpen === (one.ariaExpanded === "true") ? [] : [`${words}: open ${isOpen}`];
})"""
CURRENT = """() => [...document.querySelectorAll(".md-sidebar--primary [aria-current=page]")]
  .filter((one) => one.checkVisibility({ visibilityProperty: true }))
  .map((one) => [one.textContent.trim().replace(/\\s+/g, " "), getComputedStyle(one).fontWeight])"""
TEXTS = """() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const found = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.textContent.trim();
    const holder = node.parentElement;
    if (!text || holder.closest("script, style, template, noscript")) continue;
    const range = document.createRange();
    range.selectNode(node);
    const box = range.getBoundingClientRect();
    const isSeen = holder.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) && box.height > 2;
    node.rpSeen ??= isSeen;
    if (node.rpSeen && !isSeen) found.push([text.slice(0, 60), LEFT_OUT.find((rule) => holder.closest(rule)) ?? ""]);
  }
  return found;
}"""
LEFT_OUT = {
    ".md-header, .md-tabs, .md-sidebar, .md-footer, .md-top, .md-skip, .md-search": "ways to other pages",
    ".rp-bar": "the way back from a page for paper",
    ".rp-next, .rp-ways, .rp-hub, .rp-edit": "ways to other pages",
    ".rp-screen": "words about what a screen does",
    "button, .md-button, .md-dialog": "nothing to press",
    ".rp-verdict, .rp-answer": "no answer beside its question",
    ".rp-keep:not(:has(:checked, .rp-count:not([hidden])))": "marks that nobody has made",
    ".rp-desk, .rp-again": "what one does next, on a screen",
    ".rp-use, .rp-prompt__bar, .rp-buttons": "fields that keep something",
    ".rp-keep__note": "where marks are kept",
    ".headerlink": "a sign to take a link from",
}
"""What is on the screen and not on paper, and why."""
LEFT = TEXTS.replace("LEFT_OUT", json.dumps(list(LEFT_OUT)))
MARKS: dict[str, dict[str, Any]] = {
    "rolepath:program:done:marketing/campaign-brief": {"version": "00000000", "title": "Campaign brief"},
    "rolepath:program:confidence:foundation:before": {"value": 3, "title": "Foundation"},
    "rolepath:program:saved:marketing:2026-W07": {"minutes": 30, "title": "Marketing"},
}


@pytest.fixture
def page(running: Browser, quality_site: Path) -> Iterator[Page]:
    """A page of a browser in which something is marked; the site is at `page.host`."""
    with served(quality_site) as host, window(running, **OPTIONS) as context:
        page = context.new_page()
        page.goto(f"{host}assets/rolepath/rolepath.css")  # whatever is of this host
        marks = {key: json.dumps({"date": "2026-11-20T10:00:00.000Z", **value}) for key, value in MARKS.items()}
        page.evaluate("marks => Object.entries(marks).forEach(([key, mark]) => localStorage.setItem(key, mark))", marks)
        page.host = host  # type: ignore[attr-defined]
        yield page


def opened(page: Page, path: str) -> Page:
    page.goto(page.host + path)  # type: ignore[attr-defined]
    page.wait_for_timeout(150)
    return page


@pytest.mark.parametrize("fast", [True, pytest.param(False, marks=pytest.mark.thorough)])
def test_every_control_can_be_seen_and_hit(page: Page, quality_site: Path, *, fast: bool) -> None:
    wrong = []
    states = [(kind, state) for kind in page_types(quality_site, fast=fast) for state in ("plain", "unfolded", "wrong")]
    for kind, state in drawn(states, 6) if fast else states:
        opened(page, kind.path)
        if not STATES[state](page):
            continue
        for look in LOOKS:
            page.emulate_media(**{"color_scheme": "light", "forced_colors": "none", **look})
            page.mouse.move(0, 0)
            wrong += [f"{kind.name}, {state}, {look}: {one}" for one in page.evaluate(CONTROLS)]
        page.emulate_media(color_scheme="light", forced_colors="none")
    assert wrong == []


def test_a_control_that_cannot_be_seen_is_found(page: Page) -> None:
    page.set_content(
        "<body class=md-content style='background:#f5f5f5'><input type=number style='border:0;height:30px'>"
        "<input style='border:1px solid #ddd;height:30px'><button style='border:0;color:#bbb;height:30px'>pale</button>"
        "<input style='border:1px solid #000;height:12px;padding:0'>"
    )
    assert len(page.evaluate(CONTROLS)) == 5, page.evaluate(CONTROLS)


@pytest.mark.parametrize("fast", [True, pytest.param(False, marks=pytest.mark.thorough)])
def test_paper_has_all_that_the_screen_has_but_for_what_is_left_out_on_purpose(
    page: Page, quality_site: Path, *, fast: bool
) -> None:
    wrong = []
    for kind in drawn(page_types(quality_site, fast=True), 3) if fast else page_types(quality_site, fast=False):
        opened(page, kind.path)
        STATES["unfolded"](page)
        page.evaluate(LEFT)
        page.emulate_media(media="print")
        wrong += [f"{kind.name}: {text}" for text, reason in page.evaluate(LEFT) if not reason]
        page.emulate_media(media="screen")
    assert wrong == []


def test_the_record_and_the_marks_are_printed(page: Page) -> None:
    words = {
        "marketing/record/": ["Campaign brief", "Done", "Nov 20, 2026", "30 minutes saved in the week of Feb 9, 2026"],
        MODULE: ["Your marks for this module", "Done"],
    }
    for path, texts in words.items():
        opened(page, path).emulate_media(media="print")
        for text in texts:
            assert page.locator(".md-content").get_by_text(text).first.is_visible(), (path, text)
        page.emulate_media(media="screen")
    opened(page, "marketing/").emulate_media(media="print")
    assert page.locator(".rp-phase .rp-count", has_text="1 of").first.is_visible()
    opened(page, "marketing/foundation/what-ai-is/").emulate_media(media="print")
    assert page.locator(".rp-keep:visible").count() == 0, "nobody has marked anything there"


def test_a_prompt_is_copied_by_a_button_that_says_so(page: Page) -> None:
    opened(page, MODULE)
    buttons = page.locator(".rp-prompt__bar [data-do=copy]")
    assert buttons.count() > 0
    assert set(buttons.all_inner_texts()) == {"Copy this prompt"}
    assert not page.locator("[data-md-type=copy]:visible").count(), "one button for one text"
    code = page.locator(".rp-prompt code").first
    buttons.first.click()
    status = page.locator("[role=status]", has_text="Copied")
    status.wait_for()
    assert page.evaluate("navigator.clipboard.readText()").split() == code.inner_text().split()


def test_no_letter_leaves_the_page(page: Page) -> None:
    address = opened(page, MODULE).url
    places = [".rp-options input", "[data-md-type=copy]", ".rp-keep input", "body", ".md-content a"]
    for place in drawn(places, 2):
        if place != "body":
            page.locator(place).first.focus()
        for key in ("n", "p", ".", ",", "f", "s", "/", "N"):
            page.keyboard.press(key)
    page.wait_for_timeout(200)
    assert page.url == address
    assert not page.locator("#__search").is_checked()
    page.locator(".md-search__input").click()
    page.keyboard.type("snapf./")
    assert page.locator(".md-search__input").input_value() == "snapf./"
    minutes = opened(page, MODULE).locator("input[type=number]:visible").first
    minutes.focus()
    page.keyboard.type("12")
    assert minutes.input_value() == "12"


NOT_IN_NAVIGATION = ("sheet",)
"""The plan leads to these, and they lead back to it."""


@pytest.mark.parametrize("width", [1280, 390])
def test_states_of_the_navigation_are_said(page: Page, quality_site: Path, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    for kind in drawn(page_types(quality_site, fast=True), 3):
        opened(page, kind.path)
        if width == 390:
            STATES["drawer"](page)
        assert page.evaluate(EXPANDED) == [], kind.name
        if width == 1280:
            current = [weight for _, weight in page.evaluate(CURRENT)]
            assert current == ([] if kind.name in NOT_IN_NAVIGATION else ["700"]), kind.name
            assert page.locator(".md-sidebar--primary").get_by_role("button", disabled=True).count() == 0


def test_every_module_leads_back_to_what_is_called_the_plan(page: Page, quality_site: Path) -> None:
    home = opened(page, "marketing/").url
    assert page.locator("h1").inner_text() == "Your plan: Marketing"
    assert page.title().startswith("Your plan: Marketing")
    assert page.locator(".md-sidebar--primary [aria-current=page]:visible").inner_text() == "Your plan: Marketing"
    for file in sorted((quality_site / "marketing").rglob("index.html")):
        path = file.relative_to(quality_site).parent.as_posix()
        if 'data-rolepath="module"' in (text := file.read_text("utf-8")) or path.endswith("record"):
            links = re.findall(r'<p class="rp-hub rp-screen"><a href="([^"]*)">Back to your plan</a>', text)
            assert [(file.parent / link).resolve() for link in links] == [quality_site / "marketing"], path
    opened(page, MODULE).get_by_role("link", name="Back to your plan").click()
    assert page.url == home


def test_the_hub_lists_all_its_headings(page: Page) -> None:
    opened(page, "")
    listed = page.locator(".md-sidebar--secondary .md-nav__link").all_inner_texts()
    assert {"Choose your role", "Marketing", "Four phases, not one event", "What it asks of you"} <= {
        one.strip() for one in listed
    }
    for link in page.locator(".md-sidebar--secondary .md-nav__link").all():
        place = (link.get_attribute("href") or "").removeprefix("#")
        assert page.evaluate("id => document.getElementById(id) !== null", place), place


def test_answers_are_shown_by_choosing_where_scripts_run(page: Page) -> None:
    opened(page, MODULE)
    summaries = page.locator(".rp-check summary")
    assert summaries.count() > 1
    assert not any(summary.is_visible() for summary in summaries.all())
    page.locator(".rp-options input").first.check()
    assert page.locator(".rp-check details[open] > :not(summary)").first.is_visible()


def test_pages_opened_from_a_folder_lead_to_pages_and_tell_the_truth(running: Browser, quality_site: Path) -> None:
    with lent(running) as page:
        page.goto((quality_site / "index.html").as_uri())
        page.locator(".rp-card a", has_text="Marketing").click()
        assert page.locator("h1").inner_text() == "Your plan: Marketing"
        page.locator(".rp-modules a").first.click()
        page.locator("[data-rolepath=module] h1").wait_for()
        page.get_by_role("link", name="Back to your plan").click()
        assert page.locator("h1").inner_text() == "Your plan: Marketing"
        page.goto((quality_site / "marketing" / "record" / "index.html").as_uri())
        assert page.locator(".rp-off").inner_text().startswith("You have opened these pages from a folder")
        assert page.get_by_text("scripts do not run").count() == 0
        page.goto((quality_site / "marketing" / "handbook" / "index.html").as_uri())
        page.get_by_role("link", name="Back to your plan").click()
        assert page.locator("h1").inner_text() == "Your plan: Marketing"
