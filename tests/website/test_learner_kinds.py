"""Kinds of faults that learners met once, looked for on every page type."""

import json
import re
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from test_accessibility import examine

from browser import lent, served, window
from conftest import SMALL, MakeProgram, mkdocs
from quality import page_types
from rolepath.html.parser import document
from rolepath.html.text import visible_text
from rolepath.html.tree import elements
from sampling import drawn
from states import STATES

OPTIONS: dict[str, Any] = {
    "viewport": {"width": 1280, "height": 900},
    "reduced_motion": "reduce",
    "bypass_csp": True,
    "permissions": ["clipboard-read", "clipboard-write"],
}
LETTERS = ("n", "p", ".", ",", "f", "s", "/", "N")
STOPS = """[...document.querySelectorAll("a, button, [type=checkbox], [type=radio], summary, [tabindex='0']")]"""
NAMES = f"() => [...new Set({STOPS}.map((one) => one.tagName + one.type))]"
FOCUS = f"(name) => {STOPS}.find((one) => one.tagName + one.type === name)?.focus()"
COPY = ":is([data-md-type=copy], .rp-prompt__bar [data-do=copy]):visible"
"""What copies a text: Material's buttons, and ours below a prompt."""
BLOCK = "button.closest('pre') ?? button.closest('.rp-prompt__bar').previousElementSibling"
THOROUGH = [True, pytest.param(False, marks=pytest.mark.thorough)]


@pytest.fixture
def page(running: Browser, quality_site: Path) -> Iterator[Page]:
    """A page of a browser; the site is at `page.host`."""
    with served(quality_site) as host, window(running, **OPTIONS) as context:
        page = context.new_page()
        page.host = host  # type: ignore[attr-defined]
        yield page


def opened(page: Page, path: str) -> Page:
    page.goto(page.host + path)  # type: ignore[attr-defined]
    page.wait_for_timeout(150)
    return page


@pytest.mark.parametrize("fast", THOROUGH)
def test_no_letter_is_a_command_on_any_page_type(page: Page, quality_site: Path, *, fast: bool) -> None:
    wrong = []
    for kind in drawn(page_types(quality_site, fast=True), 3) if fast else page_types(quality_site, fast=False):
        address = opened(page, kind.path).url
        for name in page.evaluate(NAMES):
            page.evaluate(FOCUS, name)
            for key in LETTERS:
                page.keyboard.press(key)
        page.wait_for_timeout(100)
        search = page.locator("#__search")
        if page.url != address or (search.count() and search.is_checked()):
            wrong.append(kind.name)
    assert wrong == []


@pytest.mark.parametrize("fast", THOROUGH)
def test_what_can_be_copied_has_a_button_that_says_so_and_is_announced(
    page: Page, quality_site: Path, *, fast: bool
) -> None:
    wrong = []
    views = list(product(page_types(quality_site, fast=fast), (1280, 390)))
    for kind, width in drawn(views, 6) if fast else views:
        page.set_viewport_size({"width": width, "height": 900})
        opened(page, kind.path)
        STATES["unfolded"](page)
        codes = page.locator(".md-content pre:has(code):visible")  # others hold numbers of lines
        buttons = page.locator(COPY)
        if kind.path.endswith(("handbook/", "worksheet/")) or "facilitator" in kind.path:
            continue  # for paper, and for somebody who reads aloud
        if buttons.count() < codes.count():
            wrong.append(f"{kind.name}: {codes.count()} texts, {buttons.count()} buttons")
        for button in buttons.all():
            if not button.inner_text().strip():
                wrong.append(f"{kind.name}: a button without a word")
        if buttons.count():
            buttons.first.click()
            page.locator("[role=status]", has_text="Copied").wait_for()
            violations, _ = examine(page)
            wrong += [f"{kind.name}, copied: {one}" for one in violations]
    assert wrong == []


def test_each_button_copies_the_text_that_it_stands_at(page: Page) -> None:
    opened(page, "marketing/marketing/everything/")
    STATES["unfolded"](page)
    buttons = page.locator(COPY)
    assert buttons.count() > 1
    for button in buttons.all():
        button.click()
        text = button.evaluate(f"button => ({BLOCK}).querySelector('code').textContent")
        page.wait_for_function("navigator.clipboard.readText().then(text => text.trim() !== '')")
        copied = page.evaluate("navigator.clipboard.readText()")
        assert "".join(copied.split()) == "".join(text.split())


def test_the_search_of_no_site_knows_an_answer(quality_site: Path) -> None:
    """Neither an explanation, nor what shows it, nor which option is right."""
    answers = 0
    for index in quality_site.rglob("search_index.json"):
        entries = json.loads(index.read_text("utf-8"))["docs"]
        texts = {entry["location"].partition("#")[0]: "" for entry in entries}
        for entry in entries:
            texts[entry["location"].partition("#")[0]] += f" {_plain(entry['text'])}"
        for place, text in texts.items():
            file = index.parent.parent / place / "index.html"
            for element in elements(document(file.read_text("utf-8"))) if file.is_file() else ():
                if element.name == "details" and "rp-answer" in element.classes:
                    explained = [child for child in element.children if getattr(child, "name", "") != "summary"]
                    words = " ".join(visible_text(explained).split())
                    answers += 1
                    assert words not in text, (place, words)
            assert "Show the answer" not in text
            assert not re.search(r"Right answer:|\[x\]", text), place
    assert answers > 50


def _plain(text: str) -> str:
    return " ".join(visible_text(document(text)).split())


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("fast", THOROUGH)
def test_every_page_of_a_role_leads_back_to_the_plan(page: Page, quality_site: Path, width: int, *, fast: bool) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    wrong = []
    for kind in drawn(page_types(quality_site, fast=True), 2) if fast else page_types(quality_site, fast=False):
        if not kind.path.startswith("marketing/") or kind.path == "marketing/":
            continue
        links = opened(page, kind.path).get_by_role("link", name="Back to your plan")
        name = "The plan that learners see" if kind.path == "marketing/facilitator/" else "All modules for facilitators"
        way = page.get_by_role("link", name=name) if "facilitator" in kind.path else links
        if not way.count() or not way.first.is_visible():
            wrong.append(kind.name)
    assert wrong == []


def test_support_begins_with_the_role_and_can_be_tapped(page: Page, quality_site: Path) -> None:
    for site in (name for name in ("marketing", "finance") if (quality_site / name).is_dir()):
        opened(page, f"{site}/program/support/")
        headings = page.locator(".md-content :is(h1, h2)").all_inner_texts()
        assert headings[1].startswith("For "), headings[:3]
        assert sum(one.startswith(("For ", "Where to get help")) for one in headings[1:]) == 1
        listed = page.locator(".md-sidebar--secondary .md-nav__link").first
        assert page.evaluate("id => document.getElementById(id) !== null", (listed.get_attribute("href") or "")[1:])


CONTACTS = {
    "https://video.example.org/room": "https://video.example.org/room",
    "help@example.org": "mailto:help@example.org",
}


@pytest.mark.parametrize(("written", "target"), CONTACTS.items())
def test_addresses_of_help_are_links_wherever_they_are_shown(
    make_program: MakeProgram, written: str, target: str
) -> None:
    role = (SMALL / "roles/warehouse.yml").read_text("utf-8")
    hours = f'office_hours: [{{weekday: monday, time: "9:00", where: "{written}"}}]'
    support = f'support:\n  channel: "{written}"\n  {hours}'
    root = make_program({"roles/warehouse.yml": role.replace("support:", support)})
    assert mkdocs(root, "build").returncode == 0
    site = root / "site" / "warehouse"
    shown = 0
    for file in site.rglob("*.html"):
        found = list(elements(document(file.read_text("utf-8"))))
        bodies = [one for one in found if one.name in ("dd", "li", "p") and written in visible_text([one])]
        for body in bodies:
            shown += 1
            links = [one.attributes.get("href") for one in elements([body]) if one.name == "a"]
            assert target in links, (file, visible_text([body]))
    assert shown >= 4


def test_an_old_address_leads_to_the_module_and_keeps_its_marks(running: Browser, make_program: MakeProgram) -> None:
    module = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
    moved = module.replace("task: picking", "id: warehouse/picking\naliases: [warehouse/route]\ntask: picking")
    root = make_program({"content/warehouse/picking.md": None, "content/warehouse/plan-a-route.md": moved})
    built = mkdocs(root, "build", "--strict")
    assert built.returncode == 0, built.stderr
    with served(root / "site") as host, lent(running) as page:
        for old in ("warehouse/warehouse/picking/", "warehouse/warehouse/route/"):
            page.goto(host + old)
            page.wait_for_url("**/plan-a-route/")
            assert page.locator("[data-rolepath=module]").get_attribute("data-rolepath-id") == "warehouse/picking"
            text = (root / "site" / old / "index.html").read_text("utf-8")
            page.set_content(re.sub(r"<meta http-equiv=\"refresh\"[^>]*>", "", text))
            assert examine(page)[0] == []
