"""How much a page loads, and from where; sizes are those after compression."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Request

from browser import browser, served, window
from quality import PAGE_TYPES, page_types
from sampling import drawn

WIDE = {"width": 1280, "height": 900}
KILOBYTE = 1024
PICTURES = {".svg", ".png", ".jpg", ".webp", ".gif", ".ico"}
OURS = "assets/rolepath/"


def size(file: Path) -> int:
    return len(gzip.compress(file.read_bytes(), 9))


def listener(asked: list[str]) -> Callable[[Request], None]:
    """What writes down the addresses that a page asks for."""
    return lambda request: asked.append(request.url)


def loaded(site: Path, paths: list[str]) -> dict[str, dict[str, int]]:
    """For each page what it has loaded in the end, with its size."""
    found: dict[str, dict[str, int]] = {}
    with (
        served(site) as host,
        browser() as running,
        window(running, viewport=WIDE) as context,
    ):
        for path in paths:
            page = context.new_page()
            asked: list[str] = []
            page.on("request", listener(asked))
            page.goto(host + path)
            page.wait_for_load_state("networkidle")
            names = {one.removeprefix(host).split("?")[0] for one in asked if not one.startswith(("data:", "blob:"))}
            files = {name: site / (f"{name}index.html" if name.endswith("/") or not name else name) for name in names}
            found[path] = {name: size(file) for name, file in files.items() if file.suffix not in PICTURES}
            page.close()
    return found


def check(site: Path, *, fast: bool) -> None:
    """Before anybody searches, a page has at most 85 KB, of which at most 16 KB are our scripts and 6 KB our styles.

    A plan has the questions of all its modules, a handbook all of their texts, and the page "everything" all that
    Markdown offers; these have at most 100 KB.
    """
    paths = [kind.path for kind in page_types(site, fast=fast)]
    paths = drawn(paths, 2) if fast else paths
    whole = {kind.path for kind in PAGE_TYPES if kind.name in ("role home", "handbook", "everything")}
    for path, page in loaded(site, paths).items():
        assert not [name for name in page if "search" in name], path
        assert sum(page.values()) <= (100 if path in whole else 85) * KILOBYTE, (path, page)
        scripts = {name: weight for name, weight in page.items() if OURS in name and name.endswith(".js")}
        assert sum(scripts.values()) <= 16 * KILOBYTE, (path, scripts)
        styles = {name: weight for name, weight in page.items() if "rolepath" in name and name.endswith(".css")}
        assert sum(styles.values()) <= 6 * KILOBYTE, (path, styles)


def test_the_search_comes_when_somebody_searches(quality_site: Path) -> None:
    with (
        served(quality_site) as host,
        browser() as running,
        window(running, viewport=WIDE) as context,
    ):
        for address in ("marketing/", "marketing/?q=brief"):
            page = context.new_page()
            asked: list[str] = []
            page.on("request", listener(asked))
            page.goto(host + address)
            page.wait_for_load_state("networkidle")
            found = sum("search" in one.removeprefix(host).split("?")[0] for one in asked)
            assert found == (2 if "?" in address else 0)
            page.locator(".md-search__input").fill("brief")
            page.wait_for_selector(".md-search-result__link")
            page.close()


def test_representative_pages_are_light(quality_site: Path) -> None:
    check(quality_site, fast=True)


@pytest.mark.thorough
def test_every_page_type_is_light(quality_site: Path) -> None:
    check(quality_site, fast=False)


def test_our_styles_are_small(quality_site: Path) -> None:
    assert size(quality_site / OURS / "rolepath.css") <= 6 * KILOBYTE
