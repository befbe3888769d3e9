"""The questions of "Check yourself" as the site shows them: options, which are right, explanations."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from rolepath.html.parser import seen
from rolepath.html.text import visible_text
from rolepath.html.tree import HEADINGS, Element, Node

_ANSWER = "data-rolepath-answer"
_LISTS = ("ol", "ul")


@dataclass
class Option:
    """An answer to choose."""

    is_right: bool
    text: str = ""
    explanation: str = ""


@dataclass
class Question:
    """A list of options and the words before it."""

    text: str = ""
    options: list[Option] = field(default_factory=list)


def questions(markup: str) -> list[Question]:
    """The questions that have options to choose; those without are open ones, and nobody's business here."""
    reader = _Reader()
    reader.read(seen(markup))
    return reader.found


class _Reader:
    def __init__(self) -> None:
        self.found: list[Question] = []
        self._words: list[str] = []

    def read(self, nodes: Iterable[Node]) -> None:
        """Reads on; the words since the last paragraph, heading or item are those before what follows."""
        for node in nodes:
            if isinstance(node, str):
                self._words.append(node)
            elif isinstance(node, Element):
                if node.name in _LISTS:
                    self._list(node)
                else:
                    if node.name == "p" or node.name in HEADINGS:
                        self._words = []
                    self.read(node.children)

    def _list(self, element: Element) -> None:
        question = Question()
        for item in element.children:
            if not isinstance(item, Element):
                continue
            if answer := item.attributes.get(_ANSWER):
                if not question.options:
                    question.text = " ".join("".join(self._words).split())
                    self.found.append(question)
                question.options.append(_option(item, is_right=answer == "right"))
            else:
                # Python-Markdown may take a question right below an option for an item of the same list.
                self._words, question = [], question if not question.options else Question()
                self.read(item.children)


def _option(item: Element, *, is_right: bool) -> Option:
    answers = [child for child in item.children if _is_answer(child)]
    said = [child for child in item.children if not _is_answer(child)]
    explained = [node for answer in answers if isinstance(answer, Element) for node in answer.children]
    explanation = [node for node in explained if not (isinstance(node, Element) and node.name == "summary")]
    return Option(is_right, visible_text(said), visible_text(explanation))


def _is_answer(node: Node) -> bool:
    return isinstance(node, Element) and node.name == "details"
