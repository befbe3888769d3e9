"""A text as mail, Slack and Teams show it, made of the HTML that pages are made of."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from rolepath.html.parser import fragment
from rolepath.html.tree import BLOCKS, Element, Node

_STRONG, _EMPHASIZED = frozenset(("strong", "b")), frozenset(("em", "i"))
_LEFT_OUT = frozenset(("script", "style", "template"))


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
        blocks = [block for block in self._blocks(nodes, "") if block.strip()]
        return "\n\n".join(blocks)

    def _blocks(self, nodes: Iterable[Node], before: str) -> list[str]:
        """Paragraphs; `before` stands before the first words of each."""
        found: list[str] = []
        inline: list[Node] = []
        for node in nodes:
            if isinstance(node, Element) and node.name in BLOCKS:
                found += [self._inline(inline, before), *self._block(node, before)]
                inline = []
            else:
                inline.append(node)
        return [block for block in (*found, self._inline(inline, before)) if block.strip()]

    def _block(self, element: Element, before: str) -> list[str]:
        if element.name in ("ul", "ol"):
            items = [child for child in element.children if isinstance(child, Element)]
            marks = [f"{number}. " if element.name == "ol" else "• " for number in range(1, len(items) + 1)]
            lines = [
                "\n".join(self._blocks(item.children, f"{before}{mark}"))
                for item, mark in zip(items, marks, strict=True)
            ]
            return ["\n".join(lines)]
        if element.name == "pre":
            return [before + self._words(element.children).strip("\n")]
        if element.name == "tr":
            cells = [child for child in element.children if isinstance(child, Element)]
            return [before + " | ".join(" ".join(self._blocks(cell.children, "")) for cell in cells)]
        return self._blocks(element.children, before)

    def _inline(self, nodes: Sequence[Node], before: str) -> str:
        words = " ".join(self._words(nodes).split(" "))
        lines = [" ".join(line.split()) for line in words.split("\n")]
        text = "\n".join(line for line in lines if line)
        return before + text if text else ""

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
