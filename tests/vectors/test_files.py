"""Drawings that would run code or load a file when somebody opens them, and those of drawing programs, which pass."""

import pytest
from linked_files import linking

from conftest import MakeProgram, check
from rolepath.lint.linter import lint
from rolepath.lint.markup.drawings import drawing_fault
from rolepath.model.catalog import Catalog
from rolepath.model.settings import LintSettings
from rolepath.time_limit import within

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
    "a file under the name of a program": SVG.format("", '<a href="notes.txt" download="setup.bat"><text>x</text></a>'),
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
    "a mask from elsewhere": SVG.format("", "<g mask='url(https://x.example/a.svg#m)'/>"),
    "a clip path from elsewhere": SVG.format("", '<g clip-path="url(https://x.example/a.svg#m)"/>'),
    "a fill from elsewhere": SVG.format("", '<g fill="url( //x.example/a.svg#m )"/>'),
    "a cursor from elsewhere": SVG.format("", '<g cursor="url(&quot;https://x.example/a.cur&quot;), auto"/>'),
    "a marker from elsewhere": SVG.format("", '<path marker-start="url(https://x.example/a.svg#m)"/>'),
    "a filter of another file": SVG.format("", '<g filter="url(other.svg#f)"/>'),
    "a mask in a style": SVG.format("", "<g style='mask:url(https://x.example/a.svg)'/>"),
    "an address in disguise": SVG.format("", r"<g style='mask:\75\72\6c (https://x.example/a.svg)'/>"),
    "an address cut in two": SVG.format("", "<g style='mask:ur/**/l(https://x.example/a)'/>"),
    "an address behind no comment": SVG.format(
        "", """<g style='font-family:"/*"; mask:url(https://x.example/a); x:"*/"'/>"""
    ),
    "a list of pictures": SVG.format("", """<g style="fill:image-set(linear-gradient(red,red) 3x, 'x.png' 1x)"/>"""),
    "a list of pictures in styles": SVG.format("", "<style>g{mask-image:-webkit-image-set('x.png' 1x)}</style>"),
    "styles in pieces": SVG.format("", "<style>@im<![CDATA[port 'x.css';]]></style>"),
    "styles from elsewhere in disguise": SVG.format("", r"<style>@\69mport 'x.css';</style>"),
    "styles from elsewhere behind no comment": SVG.format("", """<style>@charset "/*"; @import 'x'; "*/"</style>"""),
    "a mask that is set": SVG.format("", '<set attributeName="mask" to="url(https://x.example/a.svg#m)"/>'),
    "a fill that is animated": SVG.format("", '<animate attributeName="fill" values="red;url(//x.example/a#m)"/>'),
    "an address that is set": SVG.format("", '<image><set attributeName="xlink:href" to="//x.example/a.png"/></image>'),
    "pictures of a page": SVG.format("", '<h:img xmlns:h="http://www.w3.org/1999/xhtml" srcset="//x.example/a.png"/>'),
    "a video of a page": SVG.format("", '<h:video xmlns:h="http://www.w3.org/1999/xhtml" poster="//x.example/a.png"/>'),
    "a page in its description": SVG.format("", '<desc><p xmlns="http://www.w3.org/1999/xhtml">x</p></desc>'),
    "a page in its metadata": SVG.format("", '<metadata><html xmlns="http://www.w3.org/1999/xhtml"/></metadata>'),
    "a page as a whole": '<html xmlns="http://www.w3.org/1999/xhtml"><form action="https://x.example/"/></html>',
    "a drawing without a namespace": "<svg><path/></svg>",
    "mathematics": SVG.format("", '<math xmlns="http://www.w3.org/1998/Math/MathML" href="javascript:pwn()"/>'),
    "a style sheet of another language": SVG.format("", '<x:template xmlns:x="http://www.w3.org/1999/XSL/Transform"/>'),
    "an event of another language": SVG.format(
        "", '<g xmlns:ev="http://www.w3.org/2001/xml-events" ev:event="click"/>'
    ),
    "another base": SVG.format("", '<g xml:base="https://x.example/a.svg"><use href="#b"/></g>'),
    "a picture beside it": SVG.format("", '<image href="photo.png"/>'),
    "a filter's picture": SVG.format("", '<filter><feImage href="https://x.example/a.png"/></filter>'),
    "a way of letters": SVG.format("", '<text><textPath href="other.svg#a">x</textPath></text>'),
    "a font of letters": SVG.format("", '<font-face-uri xlink:href="https://x.example/a.svg#f"/>'),
    "a pinging link": SVG.format("", '<a href="https://example.org/" ping="https://x.example/"><text>x</text></a>'),
    "a link to data": SVG.format("", '<a href="data:text/html,x"><text>x</text></a>'),
    "a sound": SVG.format("", '<audio xmlns="http://www.w3.org/2000/svg" href="a.mp3"/>'),
    "a program between brackets": "<?php pwn() ?>" + SVG.format("", ""),
    "a style sheet within": SVG.format("", '<?xml-stylesheet href="x.css"?>'),
    "the document type of a page": '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">' + SVG.format("", ""),
    "words of its document type": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">' + SVG.format("", "&x;"),
    "an unknown attribute with an address": SVG.format("", '<g loads="https://x.example/"/>'),
    "an end too early": "<svg><script>pwn()</script>",
    "no drawing at all": "pwn()",
    "nothing": "",
}
INKSCAPE = """<?xml version="1.0" encoding="UTF-8" standalone="no"?>
<!-- Created with Inkscape (http://www.inkscape.org/) -->
<svg width="9" height="9" viewBox="0 0 9 9" version="1.1" id="svg5" inkscape:version="1.3 (0e150ed6c4, 2023-07-21)"
  sodipodi:docname="a.svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
  xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns="http://www.w3.org/2000/svg"
  xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cc="http://creativecommons.org/ns#"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xml:space="preserve">
<sodipodi:namedview id="v" pagecolor="#ffffff" inkscape:zoom="1.5"><inkscape:grid type="xygrid"/></sodipodi:namedview>
<metadata><rdf:RDF><cc:Work rdf:about=""><dc:format>image/svg+xml</dc:format>
<dc:type rdf:resource="http://purl.org/dc/dcmitype/StillImage"/></cc:Work></rdf:RDF></metadata>
<defs><linearGradient id="a" inkscape:collect="always" xlink:href="#b" xmlns:xlink="http://www.w3.org/1999/xlink"
  gradientTransform="matrix(1,0,0,1,0,0)"/></defs>
<text style="font-family:'Open Sans';-inkscape-font-specification:'Open Sans, Bold';fill:url(#a)">x</text></svg>"""
DRAW_IO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">
<svg xmlns="http://www.w3.org/2000/svg" style="background: light-dark(#fff, var(--x, #121)); color-scheme: light dark"
  xmlns:xlink="http://www.w3.org/1999/xlink" version="1.1" width="9px" viewBox="-0.5 -0.5 9 9" host="app.diagrams.net"
  content="&lt;mxfile host=&quot;app.diagrams.net&quot;&gt;&lt;diagram&gt;x()&lt;/diagram&gt;&lt;/mxfile&gt;">
<g data-cell-id="0"><rect fill="#ffffff" pointer-events="all" style="fill: light-dark(#ffffff, #000)"/>
<switch><a transform="translate(0,-5)" xlink:href="https://www.drawio.com/doc/faq/svg-export-text-problems"
  target="_blank"><text>x</text></a></switch></g></svg>"""
FIGMA = """<svg width="9" height="9" viewBox="0 0 9 9" fill="none" xmlns="http://www.w3.org/2000/svg"
  xmlns:xlink="http://www.w3.org/1999/xlink"><g clip-path="url(#c)" filter="url(#f)"><rect fill="url(#p)"/></g><defs>
<pattern id="p" patternContentUnits="objectBoundingBox"><use xlink:href="#i" transform="scale(.1)"/></pattern>
<image id="i" width="9" preserveAspectRatio="none" xlink:href="data:image/jpeg;base64,/9j/"/>
<filter id="f" color-interpolation-filters="sRGB"><feFlood result="x"/><feBlend mode="normal" in2="x"/></filter>
<clipPath id="c"><rect/></clipPath></defs></svg>"""
ILLUSTRATOR = """<svg version="1.1" id="Layer_1" xmlns="http://www.w3.org/2000/svg" x="0px" y="0px" viewBox="0 0 9 9"
  style="enable-background:new 0 0 9 9;" xml:space="preserve"><metadata><?xpacket begin="" id="W5M"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"/><?xpacket end="w"?></metadata><style type="text/css">
<![CDATA[ .st0{fill:#FFF;} .st0:not(:hover){opacity:.5} @media (max-width: 9px) {.st1{clip-path:url(#a)}} ]]></style>
<g id="Group (2)" data-name="Group (2)"><path class="st0" d="M0,0"/></g></svg>"""
EXCALIDRAW = """<svg version="1.1" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><!-- svg-source:excalidraw -->
<metadata></metadata><defs><style class="style-fonts">@font-face { font-family: Excalifont;
 src: url(data:font/woff2;base64,d09GMg==); }</style></defs><text font-family="Excalifont, Emoji">x</text></svg>"""
QUIET = {
    "paths": SVG.format(' viewBox="0 0 9 9"', '<!-- on purpose --><path d="M0 0h9" style="fill:#036" fill="url(#a)"/>'),
    "styles": SVG.format("", "<style>path{fill:url(#a)}</style><title>A map</title>"),
    "a link of a reader": SVG.format("", '<a href="https://example.org/">x</a><use xlink:href="#a"/>'),
    "a declaration": '<?xml version="1.0" encoding="UTF-8"?>\n' + SVG.format("", ""),
    "a plain document type": '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "x.dtd">' + SVG.format("", ""),
    "Inkscape": INKSCAPE,
    "draw.io": DRAW_IO,
    "Figma": FIGMA,
    "Illustrator": ILLUSTRATOR,
    "Excalidraw": EXCALIDRAW,
    "what moves": SVG.format("", '<animate attributeName="fill" values="red;blue" dur="2s" fill="freeze"/>'),
    "a mail to a person": SVG.format("", "<style>/* by me@example.org */ g{fill:rgb(1 2 3)}</style>"),
    "a picture within": SVG.format("", '<image href="data:image/png;base64,iVBORw0KGgo="/>'),
}


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


def test_drawings_are_read_whatever_their_ending_looks_like(make_program: MakeProgram) -> None:
    files: dict[str, str | bytes | None] = {
        "content/shared/a.SVG": ACTIVE["an event"],
        "content/shared/b.svg": b"\xff\xfe<\0",
    }
    found = {(finding.place.path, finding.rule) for finding in check(make_program(linking(files))).errors}
    assert found == {("content/shared/a.SVG", "file-runs-code"), ("content/shared/b.svg", "file-unreadable")}


def test_a_drawing_that_is_too_large_is_not_to_be_split(make_program: MakeProgram) -> None:
    large = SVG.format("", "<path/>" * 200_000)
    (found,) = check(make_program(linking({"content/shared/a.svg": large}))).findings
    assert found.rule == "file-too-large"
    assert "Split" not in found.fix


@pytest.mark.parametrize("part", ['<path d="{}"/>', "<style>{}</style>"])
@pytest.mark.parametrize("sign", ["M", "-", "a1"])
def test_a_drawing_with_one_long_word_takes_no_time(part: str, sign: str) -> None:
    drawing = f'<svg xmlns="http://www.w3.org/2000/svg">{part.format(sign * 500_000)}</svg>'
    assert within(5, lambda: drawing_fault(drawing)) == ""
