"""Hostile HTML drawn by chance: the vectors spoilt, and a grammar of what browsers read otherwise than it looks."""

from random import Random

from script_vectors import VECTORS

# fmt: off
_NAMES = (
    *("a", "b", "i", "em", "p", "div", "span", "li", "ul", "ol", "dl", "dt", "dd", "table", "tr", "td", "th", "tbody"),
    *("caption", "form", "button", "select", "option", "label", "input", "textarea", "details", "summary", "h1", "h2"),
    *("h6", "pre", "blockquote", "section", "article", "header", "font", "nobr", "marquee", "svg", "math", "title"),
    *("desc", "foreignObject", "annotation-xml", "mi", "mtext", "mglyph", "malignmark", "style", "script", "noscript"),
    *("template", "xmp", "iframe", "noembed", "noframes", "plaintext", "frameset", "body", "html", "head", "meta"),
    *("base", "link", "image", "img", "br", "hr", "object", "embed", "video", "source", "path", "use", "animate"),
    *("set", "x-own", "rp", "rt", "ruby"),
)
_ATTRIBUTES = (
    *("id", "name", "class", "href", "src", "title", "style", "onclick", "onerror", "alt", "for", "action"),
    *("xlink:href", "srcset", "data-rolepath-answer", "data-rolepath", "type", "value", "colspan", "hidden", "is"),
    *("slot", "encoding", "definitionURL", "viewBox", "markdown"),
)
# fmt: on
_VALUES = (
    *("x", "", "fn:1", "fnref:1", "#practice", "javascript:pwn()", "text-align: left;", "rp-answer", "right"),
    *("</textarea><script>pwn()</script>", "--><script>pwn()</script>", "]]><img src=x onerror=pwn()>"),
    *('a style="text-align: left;" onclick=pwn() z', '<li id="fnzz">', "<details class=", "__config", "&quot;>", "\n"),
)
_TEXTS = (
    *("text", " ", "\n", "\n\n", "a < b", "&lt;script&gt;pwn()&lt;/script&gt;", "&amp;", "&#0;", "&#x3c;b onclick=x>"),
    *("<!-- x -->", "<!-- x", "-->", "<!-->", "<!--->", "<!x>", "</ x>", "<?x?>"),
    *("<![CDATA[ <b> ]]>", "<![CDATA[ > <!-- ]]>"),
    *(
        "]]>",
        "`<a id='x'>`",
        "Note.[^1]",
        "[l](#practice)",
        "[n](notes.txt)",
        "\ufffd",
        "\x00",
        "\U000f0001",
        "\U0010fffc",
    ),
    *("<", ">", '"', "'", "=", "/>", "</", "<a", "<svg><style><!--</style>", "| a | b |\n|:--|---|\n| 1 | 2 |\n"),
)
_KNOWN = (
    """<a id="&quot;&gt;&lt;script src=x&gt;&lt;/script&gt;"></a>[n](#%22%3E%3Cscript%20src%3Dx%3E%3C%2Fscript%3E)""",
    """<div>\n<svg><![CDATA[ > <!-- ]]> <p></p><script src=../notes.txt></script> --></svg>\n</div>""",
    """<i title='</textarea><script src=../notes.txt></script>'>t</i>""",
    """<table><tr><td x="a style="text-align: left;" y=" onclick=pwn() z="">q</td></tr></table>""",
    """<table><tr><td class="q" x="a style="text-align: left;">c</td><td title="><svg onload=pwn()>">d</td></tr>""",
    """<div>\n<i x="a id="q" y=" onmouseover=pwn() z="">t</i>\n</div>""",
    """<div>\n<ul><li x="a data-rolepath-answer="right" y=" onclick=pwn() z="">t</li></ul>\n</div>""",
    """<i title='<details class="rp-answer"><summary></summary>'>x</i></details>' onmouseover=pwn() x>""",
    """<div><a o href="missing.md"nmouseover=pwn()>x</a></div>""",
    *("<textarea>", "<title>", "<xmp>", "<style>", "<!-- x"),
    """<svg><![CDATA[ > <i title=' ]]> <p onmouseover=pwn()>x</p> '></svg>""",
)


class Hostile:
    """Draws texts; the same ones for the same seed."""

    def __init__(self, seed: int) -> None:
        self._random = Random(seed)  # noqa: S311 (no secret)

    def text(self) -> str:
        """A text of one to three pieces, some of them spoilt."""
        pieces = [self._piece() for _ in range(self._random.randint(1, 3))]
        return self._random.choice(["", "\n", "\n\n"]).join(pieces)

    def _piece(self) -> str:
        kind = self._random.random()
        if kind < 0.25:
            return self._spoilt(self._random.choice(VECTORS))
        if kind < 0.4:
            return self._spoilt(self._random.choice(_KNOWN))
        return self._nested(4)

    def _spoilt(self, text: str) -> str:
        """A text as it is, or with a few characters lost, doubled or put in."""
        for _ in range(self._random.choice([0, 0, 1, 1, 2, 4])):
            place = self._random.randint(0, len(text))
            length = self._random.randint(0, 6)
            middle = self._random.choice(["", text[place : place + length] * 2, self._random.choice(_TEXTS)])
            text = text[:place] + middle + text[place + length :]
        return text

    def _nested(self, depth: int) -> str:
        if not depth or self._random.random() < 0.3:
            return self._random.choice(_TEXTS)
        name = self._random.choice(_NAMES)
        if self._random.random() < 0.2:
            name = name.upper()
        inside = "".join(self._nested(depth - 1) for _ in range(self._random.randint(0, 3)))
        end = (
            f"</{name}>"
            if self._random.random() < 0.7
            else self._random.choice(["", f"</{self._random.choice(_NAMES)}>"])
        )
        return f"<{name}{self._attributes()}{self._random.choice(['', '', '/', ' '])}>{inside}{end}"

    def _attributes(self) -> str:
        found = []
        for _ in range(self._random.choice([0, 0, 1, 1, 2])):
            value, quote = self._random.choice(_VALUES), self._random.choice(['"', "'", "", '"'])
            found.append(f"{self._random.choice(_ATTRIBUTES)}={quote}{value}{quote}")
        return "".join(self._random.choice([" ", "\n", "/"]) + item for item in found)
