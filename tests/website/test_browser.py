"""A role's folder on its own, in a real browser."""

import shutil
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urldefrag

import pytest
from playwright.sync_api import BrowserContext, Page, Request

from browser import browser, lent, served
from sampling import drawn

ROLES = ["finance", "hr", "marketing", "operations"]


def pages_of(site: Path) -> list[str]:
    return [page.relative_to(site).as_posix() for page in sorted(site.rglob("*.html"))]


@dataclass
class Crawl:
    """What a browser met on some pages: links and places by page, addresses asked for, and what went wrong."""

    links: dict[str, set[str]] = field(default_factory=dict)
    places: dict[str, set[str]] = field(default_factory=dict)
    asked: set[str] = field(default_factory=set)
    wrong: list[str] = field(default_factory=list)


def crawl(context: BrowserContext, base: str, paths: list[str]) -> Crawl:
    """Opens pages one after the other."""
    found = Crawl()
    page = context.new_page()
    page.on("request", lambda request: found.asked.add(request.url))
    page.on("requestfailed", lambda request: found.wrong.extend(failed(request)))
    page.on("pageerror", lambda error: found.wrong.append(str(error)))
    page.on("response", lambda answer: found.wrong.extend([answer.url] if answer.status >= 400 else []))
    for path in paths:
        page.goto(base + path)
        address = (base + path).removesuffix("index.html")
        found.links[address] = addresses(page)
        found.places[address] = set(page.evaluate("[...document.querySelectorAll('[id]')].map(e => e.id)"))
    page.close()
    return found


def failed(request: Request) -> list[str]:
    """Why a request failed; going on to the next page ends those that are still under way."""
    return [] if "ERR_ABORTED" in str(request.failure) else [f"{request.failure} {request.url}"]


def addresses(page: Page) -> set[str]:
    return set(
        page.evaluate("[...document.querySelectorAll('[href],[src]')].map(e => e.href || e.src).filter(Boolean)")
    )


@pytest.mark.parametrize("role", [ROLES[0], *(pytest.param(role, marks=pytest.mark.thorough) for role in ROLES[1:])])
def test_a_role_copied_into_a_folder_elsewhere_is_whole(reference_site: Path, tmp_path: Path, role: str) -> None:
    copy = tmp_path / "some" / "where"
    shutil.copytree(reference_site / role, copy)
    with browser() as running, served(tmp_path) as host:
        base = f"{host}some/where/"
        paths = drawn(pages_of(copy), 6)
        context = running.new_context()
        found = crawl(context, base, paths)
        assert found.wrong == []
        assert {address for address in found.asked if not address.startswith((base, "data:", f"blob:{host}"))} == set()
        inside = {link for links in found.links.values() for link in links if link.startswith(host)}
        assert inside, "there are links to check"
        assert {link for link in inside if not link.startswith(base)} == set(), "nothing leads out of the folder"
        known: set[str] = set()
        for address, anchor in sorted(map(urldefrag, inside)):
            if address in found.places:
                assert not anchor or anchor in found.places[address], f"{address} has no place #{anchor}"
            elif address not in known:
                known.add(address)
                assert context.request.get(address).ok, f"{address} is a dead link"


def test_search_works_in_the_copy(reference_site: Path, tmp_path: Path) -> None:
    shutil.copytree(reference_site / "finance", tmp_path / "copy")
    with browser() as running, served(tmp_path) as host, lent(running) as page:
        page.set_viewport_size({"width": 1280, "height": 900})
        page.goto(f"{host}copy/")
        page.click(".md-search__input")
        page.keyboard.type("variance", delay=20)
        page.wait_for_selector(".md-search-result__link")
        found = page.eval_on_selector_all(".md-search-result__link", "links => links.map(link => link.href)")
        assert found
        assert all(link.startswith(f"{host}copy/") for link in found)


@pytest.mark.parametrize("scheme", ["light", pytest.param("dark", marks=pytest.mark.thorough)])
@pytest.mark.parametrize("width", [320, 390, 1280])
def test_nothing_is_wider_than_the_window(reference_site: Path, width: int, scheme: str) -> None:
    paths = ["", "hr/", "hr/hr/job-advert/", "operations/operations/shift-plan/", "hr/program/policies/", "hr/404.html"]
    with browser() as running, served(reference_site) as host, lent(running) as page:
        page.set_viewport_size({"width": width, "height": 900})
        page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        for path, _ in drawn([(path, width) for path in paths], 3):
            page.goto(host + path)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path


def test_pages_are_readable_without_scripts(reference_site: Path) -> None:
    with browser() as running, served(reference_site) as host, lent(running, java_script_enabled=False) as page:
        page.goto(f"{host}finance/finance/variance-note/")
        for piece in ("business-problem", "before", "after", "job-relevance", "practice", "check", "support"):
            assert page.locator(f"[data-rolepath={piece}]").is_visible()
        answer = page.locator("[data-rolepath=check] details").first
        answer.locator("summary").click()
        assert answer.locator("p").is_visible()


def test_before_and_after_stand_side_by_side_where_there_is_room(reference_site: Path) -> None:
    with browser() as running, served(reference_site) as host, lent(running) as page:
        for width, is_beside in ((1280, True), (390, False)):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(f"{host}finance/finance/variance-note/")
            boxes = [page.locator(f"[data-rolepath={side}]").bounding_box() for side in ("before", "after")]
            before, after = boxes
            assert before
            assert after
            assert (abs(before["y"] - after["y"]) < 2) is is_beside
