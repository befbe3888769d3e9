"""A role's site that the browser keeps: read without its host, replaced whole, gone where the owner ends it."""

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from browser import served
from conftest import SMALL, MakeProgram, mkdocs, write

CONFIG = (SMALL / "mkdocs.yml").read_text("utf-8")
PICKING = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
READY = "() => navigator.serviceWorker.ready.then(() => true)"
WAITS = "() => navigator.serviceWorker.getRegistration().then(found => Boolean(found?.waiting))"
IS_KEPT = "() => Boolean(navigator.serviceWorker.controller)"
CACHES = "() => caches.keys().then(names => names.length)"


@dataclass
class Kept:
    """A published site that browsers keep, and its host, which can be stopped."""

    root: Path
    host: ExitStack = field(default_factory=ExitStack)
    address: str = ""

    def open(self) -> None:
        """Starts the host."""
        (self.root / "site").mkdir(exist_ok=True)
        self.address = self.host.enter_context(served(self.root / "site"))

    def build(self, files: Mapping[str, str] | None = None, *, offline: bool = True) -> None:
        """Publishes the site."""
        option = f"offline: {str(offline).lower()}"
        config = CONFIG.replace('cache_dir: ""', f'cache_dir: ""\n      {option}')
        assert option in config
        write(self.root, {"mkdocs.yml": f"site_url: {self.address}\n{config}", **(files or {})})
        done = mkdocs(self.root, "build", "--strict")
        assert done.returncode == 0, done.stderr


@pytest.fixture
def kept(make_program: MakeProgram) -> Iterator[Kept]:
    found = Kept(make_program({}))
    with found.host:
        found.open()
        yield found


def settled(page: Page, address: str) -> None:
    """Opens a role's site, and again when it is kept."""
    page.goto(address)
    page.evaluate(READY)
    page.goto(address)
    assert page.evaluate(IS_KEPT)


def test_all_pages_and_the_record_are_there_without_the_host(kept: Kept, running: Browser) -> None:
    kept.build()
    page = running.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text) if message.type == "error" else None)
    settled(page, f"{kept.address}warehouse/")
    addresses = {
        f"{kept.address}warehouse/{file.parent.relative_to(kept.root / 'site/warehouse').as_posix()}/".replace(
            "/./", "/"
        )
        for file in (kept.root / "site/warehouse").rglob("index.html")
        if "facilitator" not in file.parts
    }
    assert len(addresses) > 5
    assert said == []
    kept.host.close()
    for address in sorted(addresses):
        page.goto(address)
        assert page.locator("h1").count() == 1, address
        assert page.evaluate("[...document.styleSheets].length > 1"), "styles are kept as well"
    page.goto(f"{kept.address}warehouse/warehouse/picking?h=aisle")
    assert page.url.endswith("/picking/")
    page.locator("[data-rolepath=module] input[type=checkbox]").first.check()
    page.goto(f"{kept.address}warehouse/record/")
    assert page.locator("table, li").filter(has_text=re.compile("picking", re.IGNORECASE)).count()
    page.context.close()


def test_a_newer_version_is_offered_and_never_mixed_in(kept: Kept, running: Browser) -> None:
    kept.build()
    context = running.new_context()
    page, other = context.new_page(), context.new_page()
    settled(page, f"{kept.address}warehouse/")
    other.goto(f"{kept.address}warehouse/warehouse/picking/")
    kept.build({"content/warehouse/picking.md": PICKING.replace("Ask for the list by aisle", "A newer sentence")})
    page.goto(f"{kept.address}warehouse/warehouse/picking/")
    assert "A newer sentence" not in page.inner_text("main"), "the version that is kept, whole"
    page.wait_for_function(WAITS)
    page.goto(f"{kept.address}warehouse/")
    page.locator(".rp-newer button").wait_for()
    assert "A newer sentence" not in other.inner_text("main")
    with page.expect_navigation(), other.expect_navigation():
        page.locator(".rp-newer button").click()
    assert "A newer sentence" in other.inner_text("main"), "all open pages change together"
    page.goto(f"{kept.address}warehouse/warehouse/picking/")
    assert "A newer sentence" in page.inner_text("main")
    assert page.locator(".rp-newer").count() == 0
    assert page.evaluate(CACHES) == 1
    context.close()


def test_a_version_of_which_a_file_is_of_another_is_not_kept(kept: Kept, running: Browser) -> None:
    kept.build()
    file = kept.root / "site/warehouse/warehouse/picking/index.html"
    file.write_text(file.read_text("utf-8").replace("aisle", "other"), "utf-8")
    page = running.new_page()
    page.goto(f"{kept.address}warehouse/")
    page.wait_for_function("() => navigator.serviceWorker.getRegistration().then(found => !found?.installing)")
    page.goto(f"{kept.address}warehouse/warehouse/picking/")
    assert not page.evaluate(IS_KEPT)
    page.wait_for_function("() => caches.keys().then(names => names.length === 0)")
    page.context.close()


def test_browsers_forget_the_site_when_the_owner_ends_it(kept: Kept, running: Browser) -> None:
    kept.build()
    page = running.new_page()
    settled(page, f"{kept.address}warehouse/")
    kept.build(offline=False)
    page.goto(f"{kept.address}warehouse/")
    page.wait_for_function("() => caches.keys().then(names => names.length === 0)")
    page.goto(f"{kept.address}warehouse/")
    assert not page.evaluate(IS_KEPT)
    page.context.close()


def test_the_policy_lets_this_worker_begin_and_no_other(kept: Kept) -> None:
    kept.build()
    for folder, text in (("warehouse", "index.html"), ("warehouse", "_headers"), ("legal", "index.html")):
        found = re.findall(r"worker-src ([^;]*)", (kept.root / "site" / folder / text).read_text("utf-8"))
        assert found == [f"blob: {kept.address}{folder}/service-worker.js"]
    hub = (kept.root / "site/_headers").read_text("utf-8")
    assert re.findall(r"worker-src ([^;]*)", hub) == [
        f"blob: {kept.address}legal/service-worker.js {kept.address}warehouse/service-worker.js"
    ], "hosts send the hub's header with each role's pages"


def test_a_site_that_is_not_kept_has_nothing_of_it(kept: Kept) -> None:
    kept.build(offline=False)
    names = {file.name for file in (kept.root / "site").rglob("*")}
    assert not names & {"service-worker.js", "manifest.webmanifest", "offline.js", "icon.svg"}
    assert 'rel="manifest"' not in (kept.root / "site/warehouse/index.html").read_text("utf-8")


def test_two_builds_are_the_same_and_an_edit_is_another_version(kept: Kept) -> None:
    worker = kept.root / "site/warehouse/service-worker.js"
    kept.build()
    first = worker.read_text("utf-8")
    kept.build()
    assert worker.read_text("utf-8") == first
    files = dict(json.loads(first.splitlines()[0].removeprefix("const KEPT = ").removesuffix(";"))["files"])
    assert "./" in files
    assert "./warehouse/picking/" in files
    assert not [path for path in files if path.startswith(("./facilitator", "./service-worker", "./_headers"))]
    kept.build({"content/warehouse/picking.md": PICKING + "\nMore.\n"})
    assert worker.read_text("utf-8") != first


def test_without_the_sites_address_a_build_says_what_is_missing(make_program: MakeProgram) -> None:
    root = make_program({"mkdocs.yml": CONFIG.replace('cache_dir: ""', 'offline: true\n      cache_dir: ""')})
    done = mkdocs(root, "build")
    assert done.returncode == 1
    assert "site_url" in done.stderr
