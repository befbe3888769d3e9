"""The questions of "Check yourself": options without their ticks, explanations folded away."""

import re
import xml.etree.ElementTree as ET
from collections.abc import Container

from markdown.treeprocessors import Treeprocessor

from rolepath.model.document import ANSWER_LABEL
from rolepath.model.fences import OPTION_LINE
from rolepath.model.sections import KIND_BY_ID
from rolepath.read.markdown.early_sections import blocks_by_kind

_CHECK = KIND_BY_ID["check"]
_QUOTE_LINE = re.compile(r"^[ \t]+>")
_OPTION = re.compile(r"\[([ xX])\]\s+")


def with_room(lines: list[str], in_code: Container[int]) -> list[str]:
    """The lines with a blank one around each explanation of an option; `in_code` holds indexes to leave alone.

    Python-Markdown takes a quote right below an option for the option's own text; people and GitHub do not.
    """
    result: list[str] = []
    in_option = in_quote = False
    indent = 0  # of the first line of a block among options
    for index, line in enumerate(lines):
        if index in in_code:
            result.append(line)
            continue
        if not line.strip():
            in_quote, indent = False, 0
        elif result and not result[-1].strip():
            in_option = in_option and line[0].isspace()
            indent = _indent(line) if in_option else 0
        is_option, is_quote = bool(OPTION_LINE.match(line)), bool(_QUOTE_LINE.match(line))
        starts_quote = is_quote and in_option and not in_quote
        ends_quote = in_quote and not is_quote and in_option
        # Python-Markdown would take the next question for one more option, were it in a block that begins with one.
        ends_list = _indent(line) < indent
        if (starts_quote or ends_quote or ends_list) and result[-1].strip():
            result.append("")
            indent = _indent(line)
        in_option, in_quote = in_option or is_option, is_quote
        result.append(line)
    return result


def _indent(line: str) -> int:
    return len(line.expandtabs(4)) - len(line.expandtabs(4).lstrip(" "))


class CheckTreeprocessor(Treeprocessor):
    """Folds the explanations of the check section; runs before the task list extension (25) would tick its boxes."""

    def run(self, root: ET.Element) -> None:
        """Changes the options in place."""
        for kind, element in blocks_by_kind(root):
            if kind is _CHECK:
                for item in list(element.iter("li")):
                    _fold(item)


def _fold(item: ET.Element) -> None:
    holder = item if (item.text or "").strip() else next(iter(item.findall("p")), item)
    match = _OPTION.match(holder.text or "")
    if not match:
        return
    holder.text = (holder.text or "")[match.end() :]
    item.set("class", "rp-option")
    item.set("data-rolepath-answer", "right" if match[1] in "xX" else "wrong")
    quotes = item.findall("blockquote")
    if not quotes:
        return
    details = ET.Element("details", {"class": "rp-answer"})
    ET.SubElement(details, "summary").text = ANSWER_LABEL
    for quote in quotes:
        details.extend(list(quote))
    item[:] = [child for child in item if child.tag != "blockquote"]
    item.append(details)
