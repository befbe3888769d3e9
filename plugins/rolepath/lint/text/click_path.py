"""Steps that say where to click, and words that come back from the tool to the reader's work."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from rolepath.html.parser import seen
from rolepath.html.text import is_hidden, visible_text
from rolepath.html.tree import Element, Node, elements

_ALWAYS = re.compile(
    r"\b(?:(?:double|right)[- ]?)?click\w*\b|\b(?:tap|press|scroll|hover|drag|navigate to|sign in|log ?in(?:to)?)\b"
)
_VERB = re.compile(
    r"\b(?:select|choose|open|close|type|enter|paste|copy|save|upload|download|attach|insert|switch|go to|return to|"
    r"leave|expand|toggle|add|find|locate|set|launch|start|turn (?:on|off)|check|uncheck)\w*\b"
)
_PART_OF_A_TOOL = re.compile(
    r"\b(?:menu|tab|button|icon|pane|ribbon|toolbar|task ?bar|side ?bar|address bar|drop-?down|dialog|window|field|"
    r"check ?box|link|navigation|browser|panel|screen|prompt box|box|app|cell|slide|desktop|setting|option)s?\b"
    r"|\ue000"
)
_WORK = re.compile(
    r"\byour\s+(?:\w+\s+)?(?:own|work|job|role|teams?|customers?|clients?|colleagues?|manager|projects?|reports?|"
    r"queue|company|organi[sz]ation|business|industry|department|buddy|daily|day|week|office|desk)\b"
    r"|\bof your own\b|\b(?:real|actual|daily) (?:work|task|tasks|project|case)\b|\bat work\b",
    re.IGNORECASE,
)
_LABEL = "\ue000"
"""Stands for the beginning of a bold word or code, which in such steps is the name on a button."""
_LABELS = frozenset(("strong", "b", "code", "kbd"))


@lru_cache(maxsize=8_000)  # a preview asks again at each edit
def instructions(markup: str) -> Sequence[str]:
    """The items of all lists, which is where steps are written, each without the lists inside it."""
    texts = (
        " ".join("".join(_own_text(item.children)).split()) for item in elements(seen(markup)) if item.name == "li"
    )
    return [text for text in texts if text.strip(f" {_LABEL}")]


def _own_text(nodes: Iterable[Node]) -> Iterator[str]:
    """The texts of an item, each bold word or piece of code with a mark before it."""
    for node in nodes:
        if isinstance(node, str):
            yield node
        elif isinstance(node, Element) and node.name != "li" and not is_hidden(node):
            if node.name in _LABELS:
                yield f" {_LABEL} "
            yield from _own_text(node.children)


def from_first_item(markup: str) -> str:
    """What a reader sees from the first list item on; the introduction before it is left out."""
    nodes = seen(markup)
    first = next((element for element in elements(nodes) if element.name == "li"), None)
    return visible_text(_from(nodes, first)) if first else visible_text(nodes)


def _from(nodes: Iterable[Node], first: Element) -> list[Node]:
    """The nodes from an element on, with what holds it."""
    kept: list[Node] = []
    for node in nodes:
        if kept or node is first:
            kept.append(node)
        elif isinstance(node, Element) and (inner := _from(node.children, first)):
            kept.append(Element(node.name, node.attributes, inner, node.namespace))
    return kept


def is_click(step: str) -> bool:
    """Whether a step says where to click: a verb of handling a tool, and a part of a tool to use it on."""
    text = step.casefold()
    return bool(_ALWAYS.search(text) or (_VERB.search(text) and _PART_OF_A_TOOL.search(text)))


def returns_to_work(text: str) -> bool:
    """Whether a text speaks of the reader's own work anywhere."""
    return bool(_WORK.search(text))
