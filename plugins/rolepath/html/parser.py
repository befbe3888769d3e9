"""HTML text to a tree, by a parser that builds the trees of a browser: what is broken is read as browsers read it."""

import re
from collections import Counter
from functools import lru_cache

import turbohtml

from rolepath.html.tree import HTML, MATHML, SVG, Comment, Element, Node, elements, joined

_NAMESPACES = {
    turbohtml.Namespace.HTML: HTML,
    turbohtml.Namespace.SVG: SVG,
    turbohtml.Namespace.MATHML: MATHML,
}
_OTHER_NAMES = {"image": "img"}
"""Elements of HTML that browsers make of tags with another name."""
_BEHIND = "rolepath-behind"
_UNENDED = re.compile(r"<(/?[a-zA-Z][\w:-]*)[^>]*\Z")


def tag_without_end(markup: str) -> str:
    """The name of the tag in which the text ends, with its slash, or "!--" for a comment; "" for none.

    Browsers show nothing from there on.
    """
    found = _UNENDED.search(markup, max(markup.rfind("<"), 0))
    if found:
        return found[1]
    is_open = markup.rfind("<!") > markup.rfind("-->") and not _reaches_its_end(markup)
    return "!--" if is_open else ""


def _reaches_its_end(markup: str) -> bool:
    """Whether a tag behind the text would be one."""
    tokens = turbohtml.tokenize(f"{markup}<{_BEHIND}>")
    return any(token.type is turbohtml.TokenType.START_TAG and token.tag == _BEHIND for token in tokens)


def fragment(markup: str) -> list[Node]:
    """What stands within a `<div>` of a page; every element is closed, stray end tags are gone.

    As browsers do where scripts run, the content of `<noscript>` is read as text. The tree is the caller's own.
    """
    return _own(in_div(markup))


def in_div(markup: str) -> turbohtml.Element:
    """The library's own tree of what stands within a `<div>` of a page where scripts run."""
    return turbohtml.parse_fragment(
        markup, "div", positions=False, scripting=True, allow_declarative_shadow_roots=False
    )


def document(markup: str) -> list[Node]:
    """A whole page: the `<html>` element, and comments beside it."""
    root = turbohtml.parse(markup, positions=False, scripting=True, allow_declarative_shadow_roots=False)
    return _own(root)


@lru_cache(maxsize=4_000)  # rules and pages ask for the same texts, in several roles
def seen(markup: str) -> tuple[Node, ...]:
    """As `fragment`, shared by all who ask: a tree to look at, never to change."""
    return tuple(fragment(markup))


def first_ignored(markup: str, nodes: list[Node]) -> str:
    """The name of a start tag of the HTML that made no element of its tree; "" where all did.

    Such are `<body>` in the middle of a page, a cell without a table, a form within a form.
    """
    made = Counter(element.name.lower() for element in elements(nodes))
    for token in turbohtml.tokenize(markup):
        if token.type is turbohtml.TokenType.START_TAG and token.tag is not None:
            name = token.tag if token.tag in made else _OTHER_NAMES.get(token.tag, token.tag)
            made[name] -= 1
            if made[name] < 0:
                return token.tag
    return ""


def _own(root: turbohtml.Node) -> list[Node]:
    """The nodes below a node of the library, without processing instructions, which show nothing."""
    top: list[Node] = []
    in_pieces: dict[int, list[Node]] = {}
    stack: list[tuple[turbohtml.Node, list[Node]]] = [(root, top)]
    while stack:
        node, kept = stack.pop()
        for child in node.children:
            if isinstance(child, turbohtml.Text | turbohtml.CData):
                if kept and isinstance(kept[-1], str):
                    in_pieces[id(kept)] = kept
                if child.data:
                    kept.append(child.data)
            elif isinstance(child, turbohtml.Element):
                element = Element(child.tag, _attributes(child), [], _NAMESPACES[child.namespace])
                kept.append(element)
                stack.append((child, element.children))
            elif isinstance(child, turbohtml.Comment):
                kept.append(Comment(child.data))
            elif isinstance(child, turbohtml.DocumentFragment):  # the content of a `<template>`
                stack.append((child, kept))
    for kept in in_pieces.values():
        kept[:] = joined(kept)
    return top


def _attributes(element: turbohtml.Element) -> dict[str, str]:
    """The attributes as texts; the library splits some, such as `class`, into words."""
    return {
        name: value if isinstance(value, str) else element.attr(name) or "" for name, value in element.attrs.items()
    }
