"""A reference in a text has its definition.

Readers see the brackets of a reference that leads nowhere, and miss what it promised.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle, [as before][rules].

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle, [as before][rules].

      [rules]: ../shared/basics.md

      ## Practice
      …

Fix: add the definition, such as `[rules]: ../program/policies.md`, or `[^1]: The note.` for a footnote.
"""

import re
from collections.abc import Iterator

from rolepath.html.parser import seen
from rolepath.html.tree import Element, Node
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.outside_code import without_code
from rolepath.model.document import Document
from rolepath.model.finding import Severity
from rolepath.model.place import Lines

CODE = "RP470"
SEVERITY = Severity.WARNING
SCOPE = Scope.TEXT
ONLY_READABLE = True
_NOTE = re.compile(r"(?<!\\)\[\^[^\[\]\s]{1,80}\](?![:(])")
_LINK = re.compile(r"(?<![\\\w\])])!?\[(?P<text>[^\[\]]{1,200})\]\[(?P<label>[^\[\]\n^]{0,200})\]")
_NOTE_SHOWN = re.compile(r"\[\^[^\[\]\s]{1,80}\]")
_LABEL_SHOWN = re.compile(r"(?<=\]\[)[^\[\]\n^]{0,200}(?=\])")
_CODE = frozenset(("code", "pre", "script", "style", "template", "kbd", "samp"))


def check(text: Text) -> Iterator[Report]:
    """Reports references and footnotes that readers see as they are written, brackets and all."""
    if "[" in text.document.source.markdown:
        yield from _reports(text.document)


def _reports(document: Document) -> Iterator[Report]:
    shown = _shown(node for piece in document.rendering.pieces for node in seen(piece))
    if "][" not in shown and "[^" not in shown:
        return
    notes, labels = set(_NOTE_SHOWN.findall(shown)), set(_LABEL_SHOWN.findall(shown))
    source = without_code(document.source.markdown)
    lines = Lines(source)
    for match in _NOTE.finditer(source):
        if match.group() in notes:
            message = f"the footnote {match.group()} is defined nowhere, so readers see its brackets"
            fix = f"Write the note on a line of its own:\n\n{match.group()}: What there is to add."
            yield Report(document.source.place(*lines.of(match.start())), message, fix)
    for match in _LINK.finditer(source):
        if match["label"] in labels:
            label = " ".join((match["label"] or match["text"]).split())
            message = f"the link {' '.join(match.group().split())} has no definition, so readers see its brackets"
            fix = f"Write on a line of its own where it leads:\n\n[{label}]: ../program/policies.md"
            yield Report(document.source.place(*lines.of(match.start())), message, fix)


def _shown(nodes: Iterator[Node]) -> str:
    """The words of some HTML outside of code, with nothing between them that is no word."""
    texts: list[str] = []
    waiting: list[Node] = list(nodes)[::-1]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            texts.append(node)
        elif isinstance(node, Element):
            waiting += [] if node.name in _CODE else node.children[::-1]
    return "".join(texts)
