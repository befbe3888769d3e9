"""Links and raw HTML: what runs code is refused in every disguise, what is harmless or shown as code is not."""

from collections.abc import Iterator
from datetime import date

import pytest

from conftest import DIALECT
from rolepath.lint.html_tags import tags
from rolepath.lint.outside_code import without_code
from rolepath.lint.rule import Report
from rolepath.lint.rules import RULES
from rolepath.lint.rules.review_overdue import months_later
from rolepath.lint.web_addresses import code_scheme, leads_to_another_host, style_addresses
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.module import Module
from rolepath.model.place import SourceText
from rolepath.model.settings import Limits
from rolepath.read.markdown_renderer import Renderer

RENDERER = Renderer(DIALECT)
CHECKS = {rule.name: rule.check for rule in RULES}
REFUSING = ("html-runs-code", "link-runs-code", "loads-from-another-host")
ALL = (*REFUSING, "image-without-alt", "heading-not-rendered")

# The families of OWASP's XSS Filter Evasion Cheat Sheet, with what Markdown and its extensions add.
# One text a line; ⏎ ⇥ ␋ ␁ stand for the characters that they picture.
TAGS = r'''
<script>alert(1)</script>
<SCRIPT SRC=https://x.example/xss.js></SCRIPT>
<ScRiPt>alert(1)</sCrIpT>
<SCRIPT/SRC="https://x.example/xss.js"></SCRIPT>
<SCRIPT/XSS SRC="https://x.example/xss.js"></SCRIPT>
<SCRIPT a=">" SRC="https://x.example/xss.js"></SCRIPT>
<SCRIPT =">" SRC="https://x.example/xss.js"></SCRIPT>
<SCRIPT a=">" '' SRC="https://x.example/xss.js"></SCRIPT>
<SCRIPT "a='>'" SRC="https://x.example/xss.js"></SCRIPT>
<SCRIPT a=`>` SRC="https://x.example/xss.js"></SCRIPT>
<SCRIPT a=">'>" SRC="https://x.example/xss.js"></SCRIPT>
<SCRIPT SRC=//x.example/.j>
<SCRIPT SRC=https://x.example/xss.js?< B >
<<SCRIPT>alert("XSS");//\<</SCRIPT>
<SCRIPT SRC="https://x.example/xss.jpg"></SCRIPT>
</TITLE><SCRIPT>alert("XSS");</SCRIPT>
</textarea><script>alert(1)</script>
"><script>alert(1)</script>
<IMG """><SCRIPT>alert("XSS")</SCRIPT>"\>
<svg><script>alert(1)</script></svg>
<svg><script href="data:text/javascript,alert(1)"></script></svg>
<svg><script>&#97;lert(1)</script></svg>
<math><mtext><script>alert(1)</script></mtext></math>
<div>⏎<script⏎>alert(1)</script⏎>⏎</div>
<noscript><p title="</noscript><script>alert(1)</script>">
<iframe src="javascript:alert(1)"></iframe>
<IFRAME SRC=# onmouseover="alert(document.cookie)"></IFRAME>
<iframe srcdoc="&lt;script&gt;alert(1)&lt;/script&gt;"></iframe>
<iframe src=https://x.example/scriptlet.html <
<FRAMESET><FRAME SRC="javascript:alert('XSS');"></FRAMESET>
<OBJECT TYPE="text/x-scriptlet" DATA="https://x.example/scriptlet.html"></OBJECT>
<object data="javascript:alert(1)"></object>
<OBJECT classid=clsid:ae24fdae-03c6><param name=url value=javascript:alert('XSS')></OBJECT>
<EMBED SRC="data:image/svg+xml;base64,PHN2Zz4=" type="image/svg+xml" AllowScriptAccess="always"></EMBED>
<embed src="https://x.example/xss.swf">
<applet code="Evil.class" archive="https://x.example/e.jar"></applet>
<BASE HREF="javascript:alert('XSS');//">
<base href="https://x.example/">
<META HTTP-EQUIV="refresh" CONTENT="0;url=javascript:alert('XSS');">
<META HTTP-EQUIV="refresh" CONTENT="0;url=data:text/html base64,PHNjcmlwdD5hbGVydCgn">
<META HTTP-EQUIV="refresh" CONTENT="0; URL=http://;URL=javascript:alert('XSS');">
<META HTTP-EQUIV="Set-Cookie" Content="USERID=<SCRIPT>alert('XSS')</SCRIPT>">
<META HTTP-EQUIV="Link" Content="<https://x.example/xss.css>; REL=stylesheet">
<LINK REL="stylesheet" HREF="javascript:alert('XSS');">
<LINK REL="stylesheet" HREF="https://x.example/xss.css">
<link rel=import href="https://x.example/x.html">
<portal src="https://x.example/"></portal>
<plaintext>The rest of the page
<!--><script>alert(1)</script>-->
<!---><script>alert(1)</script>-->
<!-- x --!><script>alert(1)</script>-->
<div><![CDATA[><script>alert(1)</script>]]></div>
<?xml version='1.0'?><div><script>alert(1)</script></div>
text <b>bold <script>alert(1)</script></b>
- item⏎⏎    <script>alert(1)</script>
> <script>alert(1)</script>
| a | b |⏎|---|---|⏎| <script>alert(1)</script> | b |
text[^1]⏎⏎[^1]: <script>alert(1)</script>
!!! note⏎⏎    <script>alert(1)</script>
<div markdown="1">⏎⏎<script>alert(1)</script>⏎⏎</div>
## A heading <script>alert(1)</script>
'''

EVENTS = r"""
<IMG SRC=/ onerror="alert(String.fromCharCode(88,83,83))">
<img src=x onerror=alert(1)>
<img src=x oNeRrOr=alert(1)>
<img src="x"onerror="alert(1)">
<img/src="x"/onerror=alert(1)>
<div>⏎<img⏎src=x⏎onerror=alert(1)>⏎</div>
<IMG SRC=# onmouseover="alert('xxs')">
<IMG onmouseover="alert('xxs')">
<img src=x onerror="&#0000106&#0000097&#0000118&#0000097">
<a onmouseover="alert(document.cookie)">xxs link</a>
<a onmouseover=alert(document.cookie)>xxs link</a>
<a href="#" onclick="alert(1)">x</a>
<a href=# onfocus=alert(1) autofocus>x</a>
<BODY ONLOAD=alert('XSS')>
<BODY onload!#$%&()*~+-_.,:;?@[/|\]^`=alert("XSS")>
<body onpageshow=alert(1)>
<svg/onload=alert('XSS')>
<svg onload=alert(1)>
<svg><animate onbegin=alert(1) attributeName=x dur=1s></svg>
<svg><a><animate attributeName=href values=javascript:alert(1) /></a></svg>
<svg><set attributeName=onmouseover to=alert(1)></svg>
<svg><animate xlink:href=#a attributeName="xlink:href" from=javascript:alert(1) to=1></svg>
<svg><style><img src=x onerror=alert(1)></style></svg>
<svg><title><img src=x onerror=alert(1)></title></svg>
<svg><foreignObject><body onload=alert(1)></foreignObject></svg>
<math><mi><style><img src=x onerror=alert(1)></style></mi></math>
<input autofocus onfocus=alert(1)>
<select autofocus onfocus=alert(1)>
<textarea autofocus onfocus=alert(1)>
<keygen autofocus onfocus=alert(1)>
<video><source onerror="alert(1)"></video>
<video src=x onerror=alert(1)></video>
<audio src=x onerror=alert(1)></audio>
<details open ontoggle=alert(1)>
<marquee onstart=alert(1)>
<div onpointerover=alert(1)>x</div>
<div style="animation-name:x" onanimationstart="alert(1)">x</div>
<b/%25%32%35%25%33%36%25%36%36%25%32%35%25%33%36%25%36%35mouseover=alert(1) onclick=alert(1)>
<div␋class=x onclick=alert(1)>x</div>
<dialog open onclose=alert(1)><form method=dialog><button>x</button></form></dialog>
[text](../index.md){: onclick="alert(1)" }
[text](../index.md){onclick=alert(1)}
A paragraph.⏎{: onmouseover='alert(1)' }
## Heading {: onclick=alert(1) }
![A map](map.png){: onerror=alert(1) }
*word*{: onclick=alert(1) }
| a |⏎|---|⏎| b {: onclick=alert(1) } |
"""

ADDRESSES = r"""
<IMG SRC="javascript:alert('XSS');">
<IMG SRC=javascript:alert('XSS')>
<IMG SRC=JaVaScRiPt:alert('XSS')>
<IMG SRC=javascript:alert(&quot;XSS&quot;)>
<IMG SRC=javascript:alert(String.fromCharCode(88,83,83))>
<IMG SRC=&#106;&#97;&#118;&#97;&#115;&#99;&#114;&#105;&#112;&#116;&#58;&#97;&#108;&#101;&#114;&#116;&#40;&#41;>
<IMG SRC=&#0000106&#0000097&#0000118&#0000097&#115&#99&#114&#105&#112&#116&#0000058&#0000097>
<IMG SRC=&#x6A&#x61&#x76&#x61&#x73&#x63&#x72&#x69&#x70&#x74&#x3A&#x61&#x6C&#x65&#x72&#x74&#x28&#x29>
<IMG SRC="jav⇥ascript:alert('XSS');">
<IMG SRC="jav&#x09;ascript:alert('XSS');">
<IMG SRC="jav&#x0A;ascript:alert('XSS');">
<IMG SRC="jav&#x0D;ascript:alert('XSS');">
<IMG SRC="jav&Tab;ascript&colon;alert(1)">
<IMG SRC="jav&NewLine;ascript:alert(1)">
<div><IMG⏎SRC⏎=⏎"⏎j⏎a⏎v⏎a⏎s⏎c⏎r⏎i⏎p⏎t⏎:⏎a⏎l⏎e⏎r⏎t⏎(⏎1⏎)"⏎></div>
<IMG SRC=" &#14;  javascript:alert('XSS');">
<a href="&#1;javascript:alert(1)">x</a>
<a href="\x01javascript:alert(1)" href="javascript:alert(1)">x</a>
<a href="javascript&#58;alert(1)">x</a>
<a href='vbscript:msgbox("XSS")'>x</a>
<IMG SRC='vbscript:msgbox("XSS")'>
<IMG SRC="livescript:[code]">
<IMG DYNSRC="javascript:alert('XSS')">
<IMG LOWSRC="javascript:alert('XSS')">
<INPUT TYPE="IMAGE" SRC="javascript:alert('XSS');">
<BODY BACKGROUND="javascript:alert('XSS')">
<TABLE BACKGROUND="javascript:alert('XSS')"></TABLE>
<TABLE><TD BACKGROUND="javascript:alert('XSS')"></TD></TABLE>
<BGSOUND SRC="javascript:alert('XSS');">
<form action="javascript:alert(1)"><input type=submit></form>
<form><button formaction="javascript:alert(1)">X</button></form>
<form><input type=submit formaction=JAVASCRIPT:alert(1)></form>
<form action="https://x.example/collect"><input name=password></form>
<form><button formaction=//x.example/collect>X</button></form>
<isindex type=image src=1 action=javascript:alert(1)>
<video poster=javascript:alert(1)//></video>
<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>
<svg><use href="data:image/svg+xml;base64,PHN2Zz48L3N2Zz4=#x"></use></svg>
<math href="javascript:alert(1)">x</math>
<math><maction actiontype="statusline#http://x.example" xlink:href="javascript:alert(1)">x</maction></math>
<a href="data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==">x</a>
<a href="data:text/html,<script>alert(1)</script>">x</a>
<img src="data:image/svg+xml,<svg onload=alert(1)>">
<img srcset="javascript:alert(1) 1x">
<img srcset="map.png 1x, data:text/html;base64,AAAA 2x">
<a href="feed:javascript:alert(1)">x</a>
<a href="view-source:javascript:alert(1)">x</a>
[x](javascript:alert(1))
[x](JaVaScRiPt:alert(1))
[x](<javascript:alert(1)>)
[x]( javascript:alert(1))
[x](javascript&#58;alert(1))
[x](javascript&colon;alert(1))
[x](&#106;avascript:alert(1))
[x](jav&#x09;ascript:alert(1))
[x](vbscript:msgbox(1))
[x](data:text/html;base64,PHNjcmlwdD4=)
![x](javascript:alert(1))
![x](data:image/svg+xml;base64,PHN2Zz4=)
[x][y]⏎⏎[y]: javascript:alert(1)
![x][y]⏎⏎[y]: javascript:alert(1) 'title'
[![x](map.png)](javascript:alert(1))
[text](../index.md){: href="javascript:alert(1)" }
- [ ] [x](javascript:alert(1))
*[x](javascript:alert(1))*
"""

STYLES = r"""
<DIV STYLE="background-image: url(javascript:alert('XSS'))">x</DIV>
<DIV STYLE="background-image: url(&#1;javascript:alert('XSS'))">x</DIV>
<DIV STYLE="background-image:u\72\6c('\006a\0061\0076\0061script\003a alert(1)')">x</DIV>
<DIV STYLE="width: expression(alert('XSS'));">x</DIV>
<IMG STYLE="xss:expr/*XSS*/ession(alert('XSS'))">
<XSS STYLE="xss:expression(alert('XSS'))">
<XSS STYLE="behavior: url(xss.htc);">
<div style="-moz-binding:url(https://x.example/xssmoz.xml#xss)">x</div>
<STYLE>@import'https://x.example/xss.css';</STYLE>
<STYLE>@im\port'\ja\vasc\ript:alert("XSS")';</STYLE>
<STYLE>BODY{-moz-binding:url("https://x.example/xssmoz.xml#xss")}</STYLE>
<STYLE type="text/css">BODY{background:url("javascript:alert('XSS')")}</STYLE>
<STYLE>.XSS{background-image:url("javascript:alert('XSS')");}</STYLE><A CLASS=XSS></A>
<STYLE>li {list-style-image: url("javascript:alert('XSS')");}</STYLE><UL><LI>XSS</UL>
<style>@import url(//x.example/x.css);</style>
*word*{: style="background:url(javascript:alert(1))" }
"""

HOSTS = r"""
<img src="https://x.example/pixel.gif" alt="">
<img src="//x.example/pixel.gif" alt="">
<img src="http:\\x.example\pixel.gif" alt="">
<img src="\\x.example/pixel.gif" alt="">
<img src="/&#x09;/x.example/pixel.gif" alt="">
<img src="HTTPS:x.example/pixel.gif" alt="">
<img srcset="map.png 1x, https://x.example/2.png 2x" alt="">
<picture><source srcset="https://x.example/2.webp"><img src="map.png" alt=""></picture>
<video src="https://x.example/v.mp4"></video>
<video poster="https://x.example/p.png"></video>
<audio><source src="https://x.example/a.mp3"></audio>
<video><track src="https://x.example/t.vtt"></video>
<input type="image" src="https://x.example/i.png">
<svg><image href="https://x.example/i.png"></image></svg>
<svg><use xlink:href="https://x.example/i.svg#a"></use></svg>
<table background="https://x.example/i.png"></table>
<div style="background:url(https://x.example/i.png)">x</div>
<div style="background:u\72l('//x.example/i.png')">x</div>
<div style="background:image-set('https://x.example/i.png' 1x)">x</div>
<style>p{background:url(https://x.example/i.png)}</style>
![A map](https://x.example/map.png)
![A map](//x.example/map.png)
![A map][m]⏎⏎[m]: https://x.example/map.png
![A map](map.png){: src=https://x.example/map.png }
"""

VECTORS = [*TAGS.splitlines()[1:], *EVENTS.splitlines()[1:], *ADDRESSES.splitlines()[1:], *STYLES.splitlines()[1:]]
LOADING = HOSTS.splitlines()[1:]

HARMLESS = r"""
`<script>alert(1)</script>`
`` `<img src=x onerror=alert(1)>` ``
`javascript:alert(1)`
```html⏎<script>alert(1)</script>⏎```
~~~⏎<iframe src="https://x.example/"></iframe>⏎~~~
    <img src=x onerror=alert(1)>
- An item⏎⏎        <script>alert(1)</script>
> ```⏎> <script>alert(1)</script>⏎> ```
!!! note⏎⏎    ```html⏎    <base href="https://x.example/">⏎    ```
<pre><code>&lt;script&gt;alert(1)&lt;/script&gt;</code></pre>
Entities: &lt;script&gt;alert(1)&lt;/script&gt;
<!-- <script>alert(1)</script> was here -->
<!-- a note⏎⏎![](old.png)⏎⏎  ## Old heading⏎-->
The attribute onclick= runs code when somebody clicks; onerror= when a picture is missing.
The word javascript: at the start of a link runs code.
In data: URLs a whole file is written out.
If a < b and b > c, then a < c.
Use <kbd>Ctrl</kbd>+<kbd>C</kbd> to copy.
H<sub>2</sub>O and E = mc<sup>2</sup>, <mark>marked</mark> and <abbr title="Human Resources">HR</abbr>.
<details><summary>Show the answer</summary>It is public.</details>
<details markdown="1">⏎<summary>More</summary>⏎⏎## A heading inside⏎⏎Text.⏎⏎</details>
<div class="grid cards" markdown>⏎⏎- One⏎- Two⏎⏎</div>
<figure markdown="span">⏎![The aisles](map.png)⏎<figcaption>The aisles</figcaption>⏎</figure>
<figure><img src="map.png" alt="The aisles"><figcaption>Aisles</figcaption></figure>
<img src="line.png" alt="">
<img src="line.png" alt>
<img src="line.png" role="presentation">
<img src="line.png" aria-hidden="true">
![A map](map.png)
![A map](map.png "With a title"){ width="300" loading=lazy }
![](line.png){: alt="" }
![](map.png){: alt="A map" }
[![A map](map.png)](map.png)
![A map][m]⏎⏎[m]: map.png
<img alt="A dot" src="data:image/png;base64,iVBORw0KGgo=">
![A dot](data:image/gif;base64,R0lGODlhAQABAAAAACw=)
<img alt="A dot" src="DATA:image/jpeg;base64,/9j/4AA=">
[Write to us](mailto:ai@company.example?subject=Help)
<ai@company.example>
[Call us](tel:+4912345)
[Elsewhere](https://company.example/)
[Elsewhere](//company.example/)
<a href="https://company.example/" target="_blank" rel="noopener" title="Only here">Elsewhere</a>
<https://company.example/javascript:alert>
[A page about it](../shared/basics.md#javascript)
[A file](javascript.md)
[A file](data/list.md)
[A file](a%3Ab.md)
[Within](#javascript:x)
[Percent](javascript%3Aalert(1))
[With a query](https://company.example/?next=javascript:alert(1))
Text.[^1]⏎⏎[^1]: A note with [a link](../shared/basics.md).
Term⏎:   Its definition, with `onclick`.
- [ ] Not yet⏎- [x] Done
| Key | Does |⏎|---|---|⏎| `onload` | runs code |
*[HR]: Human Resources⏎⏎HR is here.
A paragraph.⏎{: .lead #first title="Once" data-once="1" }
[A link](../shared/basics.md){: .md-button target=_blank }
## A heading {#with-an-id .a-class}
<p style="color: red; background: url('paper.png')">Red.</p>
<p style="background: url(data:image/png;base64,iVBORw0KGgo=)">Dot.</p>
<style>.lead { font-size: 120%; background: url(paper.png) }</style>
<p style="scroll-behavior: smooth">Smooth.</p>
<video controls src="walk.mp4"><track src="walk.vtt"></video>
<audio controls><source src="walk.mp3"></audio>
<picture><source srcset="map.webp 1x, map-2.webp 2x"><img src="map.png" alt="A map"></picture>
<svg viewBox="0 0 8 8"><path d="M0 0h8v8z"/><a href="../shared/basics.md"><text>Basics</text></a></svg>
<svg><animate attributeName="opacity" values="0;1" dur="1s"/></svg>
<math><mi>x</mi><mo>=</mo><mn>1</mn></math>
<form><label>Try it <input type="text" name="one"></label></form>
<blockquote cite="https://company.example/">Said.</blockquote>
<meta name="author" content="Us">
Issue #7 and #hash-tags are fine.⏎#
    ## An indented line of code
- An item⏎⏎    ## A heading in it
> ## A heading in a quote
Heading⏎-------
1. First⏎2. Second⏎⏎   ```⏎   # a comment⏎   ```
<pre>⏎  ## as it is⏎</pre>
"""
HARMLESS_TEXTS = HARMLESS.splitlines()[1:]


def text_of(line: str) -> str:
    for picture, character in ("⏎\n", "⇥\t", "␋\x0b", "␁\x01"):
        line = line.replace(picture, character)
    return line


def document(markdown: str) -> Document:
    return RENDERER.document(SourceText(markdown, "content/a.md", range(1, markdown.count("\n") + 2)))


def reports(markdown: str, *names: str) -> Iterator[tuple[str, Report]]:
    """What the named rules find in a module with this text."""
    catalog = Catalog(modules={"a": Module("a", "a.md", "A", document(markdown))})
    for name in names:
        check = CHECKS[name]
        assert check
        for report in check(catalog):
            yield name, report


def places(markdown: str, name: str) -> list[tuple[int, int]]:
    return [(report.place.line, report.place.column) for _, report in reports(markdown, name)]


def shown_as_text(markdown: str) -> bool:
    return "&lt;" in document(markdown).rendering.lead


@pytest.mark.parametrize("line", VECTORS)
def test_what_runs_code_is_refused(line: str) -> None:
    text = text_of(line)
    found = [name for name, _ in reports(f"Before.\n\n{text}", "html-runs-code", "link-runs-code")]
    assert found or shown_as_text(text)


@pytest.mark.parametrize("line", [line for line in VECTORS if line.startswith("<")])
def test_what_runs_code_is_refused_within_raw_html(line: str) -> None:
    found = list(reports(f"Before.\n\n<div>\n{text_of(line)}\n</div>", "html-runs-code", "link-runs-code"))
    assert found
    assert all(report.place.line > 2 for _, report in found)


@pytest.mark.parametrize("line", LOADING)
def test_what_loads_from_another_host_is_refused(line: str) -> None:
    found = list(reports(f"Before.\n\n{text_of(line)}", *REFUSING))
    assert [name for name, _ in found] == ["loads-from-another-host"]
    assert found[0][1].place.line > 2


@pytest.mark.parametrize("line", HARMLESS_TEXTS)
def test_what_is_harmless_gives_no_finding(line: str) -> None:
    assert [f"{name}: {report.message}" for name, report in reports(text_of(line), *ALL)] == []


def test_there_are_enough_examples() -> None:
    assert len(VECTORS) >= 180
    assert len(HARMLESS_TEXTS) >= 70


@pytest.mark.parametrize(
    ("markdown", "place"),
    [
        ("Text.\n\nA <b onclick='x()'>word</b>.", (3, 3)),
        ("Text <b>one</b>.\n\n<div>\n  <img src=x\n   onerror=y>\n</div>", (4, 3)),
        ("`<b onclick=x>`\n\n```\n<b onclick=x>\n```\n\n<b onclick=x>y</b>", (7, 1)),
        ("A word.\n{: onclick=x }", (2, 4)),
        ("`{: onclick=x }`\n\n*A*{: .a title='b' onclick=x }", (3, 20)),
        ("<!--><script>alert(1)</script>-->", (1, 6)),
    ],
)
def test_code_is_found_where_it_was_written(markdown: str, place: tuple[int, int]) -> None:
    assert places(markdown, "html-runs-code") == [place]


def test_the_second_of_two_like_tags_has_its_own_place() -> None:
    assert places("<b onclick=x>1</b>\n\n`<b onclick=x>`\n\n<b onclick=y>2</b>", "html-runs-code") == [(1, 1), (5, 1)]


def test_a_link_is_found_at_its_address() -> None:
    assert places("Text.\n\nThen [this](javascript:x) and ![that](vbscript:y).", "link-runs-code") == [(3, 13), (3, 39)]


def test_a_refused_tag_gives_one_finding() -> None:
    assert [name for name, _ in reports('<script src="https://x.example/a.js"></script>', *REFUSING)] == [
        "html-runs-code"
    ]


@pytest.mark.parametrize(
    ("markdown", "place"),
    [
        ("![](map.png)", (1, 5)),
        ("Text ![ ](map.png) text", (1, 11)),
        ("![][m]\n\n[m]: map.png", (3, 6)),
        ("[![](map.png)](map.png)", (1, 6)),
        ("<img src='map.png'>", (1, 11)),
        ("<div>\n<img src=map.png>\n</div>", (2, 1)),
        ("`![](a.png)`\n\n![](map.png){: .wide }", (3, 5)),
        ("![](\nmap.png)", (1, 1)),
    ],
)
def test_an_image_without_words_is_found(markdown: str, place: tuple[int, int]) -> None:
    assert places(markdown, "image-without-alt") == [place]


@pytest.mark.parametrize(
    ("markdown", "place", "fix"),
    [
        ("Text.\n\n  ## Not one\n", (3, 3), "Remove the spaces before the # marks."),
        (" # Not one", (1, 2), "Remove the space before the # marks."),
        (
            "<div>\n\n## Not one\n\n</div>",
            (3, 1),
            'In an HTML tag, add markdown="1" to that tag; in code, close the code before this line.',
        ),
        ("- item\n\n  ## Not one", (3, 3), "Remove the spaces before the # marks."),
        ("## One\n\n   ## One", (3, 4), "Remove the spaces before the # marks."),
    ],
)
def test_a_line_like_a_heading_is_found(markdown: str, place: tuple[int, int], fix: str) -> None:
    found = [report for _, report in reports(markdown, "heading-not-rendered")]
    assert [((report.place.line, report.place.column), report.fix) for report in found] == [(place, fix)]


def test_the_spaces_before_a_heading_can_be_removed() -> None:
    (report,) = (report for _, report in reports("Text.\n\n  ## Not one\n", "heading-not-rendered"))
    (edit,) = report.edits
    assert (edit.start.line, edit.start.column, edit.end.column, edit.text) == (3, 1, 3, "")


def test_an_open_code_block_hides_what_may_be_code() -> None:
    assert places("```\n  ## a comment", "heading-not-rendered") == []


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2025, 1, 31), 1, date(2025, 2, 28)),
        (date(2024, 12, 31), 2, date(2025, 2, 28)),
        (date(2025, 6, 15), 12, date(2026, 6, 15)),
        (date(2025, 6, 15), 0, date(2025, 6, 15)),
        (date(9999, 6, 15), 12, date.max),
    ],
)
def test_months_are_added_as_on_a_calendar(day: date, months: int, later: date) -> None:
    assert months_later(day, months) == later


@pytest.mark.parametrize(("reviewed", "count"), [(date(2025, 1, 1), 0), (date(2024, 12, 31), 1), (None, 0)])
def test_a_review_is_overdue_a_day_after_its_limit(reviewed: date | None, count: int) -> None:
    module = Module("a", "a.md", "A", document("Text."), reviewed=reviewed)
    catalog = Catalog(modules={"a": module}, limits=Limits(review_months=12, today=date(2026, 1, 1)))
    check = CHECKS["review-overdue"]
    assert check
    assert len(list(check(catalog))) == count


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<a href='1' href=2>", [("a", (("href", "1"), ("href", "2")))]),
        ("<A HREF = 1 b/c>", [("a", (("href", "1"), ("b", ""), ("c", "")))]),
        ("<a =x=1>", [("a", (("=x", "1"),))]),
        ("<a b=>", [("a", (("b", ""),))]),
        ("</a b=1><1></><?a><!a><a", [("a", ())]),
        ("<!-- <a> --><b>", [("b", ())]),
        ("<!--><a>-->", [("a", ())]),
        ("<!-- --!><a>-->", [("a", ())]),
        ("<!-- <a>", []),
        ("<xmp><a></xmp><b>", [("xmp", ()), ("a", ()), ("b", ())]),
        ('<xmp><a b="</xmp><i>">', [("xmp", ()), ("a", (("b", "</xmp><i>"),)), ("i", ())]),
        ("<title><!--</title><i>--><b>", [("title", ()), ("i", ()), ("b", ())]),
    ],
)
def test_tags_are_those_of_a_browser(html: str, found: list[tuple[str, object]]) -> None:
    assert [(tag.name, tag.attributes) for tag in tags(html)] == found


def test_a_style_sheet_belongs_to_one_tag() -> None:
    assert [tag.content for tag in tags("<style>a<style>b</style><style>c")] == ["a<style>b", "", "c"]


@pytest.mark.parametrize(
    ("address", "scheme"),
    [
        ("javascript:x", "javascript"),
        (" \x01java\u200bscript\n:x", "javascript"),
        ("data:text/html,x", "data"),
        ("data:image/svg+xml,x", "data"),
        ("data:image/png;base64,x", ""),
        ("data:image/png", "data"),
        ("javascript", ""),
        ("a?javascript:x", ""),
        ("https://a/javascript:x", ""),
    ],
)
def test_schemes_that_run_code(address: str, scheme: str) -> None:
    assert code_scheme(address) == scheme


@pytest.mark.parametrize(
    ("address", "leads"),
    [("https://a", True), ("//a", True), ("/\\a", True), ("\\a", False), ("/a", False), ("a//b", False)],
)
def test_addresses_of_other_hosts(address: str, leads: object) -> None:
    assert leads_to_another_host(address) is leads


def test_addresses_of_a_style_sheet() -> None:
    style = "a{b:url( \"x\" ) url('y') u\\72l(z)} /* url(no) */ c{d: image-set('p' 1x, \"q\" 2x)}"
    assert [address for address in style_addresses(style) if address] == ["x", "y", "z", "p", "p", "q"]


def test_code_is_blanked_and_all_else_stays_where_it_is() -> None:
    text = "a `b` \\`c ``d ` e``\n```\nf\n```\n<!-- g\nh --> i ` j\n` k"
    blank = "a     \\`c " + " " * 9 + "\n   \n \n   \n      \n      i ` j\n` k"
    assert without_code(text) == blank


def test_a_fence_closes_with_its_own_marks_alone() -> None:
    text = "```\n~~~\n``` text\n````\na\n```\nb\n~~~\nc"
    assert without_code(text).split("\n")[6:] == ["b", "~~~", "c"]
    assert without_code(text).split("\n")[4].strip() == ""


@pytest.mark.parametrize(
    ("markdown", "message", "fix"),
    [
        (
            "[a](javascript:x)",
            'in href of <a> begins with "javascript:", which runs code',
            "Write where the link leads",
        ),
        ("[a](data:text/html,x)", 'begins with "data:", which brings a whole file along', "Put the file beside"),
        ("<style>a{b:url(javascript:x)}</style>", "the address in the styles begins", "Write where the link leads"),
        ("<b onclick=x>a</b>", "the attribute onclick of <b>", "Remove the attribute onclick;"),
        ("<base href=x>", "the HTML tag <base> changes where all links", "Remove the tag;"),
        ("<style>@import 'x';</style>", "the HTML tag <style> takes in other styles", "Remove the tag;"),
        ("<form action='//a'></form>", "to another host: //a", "Remove the attribute action;"),
    ],
)
def test_the_message_names_the_fault(markdown: str, message: str, fix: str) -> None:
    (report,) = (report for _, report in reports(markdown, *REFUSING))
    assert message in report.message
    assert report.fix.startswith(fix)


@pytest.mark.parametrize(("months", "words"), [(1, "allows 1 month between"), (2, "allows 2 months between")])
def test_an_overdue_review_names_the_limit(months: int, words: str) -> None:
    module = Module("a", "a.md", "A", document("Text."), reviewed=date(2025, 1, 1))
    limits = Limits(review_months=months, today=date(2026, 1, 1))
    check = CHECKS["review-overdue"]
    assert check
    (report,) = check(Catalog(modules={"a": module}, limits=limits))
    assert words in report.message


def test_a_tag_that_rendering_changed_is_found_by_its_name() -> None:
    text = "<div>\n<img alt='' src=b.png>\n<img alt='' title=x src=javascript:alert('1')>\n</div>"
    assert places(text, "link-runs-code") == [(2, 1)]  # quotes in a bare value make other attributes of it


def test_brackets_without_words_are_not_deliberate_for_an_alt_elsewhere_on_the_line() -> None:
    assert places('![](a.png) and ![](b.png){: alt="" }', "image-without-alt") == [(1, 5)]


def test_a_long_heading_is_cut_short() -> None:
    (report,) = (report for _, report in reports(f"  ## {'a' * 50}", "heading-not-rendered"))
    assert "…" not in report.message
    (report,) = (report for _, report in reports(f"  ## {'a' * 51}", "heading-not-rendered"))
    assert f"{'a' * 50}…" in report.message


def test_the_last_day_there_is() -> None:
    assert months_later(date(9998, 12, 1), 12) == date(9999, 12, 1)


def test_escapes_in_styles_that_name_no_character() -> None:
    assert list(style_addresses("a{b:url(\\110000 x\\0 y\\z)}")) == ["xyz"]
