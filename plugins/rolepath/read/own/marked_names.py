"""Where names of facts and questions of blocks stand in a text, and which of them are code or part of an address.

What is code is for Markdown to say, with all extensions of the site. So the text is rendered once with a word of its
own in the place of each name, and the words are looked for in what comes out.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace

from rolepath.html.parser import fragment
from rolepath.html.tree import Element, Node
from rolepath.model.document import Rendering
from rolepath.model.suppression import IGNORE
from rolepath.read.own.names import PLACEHOLDER

QUESTION = re.compile(r"<!--[ \t]*(?P<words>(?:if|else|end)\b(?:(?!<!--)[^\n])*?)-->")
_NO_TEXT = frozenset(("code", "pre", "kbd", "samp", "var", "script", "style", "textarea", "template", "svg", "math"))
_NO_CLASS = frozenset(("arithmatex", "katex", "math", "mermaid"))
_SHOWN_ATTRIBUTES = frozenset(("alt", "title", "aria-label", "placeholder", "label", "summary"))
_LONGEST_ADDRESS = 2_000


@dataclass(frozen=True)
class Found:
    """A name or question in a line of the text; both `line` and `start` count from 0."""

    line: int
    start: int
    end: int
    words: str
    is_question: bool = False
    may_lead: bool = False
    """Whether a link may stand here: not in another link, nor in an attribute."""


@dataclass(frozen=True)
class Probe:
    """The text with a word in the place of each name and question, which holds their number; `mark` begins it."""

    text: str
    candidates: tuple[Found, ...] = ()
    mark: str = ""

    def numbers(self, text: str) -> list[int]:
        """The numbers of the words in a text."""
        return [int(found[1]) for found in re.finditer(rf"{self.mark}(\d+)qz", text, re.IGNORECASE)]


def probe_of(markdown: str) -> Probe:
    """What tells code from text; without candidates where a text has no names at all."""
    if not PLACEHOLDER.search(markdown) and not QUESTION.search(markdown):
        return Probe(markdown)
    mark = "zqfact"
    while mark in markdown.lower():
        mark += "x"
    candidates: list[Found] = []
    lines = []
    for number, line in enumerate(markdown.split("\n")):
        pieces, end = [], 0
        for found in _in_line(number, line):
            if found.start >= end:  # no name within a question
                token = f"{mark}{len(candidates)}qz"
                # Comments for the linter are kept aside, whatever becomes of others.
                pieces += [line[end : found.start], f"<!--{IGNORE} {token}-->" if found.is_question else token]
                end = found.end
                candidates.append(found)
        lines.append("".join([*pieces, line[end:]]))
    return Probe("\n".join(lines), tuple(candidates), mark)


def found_in(markdown: str, rendered: Callable[[str], Rendering]) -> list[Found]:
    """What is neither code nor in an address, in the order of the text."""
    probe = probe_of(markdown)
    if not probe.candidates:
        return []
    rendering = rendered(probe.text)
    text = _in_text(probe, rendering)
    comments = {number for _, words in rendering.comments for number in probe.numbers(words)}
    in_addresses = {number for link in rendering.links for number in probe.numbers(link.target)}
    return [
        replace(found, may_lead=bool(text.get(index)))
        for index, found in enumerate(probe.candidates)
        if (index in comments if found.is_question else index in text and index not in in_addresses)
    ]


def _in_line(number: int, line: str) -> list[Found]:
    names = [
        Found(number, found.start(), found.end(), found["name"])
        for found in PLACEHOLDER.finditer(line)
        if "://" not in line[max(0, found.start() - _LONGEST_ADDRESS) : found.start()].rpartition(" ")[2]
    ]
    items = QUESTION.finditer(line)
    questions = [Found(number, item.start(), item.end(), item["words"].strip(), is_question=True) for item in items]
    return sorted([*names, *questions], key=lambda found: found.start)


def _in_text(probe: Probe, rendering: Rendering) -> dict[int, bool]:
    """The numbers of names in texts, with whether a link may be there; not those that are shown as code as well."""
    text: dict[int, bool] = {}
    code: set[int] = set()
    pieces = (piece for piece in rendering.pieces if probe.mark in piece.lower())
    for shown, place in (item for piece in pieces for item in _texts(fragment(piece))):
        for number in probe.numbers(shown):
            if place == "code":
                code.add(number)
            else:
                text[number] = text.get(number, True) and place == "text"
    return {number: may_lead for number, may_lead in text.items() if number not in code}


def names_shown(rendering: Rendering) -> list[str]:
    """The names that readers would see in their braces, in no code; such come from files that a text takes in."""
    texts = (item for piece in rendering.pieces if "{" in piece for item in _texts(fragment(piece)))
    return [found["name"] for text, place in texts if place != "code" for found in PLACEHOLDER.finditer(text)]


def _texts(nodes: Iterable[Node]) -> Iterator[tuple[str, str]]:
    """Each text and shown attribute with where it stands: text, link, attribute or code."""
    stack: list[tuple[Node, str]] = [(node, "text") for node in nodes]
    while stack:
        node, place = stack.pop()
        if isinstance(node, str):
            yield node, place
        elif isinstance(node, Element):
            inner = _place_in(node, place)
            for name, value in node.attributes.items():
                if name in _SHOWN_ATTRIBUTES:
                    yield value, "code" if inner == "code" else "attribute"
            stack += [(child, inner) for child in node.children]


def _place_in(element: Element, place: str) -> str:
    if place == "code" or element.name in _NO_TEXT or _NO_CLASS.intersection(element.classes):
        return "code"
    return "link" if element.name == "a" else place
