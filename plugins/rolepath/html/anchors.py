"""Places of a tree that links lead to: which there are, and other names for them."""

import re
from collections.abc import Callable, Iterable
from urllib.parse import unquote

from rolepath.html.tree import Element, Node, elements

FRAME = "rp:"
"""Begins the names of places of a page's frame, and of no heading, as these have no colon."""
_NAMING = ("id", "name")
_ONE = frozenset(("for", "list", "form", "popovertarget", "commandfor", "aria-activedescendant"))
_SEVERAL = frozenset(
    ("headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns", "aria-details", "aria-flowto")
)
_LINKS = frozenset(("href", "xlink:href", "usemap"))
_IN_STYLE = re.compile(r"url\(\s*(['\"]?)#([^'\"()\s]++)\1\s*\)")


def anchors(nodes: Iterable[Node]) -> frozenset[str]:
    """The names of all places."""
    return frozenset(
        element.attributes[name]
        for element in elements(nodes)
        for name in _NAMING
        if element.attributes.get(name) and _is_place(element, name)
    )


def own_place(anchor: str, taken: Iterable[str]) -> str:
    """A name for a place of the page's frame: its usual one, or one that no heading gets where a text has that."""
    return f"{FRAME}{anchor}" if anchor in set(taken) else anchor


def names_beside(own: Iterable[str], others: Iterable[str]) -> dict[str, str]:
    """Other names for the places of a text that another text on the page has as well."""
    taken = {*own, *others}
    found = {}
    for anchor in sorted({*own} & {*others}):
        name = f"role-{anchor}"
        while name in taken:
            name = f"role-{name}"
        found[anchor] = name
        taken.add(name)
    return found


def rename(nodes: Iterable[Node], names: Callable[[str], str], links: Callable[[str], str]) -> None:
    """Gives places other names, in place: `names` says which, `links` where a link to one leads (with its `#`).

    All that refers to a place goes along: labels, descriptions, cells of tables, parts of drawings.
    """
    for element in elements(nodes):
        attributes = element.attributes
        for name, value in attributes.items():
            if (name in _NAMING and _is_place(element, name) and value) or name in _ONE:
                attributes[name] = names(value)
            elif name in _SEVERAL:
                attributes[name] = " ".join(map(names, value.split()))
            elif name in _LINKS:
                if value.startswith("#") and len(value) > 1:
                    attributes[name] = links(unquote(value[1:]))
            elif "url(" in value:
                attributes[name] = _IN_STYLE.sub(lambda match: f"url(#{names(match[2])})", value)


def _is_place(element: Element, name: str) -> bool:
    """Whether an attribute names a place; the `name` of a form's field names what is sent, that of a map a map."""
    return name == "id" or element.name in ("a", "map")
