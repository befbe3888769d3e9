"""A tree to HTML, balanced and escaped, in the spelling of Python-Markdown.

Nearly every tree that was parsed is read as this very tree again; reading refuses a text for which that does not hold.
"""

from collections.abc import Iterable

from rolepath.html.tree import HTML, Comment, Element, Node

_VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr")
)
_RAW_TEXT = frozenset(("style", "script", "xmp", "iframe", "noembed", "noframes", "plaintext", "noscript"))
_DROPS_FIRST_LINE_END = frozenset(("pre", "textarea", "listing"))
WITHOUT_VALUE = frozenset(
    (
        *("allowfullscreen", "async", "autofocus", "autoplay", "checked", "controls", "default", "defer", "disabled"),
        *("download", "formnovalidate", "hidden", "inert", "ismap", "itemscope", "loop", "markdown", "multiple"),
        *("muted", "nomodule", "novalidate", "open", "playsinline", "readonly", "required", "reversed", "selected"),
    )
)
"""Attributes that say all by being there."""
_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\xa0": "&nbsp;", "\r": "&#13;"})
_VALUE = str.maketrans(
    {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\xa0": "&nbsp;", "\n": "&#10;", "\r": "&#13;"}
)


def written(nodes: Iterable[Node]) -> str:
    """The HTML of some nodes."""
    pieces: list[str] = []
    stack: list[Node | _End] = list(nodes)
    stack.reverse()
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            pieces.append(node.translate(_TEXT))
        elif isinstance(node, Element):
            _start(node, pieces, stack)
        elif isinstance(node, Comment):
            pieces.append(f"<!--{node.text}-->")
        else:
            pieces.append(node.tag)
    return "".join(pieces)


class _End:
    """An end tag that is still to be written."""

    __slots__ = ("tag",)

    def __init__(self, name: str) -> None:
        self.tag = f"</{name}>"


def _start(element: Element, pieces: list[str], stack: list["Node | _End"]) -> None:
    name = element.name
    pieces += ["<", name, *_attributes(element)]
    if element.namespace != HTML:
        pieces.append(">" if element.children else "/>")
    elif name in _VOID:
        pieces.append(" />")
        return
    else:
        pieces.append(">")
        if name in _RAW_TEXT:
            pieces += [*(child for child in element.children if isinstance(child, str)), f"</{name}>"]
            return
        first = element.children[0] if element.children else ""
        if name in _DROPS_FIRST_LINE_END and isinstance(first, str) and first.startswith("\n"):
            pieces.append("\n")
    if element.children or element.namespace == HTML:
        stack.append(_End(name))
        stack.extend(reversed(element.children))


def _attributes(element: Element) -> Iterable[str]:
    for name, value in element.attributes.items():
        if value or name not in WITHOUT_VALUE:
            yield f' {name}="{value.translate(_VALUE)}"'
        else:
            yield f" {name}"
