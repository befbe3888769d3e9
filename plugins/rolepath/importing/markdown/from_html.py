"""HTML to Markdown: the words of a tree with the marks that Markdown has for them."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from rolepath.html.text import all_text, visible_text
from rolepath.html.tree import BLOCKS, HEADINGS, Comment, Element, Node, elements
from rolepath.model.fences import backticks

Note = Callable[[str, str], None]
"""Told of what is left out: the reason, and its words."""

_BOLD, _ITALIC, _CODE = ("strong", "b"), ("em", "i", "cite", "dfn", "var"), ("code", "samp", "tt")
KEPT = frozenset(("kbd", "sub", "sup", "mark", "u", "s", "del", "ins", "small", "q", "abbr"))
"""Elements for which Markdown has no marks, and which every page may show."""

RUNS = frozenset(("script", "style", "noscript", "template", "object", "applet", "canvas", "head", "title", "base"))
"""Elements that show no text of their own, or run something."""

PLAYED = frozenset(("iframe", "video", "audio", "embed"))
"""Elements that show what lies elsewhere; a link leads there."""

_LISTS = ("ul", "ol", "menu", "dir", "dl")
_TITLES = ("summary", "legend", "figcaption", "caption")
_SPECIAL = re.compile(r"([\\`*\[\]])|(?<!\w)(_)|(_)(?!\w)")
_BEGINS_BLOCK = re.compile(r"(?P<mark>[#>+=:?!~|-])|(?P<number>\d{1,9})(?=[.)](?:\s|$))")
_LANGUAGE = re.compile(r"(?:lang(?:uage)?-)([\w+#.-]+)")


@dataclass(frozen=True)
class Writer:
    """Writes Markdown; `is_markdown` where the texts between the tags are Markdown already."""

    note: Note
    is_markdown: bool = False

    def blocks(self, nodes: Iterable[Node]) -> list[str]:
        """The blocks of some nodes, to be set apart by blank lines."""
        found: list[str] = []
        row: list[Node] = []
        for node in nodes:
            if isinstance(node, Element) and _is_block(node):
                self._end(row, found)
                found += self._block(node)
            else:
                row.append(node)
        self._end(row, found)
        return [block for block in found if block.strip()]

    def _end(self, row: list[Node], found: list[str]) -> None:
        text = self.line(row).strip()
        if text:
            found.append(text if self.is_markdown else _at_begin(text))
        row.clear()

    def _block(self, element: Element) -> list[str]:
        name = element.name
        if name in HEADINGS:
            text = self.line(element.children).strip()
            return [f"{'#' * HEADINGS[name]} {text}"] if text else []
        if name in _LISTS:
            return ["\n".join(self._terms(element) if name == "dl" else self._items(element))]
        if name == "table":
            return self._table(element)
        if name in ("pre", "hr"):
            return [_fenced(element) if name == "pre" else "* * *"]
        return self._around(name, self.blocks(element.children))

    @staticmethod
    def _around(name: str, inner: list[str]) -> list[str]:
        """The blocks of an element that only holds others."""
        if name == "blockquote" and inner:
            return ["\n".join(f"> {line}".rstrip() for line in "\n\n".join(inner).split("\n"))]
        is_title = name in _TITLES and len(inner) == 1 and not inner[0].startswith("#") and "*" not in inner[0]
        return [f"**{inner[0]}**"] if is_title else inner

    def _items(self, element: Element) -> Iterable[str]:
        number = int(start) if (start := element.attributes.get("start", "1")).isdecimal() else 1
        for child in element.children:
            if isinstance(child, str | Comment) and not (isinstance(child, str) and child.strip()):
                continue
            inner = child.children if isinstance(child, Element) and child.name == "li" else [child]
            mark = f"{number}." if element.name == "ol" else "-"
            number += 1
            yield from _indented(mark, self.blocks(inner), is_tight=not _has_paragraphs(inner))

    def _terms(self, element: Element) -> Iterable[str]:
        for part in elements([element]):
            if part.name == "dt":
                yield from _indented("-", [f"**{self.line(part.children).strip()}**"], is_tight=True)
            elif part.name == "dd":
                inner = "\n\n".join(self.blocks(part.children))
                yield from ("", *(f"    {line}".rstrip() for line in inner.split("\n")), "")

    def _table(self, table: Element) -> list[str]:
        captions = [self.line(part.children).strip() for part in elements([table]) if part.name == "caption"]
        rows = [row for row in elements([table]) if row.name == "tr"]
        cells = [[self._cell(cell) for cell in row.children if _is_cell(cell)] for row in rows]
        cells = [row for row in cells if row]
        width = max(map(len, cells), default=0)
        if not cells:
            return captions
        lines = [f"| {' | '.join(row + [''] * (width - len(row)))} |" for row in cells]
        lines.insert(1, f"|{'---|' * width}")
        return [*(f"**{text}**" for text in captions if text), "\n".join(lines)]

    def _cell(self, cell: Node) -> str:
        blocks = self.blocks(cell.children) if isinstance(cell, Element) else []
        text = "<br>".join(line.strip() for block in blocks for line in block.split("\n") if line.strip())
        return text.replace("\\|", "|").replace("|", "\\|")

    def line(self, nodes: Iterable[Node]) -> str:
        """Running text on one line."""
        return "".join(self._inline(node) for node in nodes)

    def _inline(self, node: Node) -> str:
        if isinstance(node, str):
            text = re.sub(r"\s+", " ", node)
            return text if self.is_markdown else _escaped(text)
        return self._element(node) if isinstance(node, Element) else ""

    def _element(self, element: Element) -> str:
        name, attributes = element.name, element.attributes
        if name in RUNS or "hidden" in attributes:
            return self._left_out(element)
        if name in PLAYED:
            return self._played(element)
        if name in _BY_THEMSELVES:
            return _BY_THEMSELVES[name](attributes)
        if name in _CODE:
            return code(all_text(element.children))
        inner = self.line(element.children)
        if name == "a" and attributes.get("href") and not _is_block(element):
            return link(inner, attributes["href"], attributes.get("title", ""))
        return f" {inner} " if _is_block(element) else _marked(name, inner)

    def _left_out(self, element: Element) -> str:
        self.note(f"what stands in <{element.name}> is not for readers, or runs code", all_text(element.children))
        return ""

    def _played(self, element: Element) -> str:
        address = element.attributes.get("src") or next(
            (part.attributes["src"] for part in elements(element.children) if part.attributes.get("src")), ""
        )
        text = element.attributes.get("title") or visible_text(element.children) or element.name
        self.note(f"<{element.name}> became a link, as pages load nothing from elsewhere", address or text)
        return link(_escaped(text), address) if address else _escaped(text)


def _box(attributes: Mapping[str, str]) -> str:
    """A box to tick; one with a name belongs to a label, and only makes that act."""
    is_box = attributes.get("type") == "checkbox" and "id" not in attributes
    return f"[{'x' if 'checked' in attributes else ' '}] " if is_box else ""


def _is_block(element: Element) -> bool:
    return element.name in BLOCKS or (element.name not in RUNS and any(_is_block(child) for child in _inner(element)))


def _inner(element: Element) -> list[Element]:
    """The elements of one that is no phrase, such as a link around paragraphs; deep ones are let be."""
    return [child for child in element.children if isinstance(child, Element)] if element.name in _AROUND else []


_AROUND = frozenset(("a", "span", "font", "center", "b", "strong", "i", "em"))


def _is_cell(node: Node) -> bool:
    return isinstance(node, Element) and node.name in ("td", "th")


def _has_paragraphs(nodes: Iterable[Node]) -> bool:
    return sum(isinstance(node, Element) and node.name == "p" for node in nodes) > 1


def _indented(mark: str, blocks: list[str], *, is_tight: bool) -> list[str]:
    """An item of a list, its further blocks below its text."""
    gap = "\n" if is_tight else "\n\n"
    lines = gap.join(blocks).split("\n") if blocks else [""]
    first = f"{mark:<3} {lines[0]}" if len(mark) > 1 else f"{mark} {lines[0]}"
    return [first.rstrip(), *(f"    {line}".rstrip() for line in lines[1:])]


def _fenced(element: Element) -> str:
    text = all_text(element.children).strip("\n")
    classes = " ".join(part.attributes.get("class", "") for part in elements([element]))
    language = found[1] if (found := _LANGUAGE.search(classes)) else ""
    marks = backticks(text, 3)
    return f"{marks}{language}\n{text}\n{marks}"


def _marked(name: str, inner: str) -> str:
    text = inner.strip()
    mark = "**" if name in _BOLD else "*" if name in _ITALIC else ""
    if not text or not (mark or name in KEPT):
        return inner
    before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
    if mark and (mark in text or text.startswith(("*", "\\*")) or text.endswith("*")):
        return inner
    return f"{before}{mark}{text}{mark}{after}" if mark else f"{before}<{name}>{text}</{name}>{after}"


def _picture(attributes: Mapping[str, str]) -> str:
    address = attributes.get("src", "").strip()
    words = _escaped(" ".join(attributes.get("alt", "").split()))
    return f"![{words}]({destination(address)}{quoted(attributes.get('title', ''))})" if address else words


_BY_THEMSELVES: Mapping[str, Callable[[Mapping[str, str]], str]] = {
    "img": _picture,
    "br": lambda _: "<br>",
    "input": _box,
}
"""Elements that hold nothing."""


def link(text: str, address: str, title: str = "") -> str:
    """A link in Markdown; of one without words the address is the text."""
    address = "".join(address.split())
    return f"[{text.strip() or _escaped(address)}]({destination(address)}{quoted(title)})"


def quoted(title: str) -> str:
    """A title behind an address; "" for none."""
    text = " ".join(title.replace('"', "'").split())
    return f' "{text}"' if text else ""


def destination(address: str) -> str:
    """An address as it can stand between the brackets of a link."""
    quoted = address.strip().replace(" ", "%20").replace("(", "%28").replace(")", "%29")
    return quoted.replace("<", "%3C").replace(">", "%3E")


def code(text: str) -> str:
    """Code within a line."""
    text = " ".join(text.split())
    marks = backticks(text)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{marks}{pad}{text}{pad}{marks}" if text else ""


def _escaped(text: str) -> str:
    """Plain text with nothing in it that Markdown would act upon."""
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace("~~", "~&#126;")
    text = re.sub(r"&amp;(?!#?\w{1,31};)", "&", text).replace("{", "\\{").replace("==", "=&#61;")
    return _SPECIAL.sub(lambda match: f"\\{match.group()}", text)


def _at_begin(text: str) -> str:
    """A block whose first sign makes no heading, list or box of it."""
    match = _BEGINS_BLOCK.match(text)
    if not match or text.startswith("!["):
        return text
    if match["number"]:
        return f"{match['number']}\\{text[match.end() :]}"
    is_plain = match["mark"] in "=:?~|"
    return f"&#{ord(match['mark'])};{text[1:]}" if is_plain else f"\\{text}"
