"""A text as mail, Slack and Teams show it, made of the HTML that pages are made of."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rolepath.html.parser import fragment
from rolepath.html.tree import BLOCKS, Element, Node

_STRONG, _EMPHASIZED = frozenset(("strong", "b")), frozenset(("em", "i"))
_LEFT_OUT = frozenset(("script", "style", "template"))
_LINE, _DEEPER = "\n", "\u2003"
"""How far what belongs to a point of a list is moved in: by a space that neither mail nor chat takes away."""


def _same(text: str) -> str:
    return text


@dataclass(frozen=True)
class Style:
    """How a program writes text, a link (words and address), and what is stressed."""

    escaped: Callable[[str], str]
    link: Callable[[str, str], str]
    strong: str = ""
    emphasized: str = ""


def _plain_link(words: str, address: str) -> str:
    return words if address in (words, f"mailto:{words}") else f"{words} ({address})"


def _slack_escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _slack_link(words: str, address: str) -> str:
    clean = address.replace("|", "%7C").replace("<", "%3C").replace(">", "%3E")
    return f"<{clean}|{words.replace('|', '/')}>"


_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>"})


def _card_link(words: str, address: str) -> str:
    return f"[{words}]({address.replace('(', '%28').replace(')', '%29')})"


PLAIN = Style(_same, _plain_link)
SLACK = Style(_slack_escaped, _slack_link, "*", "_")
CARD = Style(lambda text: text.translate(_SIGNS), _card_link, "**", "_")


def spoken(markup: str, style: Style) -> str:
    """The words of some HTML in a style, blocks in paragraphs of their own."""
    return _Writer(style).text(fragment(markup))


class _Writer:
    def __init__(self, style: Style) -> None:
        self._style = style

    def text(self, nodes: Iterable[Node]) -> str:
        return "\n\n".join(block for block in self._blocks(nodes) if block.strip())

    def _blocks(self, nodes: Iterable[Node]) -> list[str]:
        """Paragraphs, lists, tables and listings, each as the lines that it has."""
        found: list[str] = []
        inline: list[Node] = []
        for node in nodes:
            if isinstance(node, Element) and node.name in BLOCKS:
                found += [self._inline(inline), *self._block(node)]
                inline = []
            else:
                inline.append(node)
        return [block for block in (*found, self._inline(inline)) if block.strip()]

    def _block(self, element: Element) -> list[str]:
        if element.name in ("ul", "ol"):
            items = [child for child in element.children if isinstance(child, Element)]
            first = _first_number(element)
            marks = [f"{number}." if element.name == "ol" else "•" for number, _ in enumerate(items, start=first)]
            return ["\n".join(self._item(item, mark) for item, mark in zip(items, marks, strict=True))]
        if element.name == "pre":
            return [self._style.escaped(_all_text(element.children).strip("\n"))]
        if element.name == "tr":
            cells = [child for child in element.children if isinstance(child, Element)]
            return [" | ".join(" ".join(self._blocks(cell.children)) for cell in cells)]
        return self._blocks(element.children)

    def _item(self, item: Element, mark: str) -> str:
        """The mark before the first words; what else belongs to the item stands below them, moved in."""
        text = "\n".join(self._blocks(item.children))
        return f"{mark} {text.replace(_LINE, _LINE + _DEEPER)}"

    def _inline(self, nodes: Sequence[Node]) -> str:
        lines = [" ".join(line.split()) for line in self._words(nodes).split("\n")]
        return "\n".join(line for line in lines if line)

    def _words(self, nodes: Iterable[Node]) -> str:
        return "".join(self._word(node) for node in nodes)

    def _word(self, node: Node) -> str:
        if isinstance(node, str):
            return self._style.escaped(node.replace("\n", " "))
        if not isinstance(node, Element) or node.name in _LEFT_OUT:
            return ""
        if node.name == "br":
            return "\n"
        if node.name == "img":
            return self._style.escaped(node.attributes.get("alt", ""))
        words = self._words(node.children)
        if node.name == "a" and node.attributes.get("href"):
            return self._style.link(words, node.attributes["href"]) if words.strip() else ""
        sign = self._style.strong if node.name in _STRONG else self._style.emphasized
        is_stressed = node.name in _STRONG | _EMPHASIZED and words.strip()
        return f"{sign}{words.strip()}{sign}" if is_stressed else words


def _first_number(element: Element) -> int:
    """What a numbered list begins with."""
    start = element.attributes.get("start", "")
    return int(start) if re.fullmatch(r"-?[0-9]{1,9}", start) else 1


def _all_text(nodes: Iterable[Node]) -> str:
    """The words of a listing with its line breaks, which are a part of a prompt."""
    return "".join(
        node if isinstance(node, str) else "\n" if node.name == "br" else _all_text(node.children)
        for node in nodes
        if isinstance(node, str) or (isinstance(node, Element) and node.name not in _LEFT_OUT)
    )
