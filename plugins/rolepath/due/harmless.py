"""A message's HTML as a mail may have it: words, links and tables; no policy of a page guards it where it is opened."""

import re
from collections.abc import Iterable

from rolepath.html.tree import BLOCKS, HTML, Element, Node

_INLINE = frozenset(
    (
        *("a", "abbr", "b", "bdi", "br", "cite", "code", "col", "colgroup", "del", "dfn", "em", "i", "ins", "kbd"),
        *("mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
    )
)
_NO_WORDS = frozenset(
    (
        *("audio", "canvas", "dialog", "embed", "iframe", "noembed", "noframes", "noscript", "object", "plaintext"),
        *("script", "select", "style", "template", "textarea", "title", "video", "xmp"),
    )
)
"""Elements whose content is no part of the text, or that a mail program may take for something else."""
_ATTRIBUTES = frozenset(("href", "title", "lang", "dir", "start", "colspan", "rowspan"))
_FOLLOWED = re.compile(r"(?:https?|mailto|tel):[^\x00-\x20]", re.IGNORECASE)


def harmless(nodes: Iterable[Node]) -> list[Node]:
    """The nodes without all that runs, loads, asks or hides; of a picture its words stay."""
    kept: list[Node] = []
    for node in nodes:
        if isinstance(node, str):
            kept.append(node)
        elif isinstance(node, Element) and node.namespace == HTML and node.name not in _NO_WORDS:
            kept += _kept(node)
    return kept


def _kept(element: Element) -> list[Node]:
    if element.name == "img":
        return [element.attributes.get("alt", "")]
    children = harmless(element.children)
    if element.name not in _INLINE and (element.name not in BLOCKS or element.name == "form"):
        return children
    attributes = {
        name: value
        for name, value in element.attributes.items()
        if name in _ATTRIBUTES and (name != "href" or _FOLLOWED.match(value))
    }
    return [Element(element.name, attributes, children)]
