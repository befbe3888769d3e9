"""What Markdown's extensions write for tables and tasks, fit for a strict policy and for screen readers."""

from rolepath.html.tree import BLOCKS, Element, Node, elements

_SIDES = {f"text-align: {side};": f"rp-{side}" for side in ("left", "center", "right")}


def tidy(nodes: list[Node]) -> None:
    """Gives cells a class instead of a style, and boxes of tasks their text as label, in place."""
    for element in list(elements(nodes)):
        if element.name in ("td", "th"):
            _align(element)
        elif element.name == "li" and "task-list-item" in element.classes:
            _label(element)


def _align(cell: Element) -> None:
    side = _SIDES.get(cell.attributes.get("style", ""))
    if side:
        del cell.attributes["style"]
        cell.attributes["class"] = " ".join([side, *cell.attributes.get("class", "").split()])


def _label(item: Element) -> None:
    """Puts the text of a task, up to the first block, into the label of its box; a new one where it has none."""
    first = next((child for child in item.children if not isinstance(child, str) or child.strip()), None)
    holder = first if isinstance(first, Element) and first.name == "p" else item
    position = next((index for index, child in enumerate(holder.children) if isinstance(child, Element)), 0)
    box = holder.children[position] if holder.children else None
    if not isinstance(box, Element) or not _holds_box(box):
        return
    rest = holder.children[position + 1 :]
    end = next(
        (index for index, node in enumerate(rest) if isinstance(node, Element) and node.name in BLOCKS), len(rest)
    )
    text, after = rest[:end], rest[end:]
    space: list[Node] = []
    if text and isinstance(text[-1], str):
        stripped = text[-1].rstrip()
        space = [text[-1][len(stripped) :]] if len(stripped) < len(text[-1]) else []
        text = [*text[:-1], stripped] if stripped else text[:-1]
    if box.name == "label":
        label = box
        label.children += text
    else:
        label = Element("label", {"class": "rp-task"}, [box, *text])
    holder.children = [*holder.children[:position], label, *space, *after]


def _holds_box(element: Element) -> bool:
    """Whether an element is a task's box, or the label that holds it and nothing but its drawing."""
    if element.name == "input":
        return element.attributes.get("type") == "checkbox"
    if element.name != "label" or "task-list-control" not in element.classes:
        return False
    inner = [child for child in element.children if not isinstance(child, str) or child.strip()]
    return bool(inner) and isinstance(inner[0], Element) and _holds_box(inner[0])
