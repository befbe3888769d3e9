"""Gaps in prompts: what a reader puts their own words for, marked so that eyes and scripts find it."""

import re
from collections.abc import Iterable

from rolepath.html.tree import Element, Node, elements

PROMPTS = frozenset({"language-text", "language-txt", "language-prompt"})
"""The classes of code blocks whose text is a prompt, by the languages of their fences."""

# `[ ]` and `[x]` are boxes, `[a](b)` and `[a][b]` links; what spans lines is no gap that a field could hold.
_GAP = re.compile(r"(?<!\])\[(?! ?\]|[xX]\])[^\[\]\n]{1,80}\](?![(\[:])")


def mark_gaps(nodes: Iterable[Node]) -> None:
    """Puts each `[gap]` of the prompts into a `<mark>`, in place; the text stays the same."""
    for element in elements(nodes):
        if not PROMPTS.isdisjoint(element.classes):
            for code in elements([element]):
                if code.name == "code":
                    code.children = [part for child in code.children for part in _marked(child)]


def _marked(node: Node) -> list[Node]:
    if isinstance(node, Element) and node.name == "span":
        node.children = [part for child in node.children for part in _marked(child)]
    if not isinstance(node, str):
        return [node]
    found: list[Node] = []
    end = 0
    for gap in _GAP.finditer(node):
        found += [node[end : gap.start()], Element("mark", {"class": "rp-gap"}, [gap[0]])]
        end = gap.end()
    return [part for part in (*found, node[end:]) if part != ""]
