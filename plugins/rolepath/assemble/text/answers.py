"""The questions of "Check yourself" for paper and for facilitators: without their answers, or with them in the open."""

from collections.abc import Callable

from rolepath.html.parser import fragment
from rolepath.html.tree import Element, Node, elements, replace
from rolepath.html.writer import written
from rolepath.model.document import RIGHT_LABEL

_ANSWER = "data-rolepath-answer"


def without_answers(markup: str) -> str:
    """The questions alone; nothing in the HTML says which option is right."""
    nodes = fragment(markup)
    _explanations(nodes, lambda _: [])
    for option in _options(nodes):
        del option.attributes[_ANSWER]
    return written(nodes)


def with_answers(markup: str) -> str:
    """The questions with the right options marked, and each explanation in the open."""
    nodes = fragment(markup)
    _explanations(nodes, lambda text: [Element("div", {"class": "rp-explained"}, text)])
    for option in _options(nodes):
        if option.attributes.pop(_ANSWER) == "right":
            _mark(option)
    return written(nodes)


def without_names(markup: str) -> str:
    """Questions that stand on the page once more: their places keep the names that they have the first time."""
    nodes = fragment(markup)
    for element in elements(nodes):
        element.attributes.pop("id", None)
        if element.name in ("a", "map"):
            element.attributes.pop("name", None)
    return written(nodes)


def _options(nodes: list[Node]) -> list[Element]:
    return [element for element in elements(nodes) if _ANSWER in element.attributes]


def _explanations(nodes: list[Node], shown: Callable[[list[Node]], list[Node]]) -> None:
    """Puts something else in the place of each explanation, of which `shown` gets what is below its summary."""

    def change(element: Element) -> list[Node] | None:
        if element.name != "details" or "rp-answer" not in element.classes:
            return None
        summary = next((index for index, child in enumerate(element.children) if _is_summary(child)), -1)
        return shown(element.children[summary + 1 :])

    replace(nodes, change)


def _is_summary(node: Node) -> bool:
    return isinstance(node, Element) and node.name == "summary"


def _mark(option: Element) -> None:
    """Puts the mark before the option's words, into its first paragraph where it has paragraphs."""
    first = next((child for child in option.children if not isinstance(child, str) or child.strip()), None)
    holder = first if isinstance(first, Element) and first.name == "p" else option
    index = int(holder is option and first is not option.children[0]) if option.children else 0
    holder.children[index:index] = [Element("strong", {"class": "rp-right"}, [RIGHT_LABEL]), " "]
