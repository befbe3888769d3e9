"""An author's file runs neither as a script nor as a worker, even where lint was bypassed; all that is ours runs."""

import re
import shutil
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Route
from script_vectors import module_with
from test_serve import eventually, preview

from browser import lent, served
from conftest import SMALL, MakeProgram, mkdocs, write
from rolepath.website.material.sealing import SiteScripts, digest, sealed
from rolepath.website.preview import with_allowed_script
from sampling import drawn

NOTES = "window.pwned = true; self.onmessage = () => postMessage('pwned'); import('./x').catch(() => 0)\n"
CONFIG = (
    '<div id="__config" hidden>{"base":"../..","features":[],"search":"../notes.txt","translations":'
    '{"search.result.placeholder":"x","search.result.none":"x","search.result.one":"x","search.result.other":"x"}}</div>'
)
WORKER = "<script>new Worker('../notes.txt')</script>"
HOSTILE = {
    "classic": "<script src=../notes.txt></script>",
    "module": "<script type=module src=../notes.txt></script>",
    "digest": f"<script src=../notes.txt integrity={digest(NOTES.encode())}></script>",
    "ending": "<script src=../evil.js></script>",
    "capitals": "<script src=../EVIL.JS></script>",
    "coded": "<script src=../%65vil.js></script>",
    "preload": "<link rel=modulepreload href=../evil.js><script type=module>import '../evil.js'</script>",
    "role": "<script src=../../../warehouse/warehouse/evil.js></script>",
    "cdata": "<div>\n<svg><![CDATA[ > <!-- ]]> <p></p><script src=../notes.txt></script> --></svg>\n</div>",
    "config": CONFIG,
    "worker": WORKER,
    "picture": '<img src="x" onerror="pwned = true">',
    "mermaid": '<pre class="mermaid"><code>graph TD; a-->b</code></pre>',
    "repository": '<a data-md-component="source" href="https://gitlab.evil.example/a/b"><b>x</b></a>',
}
LINKS = "See [notes](notes.txt) and [more](evil.js).\n\n"
SITE = """
site_name: Small program
docs_dir: content
theme: {name: material, font: false, language: de, custom_dir: overrides, features: [navigation.instant]}
extra_javascript: [js/owner.js, named.js, {path: js/module.mjs, type: module}]
plugins:
  - search: {lang: [en, de]}
  - rolepath:
      cache_dir: ""
      lint: {ignore: [RP2, RP3, RP4, RP5, RP6]}
markdown_extensions: [attr_list, md_in_html, pymdownx.superfences]
"""
OWN = "document.documentElement.dataset.own = (document.documentElement.dataset.own ?? '') + '%s'\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program of hostile modules with lint off; the owner has scripts in a template, `overrides/` and `content/`."""
    root = tmp_path_factory.mktemp("digests") / "program"
    shutil.copytree(SMALL, root)
    role = (root / "roles/warehouse.yml").read_text("utf-8")
    entries = "".join(f"    - warehouse/{name}\n" for name in HOSTILE)
    files = {f"content/warehouse/{name}.md": module_with(LINKS + text) for name, text in HOSTILE.items()}
    own = {
        "mkdocs.yml": SITE,
        "roles/warehouse.yml": re.sub(r"(    - warehouse/picking\n)", rf"\1{entries}", role),
        "content/warehouse/notes.txt": NOTES,
        "content/warehouse/evil.js": NOTES,
        "content/named.js": OWN % "n",
        "overrides/js/owner.js": OWN % "o",
        "overrides/js/module.mjs": "import { letter } from './part.mjs'\n" + OWN % "' + letter + '",
        "overrides/js/part.mjs": "export const letter = 'm'\n",
        "overrides/js/template.js": OWN % "t",
        "overrides/main.html": (
            '{% extends "base.html" %}{% block extrahead %}'
            "<script src=\"{{ 'js/template.js' | url }}\"></script>{% endblock %}"
        ),
    }
    built = mkdocs(write(root, files | own), "build")
    assert built.returncode == 0, built.stderr
    return root / "site"


def looked_at(page: Page, address: str) -> None:
    """Opens a page, which must not run what an author wrote."""
    page.goto(address, wait_until="load")
    page.wait_for_timeout(150)
    assert page.evaluate("window.pwned") is None, address
    assert page.url == address


def noted(route: Route, asked: list[str]) -> None:
    """Only what the policy has let pass comes here."""
    asked.append(route.request.url)
    route.abort()


@pytest.mark.sample(2)
@pytest.mark.parametrize("by", ["meta", "header"])
def test_no_authors_file_runs(site: Path, running: Browser, by: str) -> None:
    lines = (site / "_headers").read_text("utf-8").splitlines()[1:] if by == "header" else []
    with served(site, dict(line.strip().split(": ", 1) for line in lines)) as host, lent(running) as page:
        asked: list[str] = []
        page.route(
            lambda url: not url.startswith(("http://127.0.0.1", "data:", "blob:")), lambda route: noted(route, asked)
        )
        for name in drawn(list(HOSTILE), 3):
            looked_at(page, f"{host}warehouse/warehouse/{name}/")
            assert asked == [], name


def test_scripts_of_the_owner_run_and_the_search_finds_in_another_language(site: Path, running: Browser) -> None:
    with served(site.parent) as host, lent(running) as page:  # below a folder, as a copy would be
        wrong: list[str] = []
        page.on("console", lambda line: wrong.append(line.text) if line.type == "error" else None)
        page.goto(f"{host}site/warehouse/warehouse/picking/")
        page.wait_for_function("document.documentElement.dataset.own?.length === 4")
        assert sorted(page.get_attribute("html", "data-own") or "") == ["m", "n", "o", "t"]
        search(page)
        assert wrong == []


def search(page: Page) -> None:
    page.locator(".md-search__input").first.click()
    page.keyboard.type("aisles", delay=20)
    page.locator(".md-search-result__link").first.wait_for(state="attached", timeout=20_000)
    page.keyboard.press("Escape")


def test_what_comes_without_a_reload_runs_no_more(site: Path, running: Browser) -> None:
    with served(site) as host, lent(running) as page:
        page.goto(f"{host}warehouse/")
        for name in ("classic", "config"):
            page.evaluate(f"document.querySelector('a[href$=\"warehouse/{name}/\"]').click()")
            page.wait_for_url(f"**/{name}/")
            page.wait_for_timeout(300)
            assert page.evaluate("window.pwned") is None
        search(page)


def test_from_files_nothing_runs(site: Path, running: Browser) -> None:
    page = running.new_page()
    for name in ("classic", "digest", "config"):
        page.goto(f"file://{site}/warehouse/warehouse/{name}/index.html")
        page.wait_for_timeout(100)
        assert page.evaluate("window.pwned") is None
    page.close()


def test_the_sites_own_configuration_is_the_first(site: Path) -> None:
    text = (site / "warehouse/warehouse/config/index.html").read_text("utf-8")
    assert text.index('<script id="__config"') < text.index('id="__drawer"') < text.index('<div id="__config"')


def test_digests_of_a_folder_are_of_no_authors_file(tmp_path: Path) -> None:
    write(tmp_path, {"a.js": "1", "b.js": "2", "role/c.js": "3", "d.txt": "4", "assets/javascripts/lunr/e.js": "5"})
    scripts = SiteScripts(tmp_path, ["B.js"], ["role"])
    assert list(scripts.every()) == ["a.js"]
    others = ("b.js", "B.js", "role/c.js", "ROLE/c.js", "d.txt", "../x.js", "no.js")
    assert not any(map(scripts.digest_of, others))
    page = '<p title="<script src=a.js>"><script src="a.js?v=1"></script><script src="../a.js"></script>'
    assert sealed(page, "index.html", scripts).count(f"integrity={digest(b'1')}") == 2
    assert sealed(page, "x/index.html", scripts).count("integrity") == 1


HOOK = """
def on_post_page(output, page, config):
    inline = "<script>document.title = 'x'</script><style>p { color: red }</style>"
    return output.replace("</body>", f"{inline}<script src=https://cdn.example/y.js></script></body>")
"""


def test_a_build_says_what_the_policy_will_stop(make_program: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    root = make_program({"hook.py": HOOK, "mkdocs.yml": f"{config}hooks: [hook.py]\n"})
    built = mkdocs(root, "build")
    assert built.returncode == 0, built.stderr
    hub = [line for line in built.stderr.splitlines() if "WARNING" in line and " index.html" in line]
    assert any("https://cdn.example/y.js" in line for line in hub)
    assert "inline" not in built.stderr, "the owner chose the hook"
    assert "csp_sources: {script-src: [https://cdn.example]}" in built.stderr
    option = "  - rolepath:\n      csp_sources: {script-src: [https://cdn.example]}\n"
    config = config.replace("  - rolepath:\n", option)
    again = mkdocs(write(root, {"mkdocs.yml": f"{config}hooks: [hook.py]\n"}), "build", "--strict")
    assert again.returncode == 0, again.stderr
    for path in (
        "index.html",
        "warehouse/warehouse/picking/index.html",
        "warehouse/facilitator/index.html",
        "_headers",
    ):
        text = (root / "site" / path).read_text("utf-8").replace("&#39;", "'")
        script, style = digest(b"document.title = 'x'"), digest(b"p { color: red }")
        assert f"'{script}'" in text.partition("script-src ")[2].partition(";")[0]
        assert f"'{style}'" in text.partition("style-src ")[2].partition(";")[0]


STRAY = "<script>stray()</script><style>p { color: blue }</style>"


def test_where_an_author_has_such_a_thing_nothing_is_allowed(make_program: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    lint = "      lint: {ignore: [RP2, RP3, RP4, RP5, RP6]}\n"
    config = config.replace('cache_dir: ""', f'cache_dir: ""\n{lint}')
    root = make_program({"hook.py": HOOK, "content/warehouse/picking.md": module_with(STRAY)})
    built = mkdocs(write(root, {"mkdocs.yml": f"{config}hooks: [hook.py]\n"}), "build")
    assert built.returncode == 0, built.stderr
    for name in ("legal", "warehouse"):
        page = (root / "site" / name / "index.html").read_text("utf-8")
        for text in (b"document.title = 'x'", b"p { color: red }"):
            assert (digest(text) in page) == (name == "legal")
    assert "warehouse/index.html and " in built.stderr
    assert "an inline script, `stray()`" in built.stderr


def test_without_a_policy_there_are_no_digests(make_program: MakeProgram) -> None:
    config = (
        (SMALL / "mkdocs.yml").read_text("utf-8").replace("  - rolepath:\n", "  - rolepath:\n      csp_sources: {}\n")
    )
    root = make_program({"hook.py": HOOK})
    off = config.replace("      csp_sources", "      csp: false\n      csp_sources")
    assert mkdocs(write(root, {"mkdocs.yml": f"{off}hooks: [hook.py]\n"}), "build", "--strict").returncode == 0
    assert "integrity" not in (root / "site/index.html").read_text("utf-8")


def test_a_frame_of_an_allowed_host_keeps_its_address(make_program: MakeProgram) -> None:
    frame = '<iframe src="https://films.example/embed/abc" title="A film"></iframe>'
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    files = {"content/warehouse/picking.md": module_with(frame)}
    root = make_program(files)
    assert "csp_sources: frame-src" in mkdocs(root, "build").stderr
    allowed = config.replace(
        "  - rolepath:\n", "  - rolepath:\n      csp_sources: {frame-src: [https://films.example]}\n"
    )
    built = mkdocs(write(root, {"mkdocs.yml": allowed}), "build", "--strict")
    assert built.returncode == 0, built.stderr
    page = (root / "site/warehouse/warehouse/picking/index.html").read_text("utf-8")
    assert frame in page
    assert "frame-src https://films.example;" in page
    other = {"content/warehouse/picking.md": module_with(frame.replace("films.example", "films.example.evil"))}
    assert mkdocs(write(root, other), "build").returncode != 0


@pytest.mark.parametrize("name", ["script-src", "worker-src"])
def test_a_policy_that_lets_authors_files_run_is_refused(make_program: MakeProgram, name: str) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    option = f"  - rolepath:\n      csp_sources: {{{name}: [\"'self'\"]}}\n"
    built = mkdocs(make_program({"mkdocs.yml": config.replace("  - rolepath:\n", option)}), "build")
    assert "any file that an author publishes" in built.stderr


def test_material_shows_no_title_as_html(make_program: MakeProgram) -> None:
    config = (SMALL / "mkdocs.yml").read_text("utf-8")
    config = config.replace("  font: false\n", "  font: false\n  features: [content.tooltips, navigation.top]\n")
    root = make_program({"mkdocs.yml": config})
    built = mkdocs(root, "build")
    assert built.stderr.count("WARNING") == 1
    assert "content.tooltips is left out" in built.stderr
    for file in (root / "site").rglob("*.html"):
        assert "content.tooltips" not in file.read_text("utf-8")


def test_a_preview_obeys_the_policy_and_reloads(make_program: MakeProgram, running: Browser) -> None:
    with preview(make_program({})) as base:
        eventually(base, lambda page: 'data-rolepath="role-card"' in page)
        page = running.new_page()
        page.add_init_script("addEventListener('securitypolicyviolation', (e) => (window.stopped = e.blockedURI))")
        page.goto(f"{base}warehouse/warehouse/picking/")
        assert page.evaluate("typeof livereload") == "function"
        assert page.evaluate("window.stopped") is None
        page.evaluate("document.body.append(Object.assign(document.createElement('script'), {text: 'window.ran = 1'}))")
        assert page.evaluate("window.ran") is None
        page.close()


def test_only_the_added_script_is_let_through() -> None:
    page = b'<meta http-equiv="Content-Security-Policy" content="script-src x"><body><script>old()</script></body>'
    changed = with_allowed_script(page, page.replace(b"</body>", b"<script>new()</script></body>"))
    assert changed.startswith(b'<meta http-equiv="Content-Security-Policy" content="script-src \'sha256-')
    assert changed.count(b"sha256") == 1
    assert with_allowed_script(b"<p>x", b"<p>x<script>new()</script>") == b"<p>x<script>new()</script>"
