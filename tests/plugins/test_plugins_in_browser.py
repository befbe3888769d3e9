"""Plugins that need scripts of their own work under the policy; a script of an author does not."""

from importlib.util import find_spec
from pathlib import Path

import pytest

from browser import browser, served
from conftest import SMALL, Files, MakeProgram, mkdocs

PIXEL = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010806000000"
    "1f15c4890000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082"
)
HOST = "https://www.googletagmanager.com"
EXTRA = """
extra:
  analytics: {provider: google, property: G-ABCDEF}
  consent: {title: Cookies, description: We count visits.}
"""
STRAY = "\n<script>window.stray = 1</script>\n"
pytestmark = pytest.mark.skipif(not find_spec("mkdocs_glightbox"), reason="Glightbox is not installed")


def build(make_program: MakeProgram, *, has_stray: bool = False) -> Path:
    options = f'cache_dir: ""\n      csp_sources: {{script-src: [{HOST}]}}'
    options += "\n      lint: {ignore: [RP2, RP3, RP4, RP5, RP6]}" if has_stray else ""
    config = (SMALL / "mkdocs.yml").read_text("utf-8").replace('cache_dir: ""', options)
    config = config.replace("  - search\n", "  - search\n  - glightbox\n") + EXTRA
    picking = (SMALL / "content/warehouse/picking.md").read_text("utf-8")
    picture = "\n![A single dot](../assets/pixel.png)\n" + (STRAY if has_stray else "")
    picking = picking.replace("\n## Practice", f"{picture}\n## Practice")
    files: Files = {"content/assets/pixel.png": PIXEL, "content/warehouse/picking.md": picking, "mkdocs.yml": config}
    root = make_program(files)
    built = mkdocs(root, "build", *([] if has_stray else ["--strict"]))
    assert built.returncode == 0, built.stderr
    return root / "site"


def test_glightbox_opens_and_analytics_waits_for_consent(make_program: MakeProgram) -> None:
    errors: list[str] = []
    asked: list[str] = []
    with browser() as running, served(build(make_program)) as address:
        page = running.new_page()
        page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
        page.on("request", lambda request: asked.append(request.url) if request.url.startswith(HOST) else None)
        page.route(f"{HOST}/**", lambda route: route.fulfill(body="0", content_type="text/javascript"))
        page.goto(f"{address}warehouse/warehouse/picking/")
        page.locator(".md-consent button").first.wait_for()
        assert not asked
        page.locator(".md-consent button").first.click()
        page.wait_for_load_state("networkidle")
        assert asked
        page.locator("a.glightbox").first.click()
        page.locator(".glightbox-container").wait_for()
    assert not errors


def test_a_script_of_an_author_does_not_run_beside_them(make_program: MakeProgram) -> None:
    with browser() as running, served(build(make_program, has_stray=True)) as address:
        page = running.new_page()
        page.goto(f"{address}warehouse/warehouse/picking/")
        page.wait_for_load_state("networkidle")
        assert "window.stray" in page.content()
        assert page.evaluate("typeof window.stray") == "undefined"
