"""The words of a text's source that are nowhere on its page: whatever it was that took them away."""

import html as entities
import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

from rolepath.html.parser import seen
from rolepath.html.tree import HTML, Element, Node
from rolepath.lint.text.outside_code import comments_of
from rolepath.model.document import Document
from rolepath.model.fences import FENCE

_WORD = re.compile(r"[^\W\d_]{3,}")
_SIGNS = re.compile(
    r":[\w+-]+:"  # an icon by its name
    r"|\+\+[\w+-]+\+\+"  # keys of a keyboard
    r"|\{[\w.-]*\}"  # a fact of the organization
    r"|\[\^[^\]\s]+\]"  # the mark of a footnote
    r"|(?<=\])\[[^\]\n]*\]"  # the label of a link
    r"|^[ \t>]*\[[^\]\n]+\]:[ \t]*(?=\S*[/.#@])\S+"  # an address that links name by its label
    r"|\[\[?_?TOC_?\]?\]"
    r"|^[ \t]*;?--8<--.*$",
    re.MULTILINE,
)
_NOTE = re.compile(r"^(?P<space>[ \t>]*)(?:!!!|\?\?\?\+?|=== ?[!+]{0,2})[ \t].*$")
_NEVER_SHOWN = frozenset(("datalist",))
_OF_MARKDOWN = frozenset(("markdown", "block", "span"))
"""What is written in a tag for Python-Markdown, and is gone from the page."""


def unseen_words(document: Document) -> Iterator[tuple[int, str]]:
    """The lines that hold words of at least three letters which no reader sees, each with the words in their order.

    A word that the page shows anywhere counts as seen, so what is found here is truly lost. Comments are left out, as
    they are for authors, and so is what names a thing that is shown as no text: an icon, a key, a fact.
    """
    text = entities.unescape(_without_signs(_without_comments(document.source.markdown)))
    found = _words(normalize("NFC", text))  # an accent of its own would cut a word in two
    shown = set(_shown(document))
    for line, words in found:
        lost = [word for word in words if word.casefold() not in shown]
        if lost:
            yield line, " ".join(lost)


def _words(text: str) -> Iterator[tuple[int, list[str]]]:
    for number, line in enumerate(text.split("\n"), start=1):
        fence = FENCE.match(line)
        words = [] if fence or _NOTE.match(line) else _WORD.findall(line)
        if words:
            yield number, words


def _without_comments(markdown: str) -> str:
    pieces, position = [], 0
    for start, end in comments_of(markdown):
        pieces += [markdown[position:start], "\n" * markdown.count("\n", start, end)]
        position = end
    return "".join([*pieces, markdown[position:]])


def _without_signs(text: str) -> str:
    return _SIGNS.sub(" ", text)


def _shown(document: Document) -> Iterator[str]:
    """Every word of the page in small letters, also those of attributes, addresses, and names of elements."""
    yield from _OF_MARKDOWN
    for link in document.rendering.links:
        yield from _small(entities.unescape(link.target))
    for piece in document.rendering.pieces:
        yield from _of_nodes(seen(piece))


def _of_nodes(nodes: Iterable[Node]) -> Iterator[str]:
    row: list[str] = []
    waiting: list[Node] = list(nodes)[::-1]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            row.append(node)
            yield from _small(node)  # a word of which only a part is emphasised is two in the source
        elif isinstance(node, Element):
            yield from _small(node.name)
            for name, value in node.attributes.items():
                yield from _small(f"{name} {value}")
            if not _is_hidden(node):
                waiting += node.children[::-1]
    yield from _small("".join(row))


def _is_hidden(element: Element) -> bool:
    """Whether browsers show nothing of an element that a text may have; of all others there are findings."""
    style = element.attributes.get("style", "").lower().replace(" ", "")
    return (
        "hidden" in element.attributes
        or element.name in _NEVER_SHOWN
        or (element.name == "title" and element.namespace == HTML)  # that of a drawing is read aloud
        or "display:none" in style
        or "visibility:hidden" in style
    )


def _small(text: str) -> Iterator[str]:
    return (word.casefold() for word in _WORD.findall(normalize("NFC", text)))
