"""Lasting names for what a learner marks: steps of a practice, points of a rubric, questions of a check.

A name is made of the item's own words. So it survives a move, and an item that was edited has another name: what was
marked for the old words is never taken for the new ones.
"""

import re
import xml.etree.ElementTree as ET
from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from html import escape

from markdown.treeprocessors import Treeprocessor

from rolepath.html.parser import fragment
from rolepath.html.text import all_text
from rolepath.model.sections import KIND_BY_ID, SectionKind
from rolepath.read.markdown.early_sections import blocks_by_kind
from rolepath.read.markdown.marks import RESERVED

ATTRIBUTE = "data-rolepath-item"
_CHECK = KIND_BY_ID["check"]
_WITH_STEPS = (KIND_BY_ID["practice"], KIND_BY_ID["rubric"])
_LISTS = ("ol", "ul")
_BOX = re.compile(r"\s*\[[ xX]\]\s+")
_STASHED = re.compile("\x02wzxhzdk:([0-9]+)\x03")


class ItemTreeprocessor(Treeprocessor):
    """Names the items; runs before inline parsing, so that a name depends on the author's text alone."""

    def run(self, root: ET.Element) -> None:
        """Adds attributes in place."""
        seen: Counter[str] = Counter()
        above: dict[SectionKind, ET.Element] = {}
        for kind, block in blocks_by_kind(root):
            if kind in _WITH_STEPS and block.tag in _LISTS:
                for step in block.findall("li"):
                    _without_box(step)
                    self._name(step, f"{kind.id} {self._words(step)}", seen)
            elif kind is _CHECK:
                for carrier, parts in _questions(block, above.get(kind)):
                    self._name(carrier, " ".join(map(self._part, parts)), seen)
            above[kind] = block

    def _name(self, element: ET.Element, words: str, seen: Counter[str]) -> None:
        """Equal texts of one document are told apart by counting."""
        seen[words] += 1
        text = words if seen[words] == 1 else f"{words} {seen[words]}"
        element.set(ATTRIBUTE, sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8])

    def _part(self, element: ET.Element) -> str:
        """A question or an option in words; an explanation may be mended without making it another question."""
        answer = element.get("data-rolepath-answer", "")
        return f"{answer}: {self._words(element, without=(*_LISTS, 'details') if answer else _LISTS)}"

    def _words(self, element: ET.Element, without: tuple[str, ...] = ()) -> str:
        """An element's text with single spaces, code that is kept aside put back, marks removed."""
        text = RESERVED.sub("", "".join(_texts(element, without)))
        return " ".join(_STASHED.sub(self._stashed, text).split())

    def _stashed(self, match: re.Match[str]) -> str:
        html = self.md.htmlStash.rawHtmlBlocks[int(match[1])]
        if not isinstance(html, str):
            return "".join(html.itertext())
        return escape(all_text(fragment(html)), quote=False)


def _texts(element: ET.Element, without: tuple[str, ...]) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        if child.tag not in without:
            yield from (" ", *_texts(child, without), " ")
        yield child.tail or ""


def _without_box(step: ET.Element) -> None:
    """Takes `[ ]` from a step: the page shows a box that works, or none."""
    holder = step if (step.text or "").strip() else next(iter(step.findall("p")), step)
    holder.text = _BOX.sub("", holder.text or "", count=1) if _BOX.match(holder.text or "") else holder.text


def _questions(block: ET.Element, above: ET.Element | None) -> Iterator[tuple[ET.Element, list[ET.Element]]]:
    """Each question's element, and the parts that make it this question: its words and its options.

    The element is the list item that holds the options, or the list itself where the question stands above it.
    """
    if _is_choice(block):
        yield block, [*([] if above is None else [above]), *block]
    for item in block.iter("li"):
        lists = [child for child in item if child.tag in _LISTS]
        if len(lists) == 1 and _is_choice(lists[0]) and "data-rolepath-answer" not in item.attrib:
            yield item, [item, *lists[0]]


def _is_choice(element: ET.Element) -> bool:
    """Whether all that a list holds is options, and one of them is right."""
    answers = [item.get("data-rolepath-answer") for item in element]
    return element.tag in _LISTS and None not in answers and "right" in answers
