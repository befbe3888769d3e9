"""Footnotes as Python-Markdown writes them: which of them a text refers to, and the block with those alone."""

import re
from collections.abc import Iterable

from rolepath.html.tree import Element, Node, elements, without

REFERENCE = "fnref"
"""What the anchors of marks begin with."""
_REFERENCE = re.compile(r"fnref\d*(\D.*)", re.DOTALL)
_NOTE = re.compile(r"fn(\D.*)", re.DOTALL)


def footnotes_of(notes: list[Node], shown: Iterable[Node]) -> list[Node]:
    """A text's block of footnotes with those that the shown nodes refer to, under their numbers; none for none.

    One note can refer to another. The block that was given is changed.
    """
    lists = [element for element in elements(notes) if element.name == "ol" and any(map(_name, element.children))]
    if not lists:
        return []
    items = [child for child in lists[0].children if _name(child)]
    by_name = {_name(item): item for item in items}
    wanted, found = _referred_to(shown), set[str]()
    while wanted:
        found |= wanted
        wanted = set[str]().union(*(_referred_to([by_name[name]]) for name in wanted if name in by_name)) - found
    kept = [(number, item) for number, item in enumerate(items, 1) if _name(item) in found]
    if not kept:
        return []
    lists[0].children = ["\n"]
    for number, item in kept:
        if isinstance(item, Element):  # pragma: no branch (only elements have a name)
            item.attributes = {"value": str(number), **item.attributes}
            lists[0].children += [item, "\n"]
    return notes


def without_ways_back(nodes: list[Node]) -> None:
    """Takes the links from footnotes to their text out, in place, for pages on paper."""
    for element in elements(nodes):
        for index, child in enumerate(element.children):
            if isinstance(child, Element) and "footnote-backref" in child.classes and index:
                before = element.children[index - 1]
                if isinstance(before, str):
                    element.children[index - 1] = before.rstrip()
    without(nodes, lambda element: "footnote-backref" in element.classes)


def names_of_notes(notes: Iterable[Node]) -> set[str]:
    """The names of the footnotes in a block, as authors write them."""
    return {name[1:] for name in map(_name, elements(notes)) if name}


def names_referred_to(nodes: Iterable[Node]) -> set[str]:
    """The names of footnotes that some nodes refer to."""
    return {name[1:] for name in _referred_to(nodes)}


def _referred_to(nodes: Iterable[Node]) -> set[str]:
    marks = (_REFERENCE.fullmatch(element.attributes.get("id", "")) for element in elements(nodes))
    return {mark[1] for mark in marks if mark}


def _name(node: Node) -> str:
    """The name of a note, with its separator; "" for what is none."""
    match = _NOTE.fullmatch(node.attributes.get("id", "")) if isinstance(node, Element) else None
    return match[1] if match else ""
