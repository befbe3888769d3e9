"""The small tree that all HTML of authors is read into, changed as, and written from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby

HTML, SVG, MATHML = "html", "svg", "math"
"""The namespaces of elements."""


@dataclass(slots=True)
class Comment:
    """A comment; `text` is what stands between `<!--` and `-->`."""

    text: str


@dataclass(slots=True)
class Element:
    """An element with its attributes in the order of the source, values without entities.

    Names are as a browser's tree has them: in lower case, but for those of SVG and MathML that have capitals, such as
    `clipPath` and `viewBox`. The children of a `<template>` are those of its content.
    """

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list["Node"] = field(default_factory=list)
    namespace: str = HTML

    @property
    def classes(self) -> list[str]:
        """The names in the `class` attribute."""
        return self.attributes.get("class", "").split()


Node = Element | Comment | str
"""A part of a tree; a text stands for itself, without entities."""

HEADINGS = {f"h{level}": level for level in range(1, 7)}
"""The levels of headings by the names of their elements."""

BLOCKS = frozenset(
    (
        *HEADINGS,
        *("address", "article", "aside", "blockquote", "caption", "center", "dd", "details", "dialog", "div", "dl"),
        *("dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hgroup", "hr", "legend", "li"),
        *("main", "menu", "nav", "ol", "optgroup", "option", "p", "pre", "search", "section", "select", "summary"),
        *("table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul"),
    )
)
"""Elements that begin on a line of their own, so that their text is no part of the word before."""


def elements(nodes: Iterable[Node]) -> Iterator[Element]:
    """All elements in the order of their start tags, whatever their depth."""
    stack: list[Node] = list(nodes)
    stack.reverse()
    while stack:
        node = stack.pop()
        if isinstance(node, Element):
            yield node
            stack.extend(reversed(node.children))


def joined(nodes: Iterable[Node]) -> list[Node]:
    """The nodes with each row of texts as one text, as a parser has them; none is empty."""
    kept: list[Node] = []
    for is_text, row in groupby(nodes, lambda node: isinstance(node, str)):
        if not is_text:
            kept += row
        elif text := "".join(node for node in row if isinstance(node, str)):
            kept.append(text)
    return kept


def depth(nodes: Iterable[Node]) -> int:
    """How many elements are in each other at most; 0 for a text alone."""
    deepest, level = 0, [node for node in nodes if isinstance(node, Element)]
    while level:
        deepest += 1
        level = [child for node in level for child in node.children if isinstance(child, Element)]
    return deepest


def replace(nodes: list[Node], change: Callable[[Element], list[Node] | None]) -> None:
    """Puts what `change` returns in the place of each element for which it is not None, in place.

    Elements are asked from the outside to the inside; what has been put in is not asked again.
    """
    stack = [nodes]
    while stack:
        siblings = stack.pop()
        changed: list[Node] = []
        for node in siblings:
            new = change(node) if isinstance(node, Element) else None
            if new is None:
                changed.append(node)
                if isinstance(node, Element):
                    stack.append(node.children)
            else:
                changed += new
        siblings[:] = changed


def without(nodes: list[Node], unwanted: Callable[[Element], bool]) -> None:
    """Takes elements out with all that is in them, in place."""
    replace(nodes, lambda element: [] if unwanted(element) else None)
