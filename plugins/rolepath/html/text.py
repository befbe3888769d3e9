"""What a reader sees of a tree as text: without attributes, comments, and what browsers do not show."""

from collections.abc import Collection, Iterable, Iterator

from rolepath.html.tree import BLOCKS, HTML, Element, Node, elements

_NEVER_SHOWN = frozenset(
    (
        *("head", "title", "style", "script", "template", "noscript", "noembed", "noframes", "datalist", "rp"),
        *("audio", "video", "canvas", "iframe", "object", "embed", "base", "link", "meta", "param", "source", "track"),
        *("desc", "metadata", "defs", "symbol", "clipPath", "mask", "pattern", "marker", "filter"),
    )
)
"""Elements whose text no reader sees: it is for software, or shown only where the element itself cannot be."""

BREAKS = frozenset((*BLOCKS, "br", "img", "input", "button"))
"""Elements before and after which a new word begins."""

_PARTED = "\0"
"""What stands between two lines while they are looked for; a document never holds it."""


def is_hidden(element: Element) -> bool:
    """Whether browsers show nothing of an element, as far as its own name and attributes say."""
    if element.name in _NEVER_SHOWN:
        return True
    attributes = element.attributes
    if "hidden" in attributes or (element.name == "dialog" and "open" not in attributes):
        return True
    style = attributes.get("style", "").lower().replace(" ", "")
    return "display:none" in style or "visibility:hidden" in style


def visible_text(nodes: Iterable[Node], *, leave_out: Collection[str] = ()) -> str:
    """The words in their order, one space between them; `leave_out` names further elements that do not count."""
    return " ".join("".join(_texts(nodes, leave_out)).split())


def visible_lines(nodes: Iterable[Node]) -> list[str]:
    """The words in their order, each paragraph, item and cell a line of its own."""
    lines = "".join(_texts(nodes, (), _PARTED)).split(_PARTED)
    return [" ".join(line.split()) for line in lines if line.strip()]


def all_text(nodes: Iterable[Node]) -> str:
    """Every text, hidden or not, with nothing between them; comments are none."""
    pieces: list[str] = []
    stack: list[Node] = list(nodes)
    stack.reverse()
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            pieces.append(node)
        elif isinstance(node, Element):
            stack.extend(reversed(node.children))
    return "".join(pieces)


def _texts(nodes: Iterable[Node], leave_out: Collection[str], parted: str = " ") -> Iterator[str]:
    stack: list[Node] = list(nodes)
    stack.reverse()
    while stack:
        node = stack.pop()
        if isinstance(node, str):
            yield node
        elif isinstance(node, Element) and not is_hidden(node):
            if node.name in leave_out:
                yield " "
            elif node.namespace != HTML or node.name in BREAKS:
                yield parted
                stack.append(parted)
                stack.extend(reversed(node.children))
            else:
                stack.extend(reversed(node.children))


def has(nodes: Iterable[Node], name: str) -> bool:
    """Whether there is an element of a name."""
    return any(element.name == name for element in elements(nodes))
