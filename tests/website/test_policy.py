"""What pages load and run: nothing from elsewhere, nothing inline, and still everything works."""

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from browser import lent, served, window
from conftest import MakeProgram, mkdocs
from quality import page_types
from rolepath.website.material.policy import DIRECTIVES, SCRIPTS, policy
from rolepath.website.page.theme_folder import THEME
from sampling import drawn
from states import STATES

WIDE = {"width": 1280, "height": 900}
EVERYTHING = "marketing/marketing/everything/"
LISTEN = """
window.broken = [];
addEventListener("securitypolicyviolation", (event) => {
  window.broken.push(`${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
});
"""
BLOCKED = "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError'); } });"
CORRUPT = """
for (const name of ["__palette", "__tabs", "__announce", "__consent", "__search"])
  for (const path of ["/", "/marketing/"]) localStorage.setItem(`${path}.${name}`, %s);
"""
SPOILT = ["'{bad'", "'null'", "'5'", "'[]'", "'{}'", '\'{"index":"x","color":3}\'', "'\"text\"'"]


def watched(context: BrowserContext) -> tuple[Page, list[str]]:
    """A page, and a list that fills with what goes wrong on it."""
    wrong: list[str] = []
    page = context.new_page()
    page.add_init_script(LISTEN)
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on("console", lambda line: wrong.append(f"{page.url}: {line.text}") if line.type == "error" else None)
    page.on("requestfailed", lambda one: wrong.append(one.url) if "ERR_ABORTED" not in str(one.failure) else None)
    return page, wrong


def use(page: Page, host: str, paths: list[str], wrong: list[str], one_in: int = 1) -> None:
    """Goes through the states of some pages, of which one in so many is drawn, and copies, changes colours and tabs."""
    for path in paths:
        for name in drawn(list(STATES), one_in):
            page.goto(host + path)
            STATES[name](page)
            wrong += page.evaluate("window.broken")
        for selector in ("button[for^=__palette]:visible", ".tabbed-labels label:nth-child(2)", ".md-code__button"):
            if page.locator(selector).count():
                page.locator(selector).first.click()
        wrong += page.evaluate("window.broken")


def works(page: Page) -> None:
    """Material's own parts are alive: search finds, code can be copied, colours change."""
    assert STATES["search"](page)
    page.keyboard.press("Escape")
    assert page.locator(".md-code__button").count()
    before = page.get_attribute("body", "data-md-color-scheme")
    page.locator("button[for^=__palette]:visible").click()
    assert page.get_attribute("body", "data-md-color-scheme") != before


@pytest.mark.parametrize("by", ["meta", pytest.param("header", marks=pytest.mark.thorough)])
def test_nothing_breaks_the_policy(quality_site: Path, running: Browser, by: str) -> None:
    headers = header_of(quality_site) if by == "header" else {}
    with served(quality_site, headers) as host, window(running, viewport=WIDE) as context:
        page, wrong = watched(context)
        use(page, host, [EVERYTHING, "marketing/"] if by == "meta" else [EVERYTHING], wrong, one_in=3)
        page.goto(f"{host}404.html")
        wrong += page.evaluate("window.broken")
        assert page.evaluate("getComputedStyle(document.body).maxWidth") != "none", "the style of the page applies"
        page.goto(host + EVERYTHING)
        works(page)
        assert wrong == []


@pytest.mark.thorough
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("by", ["meta", "header"])
def test_no_page_type_breaks_the_policy(quality_site: Path, running: Browser, by: str, width: int) -> None:
    headers = header_of(quality_site) if by == "header" else {}
    with served(quality_site, headers) as host:
        page, wrong = watched(running.new_context(viewport={"width": width, "height": 900}))
        use(page, host, [kind.path for kind in page_types(quality_site, fast=False)], wrong)
        assert wrong == []
        page.context.close()


def header_of(site: Path) -> dict[str, str]:
    """The headers of the file that comes with the site."""
    lines = (site / "_headers").read_text("utf-8").splitlines()
    assert lines[0] == "/*"
    return dict(line.strip().split(": ", 1) for line in lines[1:])


def test_the_policy_stops_hostile_code(quality_site: Path, running: Browser, tmp_path: Path) -> None:
    page = (quality_site / "marketing" / "index.html").read_text("utf-8")
    hostile = "<script>window.ran = 1</script><img src=x onerror='window.ran = 2'><p style='color: red' id='red'>x</p>"
    hostile += "<a id='link' href='javascript:window.ran=3'>x</a><base href='https://elsewhere.example/'>"
    folder = tmp_path / "site"
    folder.mkdir()
    (folder / "index.html").write_text(page.replace("</article>", f"{hostile}</article>"), "utf-8")
    with served(folder) as host, lent(running) as found:
        found.goto(host)
        found.evaluate("document.getElementById('link').click()")
        assert found.evaluate("[window.ran, document.baseURI, getComputedStyle(red).color === 'rgb(255, 0, 0)']") == [
            None,
            host,
            False,
        ]


def test_the_policy_has_nothing_unsafe() -> None:
    text = policy(DIRECTIVES, {}, {})
    assert "unsafe" not in text
    assert "http" not in text
    assert text.startswith(f"default-src 'none'; script-src {SCRIPTS}; style-src 'self'; ")


FROM_FILE = (THEME / "rolepath/from_file.html").read_text("utf-8").removesuffix("\n")


class Inline(HTMLParser):
    """What of a page is inline: scripts, styles, handlers; and which addresses it loads from."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.first = ""
        self._in_head = self._is_script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        if self._in_head and not self.first:
            self.first = values.get("http-equiv", tag)
        self._in_head = self._in_head or tag == "head"
        if tag == "script" and "src" not in values and values.get("type") != "application/json":
            self.found.append("script")
            self._is_script = True
        if tag == "style" or "style" in values:
            self.found.append(f"style: {tag}")
        self.found += [name for name in values if name.startswith("on")]
        loads = [
            values.get("src", ""),
            values.get("href", "") if tag == "link" and "canonical" not in values.get("rel", "") else "",
        ]
        self.found += [address for address in loads if re.match(r"(?:[a-z]+:)?//", address)]
        self.found += [value for value in values.values() if value.lower().startswith("javascript:")]

    def handle_data(self, data: str) -> None:
        if self._is_script:
            assert data == FROM_FILE
        self._is_script = False


@pytest.mark.parametrize("site", ["quality_site", "small_site"])
def test_pages_have_nothing_inline_and_the_policy_first(site: str, request: pytest.FixtureRequest) -> None:
    folder: Path = request.getfixturevalue(site)
    for file in folder.rglob("*.html"):
        inline = Inline()
        text = file.read_text("utf-8")
        inline.feed(text)
        is_leading_on = 'http-equiv="refresh"' in text
        allowed = [] if is_leading_on else ["style: style"] if file.name == "404.html" else ["script"]
        assert inline.found == allowed, file
        assert inline.first == "Content-Security-Policy", file


def test_styles_load_from_nowhere_else(quality_site: Path) -> None:
    for file in quality_site.rglob("*.css"):
        text = file.read_text("utf-8")
        assert not re.findall(r"@import|url\(\s*[\"']?(?!data:|#)[a-z]*:?//", text), file


@pytest.mark.parametrize("spoilt", [BLOCKED, *(CORRUPT % value for value in drawn(SPOILT, 7))])
def test_storage_that_is_blocked_or_spoilt_costs_nothing(quality_site: Path, running: Browser, spoilt: str) -> None:
    with served(quality_site) as host, window(running, viewport=WIDE) as context:
        page, wrong = watched(context)
        page.add_init_script(spoilt)
        page.goto(host + EVERYTHING)
        works(page)
        page.locator(".tabbed-labels label:nth-child(2)").first.click()
        assert wrong == []


def test_what_was_chosen_is_remembered(quality_site: Path, running: Browser) -> None:
    with served(quality_site) as host, window(running, viewport=WIDE) as context:
        page, wrong = watched(context)
        page.goto(host + EVERYTHING)
        page.locator("button[for^=__palette]:visible").click()
        page.locator(".tabbed-labels label", has_text="At the fair").first.click()
        page.wait_for_timeout(300)
        page.goto(f"{host}marketing/")
        assert page.get_attribute("body", "data-md-color-scheme") == "slate"
        page.goto(host + EVERYTHING)
        assert page.locator(".tabbed-set > input").nth(1).is_checked()
        assert wrong == []


def test_without_scripts_no_control_is_dead(quality_site: Path, running: Browser) -> None:
    with served(quality_site) as host, lent(running, java_script_enabled=False) as page:
        for width in (1280, 390):
            page.set_viewport_size({"width": width, "height": 900})
            page.goto(host + EVERYTHING)
            for selector in (".md-search__input", "[for=__search]", "[for^=__palette]", "button"):
                assert not any(one.is_visible() for one in page.locator(selector).all()), selector
            page.locator("[data-rolepath=check] summary").first.click()
            assert page.get_by_text("Right: everybody can read it.").is_visible()
            page.locator(".tabbed-labels label", has_text="At the fair").first.click()
            assert page.get_by_text("Take the tablet.").is_visible()
            if width == 390:
                page.keyboard.press("Home")
                page.locator("#__drawer").focus()
                page.keyboard.press("Space")
                page.wait_for_timeout(400)
                shown = page.locator(".md-sidebar--primary a:visible", has_text="Turn a loose request")
                assert shown.count(), "the drawer is open"


def test_files_can_be_read_where_they_lie(quality_site: Path, running: Browser) -> None:
    page, wrong = watched(running.new_context(viewport={"width": 1280, "height": 900}))
    page.goto(f"file://{quality_site}/{EVERYTHING}index.html")
    assert page.evaluate("getComputedStyle(document.querySelector('.rp-sides')).display") == "grid", "styles apply"
    assert not page.locator(".md-search__input").is_visible(), "a search that cannot work is not shown"
    page.locator("[data-rolepath=check] summary").first.click()
    assert page.get_by_text("Right: everybody can read it.").is_visible()
    # Browsers check no digests of files, so no script runs: those parts are not there, and nothing else is missing.
    known = ("Subresource Integrity", ".js", "Failed to load resource")
    for dead in ("[for=__search]", "[for^=__palette]", "button"):
        assert not page.locator(f"{dead}:visible").count(), dead
    assert [one for one in wrong if not any(word in one for word in known)] == []
    page.context.close()


def test_an_owner_allows_another_host(make_program: MakeProgram) -> None:
    options = "site_name: x\ntheme: {name: material}\ndocs_dir: content\nplugins:\n  - rolepath:\n"
    sources = "      csp_sources: {style-src: [https://fonts.googleapis.com], frame-ancestors: [https://lms.example]}\n"
    root = make_program({"mkdocs.yml": options + sources})
    assert mkdocs(root, "build").returncode == 0
    page = (root / "site" / "legal" / "index.html").read_text("utf-8")
    assert "style-src &#39;self&#39; https://fonts.googleapis.com;" in page
    assert "fonts.googleapis.com/css" in page
    assert "frame-ancestors" not in page
    assert "frame-ancestors 'self' https://lms.example" in (root / "site" / "legal" / "_headers").read_text("utf-8")
    assert '--md-text-font:"Roboto"' in (root / "site/assets/rolepath/rolepath.css").read_text("utf-8")


def test_fonts_of_another_host_are_left_out_unless_allowed(make_program: MakeProgram) -> None:
    root = make_program({"mkdocs.yml": "site_name: x\ntheme: material\ndocs_dir: content\nplugins: [rolepath]\n"})
    assert mkdocs(root, "build").returncode == 0
    assert "googleapis" not in (root / "site" / "index.html").read_text("utf-8")


def test_a_site_can_do_without_a_policy(make_program: MakeProgram) -> None:
    options = "site_name: x\ntheme: {name: material, font: false}\ndocs_dir: content\n"
    root = make_program({"mkdocs.yml": f"{options}plugins:\n  - rolepath: {{csp: false}}\n"})
    assert mkdocs(root, "build").returncode == 0
    assert not list((root / "site").rglob("_headers"))
    for file in (root / "site").rglob("*.html"):
        assert "Content-Security-Policy" not in file.read_text("utf-8")


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        ("{script: [https://a.example]}", "csp_sources: script: there is no such directive"),
        ("{script-src: [\"'unsafe-inline'\"]}", "names no single source"),
        ("{img-src: ['https:']}", "names no single source"),
        ("{img-src: ['https://a.example; script-src *']}", "names no single source"),
    ],
)
def test_a_source_that_undoes_the_policy_is_refused(make_program: MakeProgram, sources: str, words: str) -> None:
    options = "site_name: x\ntheme: {name: material, font: false}\ndocs_dir: content\nplugins:\n"
    root = make_program({"mkdocs.yml": f"{options}  - rolepath:\n      csp_sources: {sources}\n"})
    built = mkdocs(root, "build")
    assert built.returncode != 0
    assert words in built.stderr
    assert "Traceback" not in built.stderr


@pytest.mark.parametrize("policy", ["true", "false"])
def test_pages_for_a_folder_and_the_policy_do_not_go_together(make_program: MakeProgram, policy: str) -> None:
    root = make_program({})
    file = root / "mkdocs.yml"
    file.write_text(
        file.read_text("utf-8").replace("- rolepath:\n", f"- offline\n  - rolepath:\n      csp: {policy}\n")
    )
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    assert ("no digest of a file there" in built.stderr) is (policy == "true")
