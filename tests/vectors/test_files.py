"""Files of the content that would run code when somebody opens them: pages, programs, active drawings."""

from dataclasses import replace

import pytest

from conftest import MakeProgram, check, settings
from rolepath import pipeline
from rolepath.lint.linter import lint
from rolepath.model.catalog import Catalog
from rolepath.model.settings import LintSettings

SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"{}>{}</svg>'
ACTIVE = {
    "a script": SVG.format("", "<script>pwn()</script>"),
    "a script elsewhere": SVG.format("", '<script href="evil.txt"/>'),
    "a script in another namespace": SVG.format(
        "", '<h:script xmlns:h="http://www.w3.org/1999/xhtml">pwn()</h:script>'
    ),
    "a prefixed drawing": '<s:svg xmlns:s="http://www.w3.org/2000/svg"><s:script>pwn()</s:script></s:svg>',
    "an event": SVG.format(' onload="pwn()"', ""),
    "an event in capitals": SVG.format("", '<g onClick="pwn()"/>'),
    "an event that is set": SVG.format("", '<set attributeName="onmouseover" to="pwn()"/>'),
    "an address that is animated": SVG.format("", '<a><animate attributeName="href" values="javascript:pwn()"/></a>'),
    "a link that runs code": SVG.format("", '<a xlink:href="javascript:pwn()"><text>x</text></a>'),
    "a link in disguise": SVG.format("", '<a href="java&#x09;script:pwn()"><text>x</text></a>'),
    "a drawing in a drawing": SVG.format("", '<image href="data:image/svg+xml,x"/>'),
    "a shape from elsewhere": SVG.format("", '<use href="https://x.example/a.svg#b"/>'),
    "a picture from elsewhere": SVG.format("", '<image xlink:href="//x.example/a.png"/>'),
    "a page within": SVG.format("", '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'),
    "a frame within": SVG.format("", '<iframe xmlns="http://www.w3.org/1999/xhtml" src="x"/>'),
    "a handler": SVG.format("", '<handler xmlns="http://www.w3.org/2000/svg">pwn()</handler>'),
    "styles from elsewhere": SVG.format("", "<style>@import 'https://x.example/a.css';</style>"),
    "a font from elsewhere": SVG.format("", "<style>@font-face{src:url(https://x.example/a.woff)}</style>"),
    "a style that runs code": SVG.format("", '<g style="behavior:url(x.htc)"/>'),
    "a fill that runs code": SVG.format("", '<g fill="url(javascript:pwn())"/>'),
    "words of its own": '<!DOCTYPE svg [<!ENTITY x "&#60;script>pwn()&#60;/script>">]>' + SVG.format("", "&x;"),
    "words that multiply": '<!DOCTYPE svg [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]>' + SVG.format("", "&b;"),
    "a style sheet that changes it": '<?xml-stylesheet href="x.xsl"?>' + SVG.format("", ""),
    "another encoding": '<?xml version="1.0" encoding="ISO-2022-JP"?>' + SVG.format("", ""),
    "an end too early": "<svg><script>pwn()</script>",
    "no drawing at all": "pwn()",
    "nothing": "",
}
QUIET = {
    "paths": SVG.format(' viewBox="0 0 9 9"', '<!-- on purpose --><path d="M0 0h9" style="fill:#036" fill="url(#a)"/>'),
    "styles": SVG.format("", "<style>path{fill:url(#a)}</style><title>A map</title>"),
    "a link of a reader": SVG.format("", '<a href="https://example.org/">x</a><use xlink:href="#a"/>'),
    "a declaration": '<?xml version="1.0" encoding="UTF-8"?>\n' + SVG.format("", ""),
    "a plain document type": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">' + SVG.format("", ""),
    "a picture within": SVG.format("", '<image href="data:image/png;base64,iVBORw0KGgo="/>'),
}
PROGRAMS = ["a.html", "a.HTM", "a.xhtml", "a.svgz", "a.xml", "a.xsl", "a.js", "a.mjs", "a.wasm", "a.swf", "b/a.mhtml"]


def messages(catalog: Catalog) -> list[str]:
    found = lint(catalog, LintSettings(select=("file-runs-code",))).findings
    return [f"{finding.place.path}: {finding.message}" for finding in found]


@pytest.mark.parametrize("name", ACTIVE)
def test_an_active_drawing_is_refused(name: str) -> None:
    (found,) = messages(Catalog(drawings={"shared/a.svg": ACTIVE[name]}))
    assert found.startswith("content/shared/a.svg: the drawing ")


@pytest.mark.parametrize("name", QUIET)
def test_a_quiet_drawing_is_none(name: str) -> None:
    assert messages(Catalog(drawings={"shared/a.svg": QUIET[name]})) == []


@pytest.mark.parametrize("path", PROGRAMS)
def test_pages_and_programs_are_refused(path: str) -> None:
    (found,) = messages(Catalog(assets=frozenset([path, "a.png", "a.pdf", "a.csv", "html", "js.txt"])))
    assert found.startswith(f"content/{path}: this is a")
    assert messages(Catalog(assets=frozenset([path]), named=frozenset([path]))) == [], (
        "what mkdocs.yml names is its own"
    )


def test_drawings_are_read_whatever_their_ending_looks_like(make_program: MakeProgram) -> None:
    files: dict[str, str | bytes | None] = {
        "content/shared/a.SVG": ACTIVE["an event"],
        "content/shared/b.svg": b"\xff\xfe<\0",
    }
    found = {(finding.place.path, finding.rule) for finding in check(make_program(files)).errors}
    assert found == {("content/shared/a.SVG", "file-runs-code"), ("content/shared/b.svg", "file-unreadable")}


def test_the_owner_can_vouch_for_a_file(make_program: MakeProgram) -> None:
    root = make_program({"content/shared/game.html": "<button>Start</button>"})
    vouched = LintSettings(per_path={"content/shared/game.html": ("file-runs-code",)})
    assert [finding.rule for finding in check(root).findings] == ["file-runs-code"]
    assert pipeline.check(replace(settings(root), lint=vouched)).findings == ()
