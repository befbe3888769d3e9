"""Headings of a tree at another depth, or in other words."""

from collections.abc import Iterable

from rolepath.html.tree import HEADINGS, Node, elements

_HIGHEST, _DEEPEST = 2, 6


def lower(nodes: Iterable[Node], levels: int) -> None:
    """Puts all headings so many levels lower, in place; the first level counts as the second, none passes the sixth."""
    for element in elements(nodes):
        if levels and element.name in HEADINGS:
            element.name = f"h{min(max(HEADINGS[element.name], _HIGHEST) + levels, _DEEPEST)}"


def retitle(nodes: Iterable[Node], old: str, new: str) -> None:
    """Puts a text in the place of another that is the whole of an element's own text, in place."""
    for element in elements(nodes):
        element.children = [new if child == old else child for child in element.children]
