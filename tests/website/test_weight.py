"""How much a page loads, and from where; sizes are those after compression."""

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Request

from browser import browser, served
from quality import page_types

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
    with browser() as running, served(site) as host:
        for path in paths:
            page = running.new_page(viewport={"width": 1280, "height": 900})
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
    """A page has at most 100 KB, of which ours are at most 16 KB of scripts and 6 KB of styles."""
    for path, files in loaded(site, [kind.path for kind in page_types(site, fast=fast)]).items():
        # The index is the search's, not the page's: it grows with the site, and the page is there before it.
        page = {name: weight for name, weight in files.items() if "search_index" not in name}
        assert sum(page.values()) <= 100 * KILOBYTE, (path, page)
        scripts = {name: weight for name, weight in page.items() if OURS in name and name.endswith(".js")}
        assert sum(scripts.values()) <= 16 * KILOBYTE, (path, scripts)
        styles = {name: weight for name, weight in page.items() if "rolepath" in name and name.endswith(".css")}
        assert sum(styles.values()) <= 6 * KILOBYTE, (path, styles)


def test_representative_pages_are_light(quality_site: Path) -> None:
    check(quality_site, fast=True)


@pytest.mark.thorough
def test_every_page_type_is_light(quality_site: Path) -> None:
    check(quality_site, fast=False)


def test_our_styles_are_small(quality_site: Path) -> None:
    assert size(quality_site / OURS / "rolepath.css") <= 6 * KILOBYTE
