"""The questions of "Check yourself" for paper and for facilitators: without their answers, or with them in the open."""

import re
from collections.abc import Callable

from rolepath.model.document import RIGHT_LABEL

_ANSWER = re.compile(r'<details class="rp-answer"[^>]*>\s*<summary>[^<]*</summary>')
_DETAILS = re.compile(r"<(/?)details\b[^>]*>", re.IGNORECASE)
_OPTION = re.compile(r'(<li\b[^<>]*?)\s*data-rolepath-answer="(right|wrong)"([^>]*>\s*(?:<p>)?)')


def without_answers(markup: str) -> str:
    """The questions alone; nothing in the HTML says which option is right."""
    return _OPTION.sub(r"\1\3", _with_explanations(markup, lambda _: ""))


def with_answers(markup: str) -> str:
    """The questions with the right options marked, and each explanation in the open."""
    opened = _with_explanations(markup, lambda text: f'<div class="rp-explained">{text}</div>')
    return _OPTION.sub(_marked, opened)


def _marked(option: re.Match[str]) -> str:
    mark = f'<strong class="rp-right">{RIGHT_LABEL}</strong> ' if option[2] == "right" else ""
    return f"{option[1]}{option[3]}{mark}"


def _with_explanations(markup: str, shown: Callable[[str], str]) -> str:
    """HTML with something else in the place of each explanation; one can hold folded text of its own."""
    pieces, position = [], 0
    while start := _ANSWER.search(markup, position):
        inner, end = _end(markup, start.end())
        pieces += [markup[position : start.start()], shown(markup[start.end() : inner])]
        position = end
    return "".join([*pieces, markup[position:]])


def _end(markup: str, position: int) -> tuple[int, int]:
    """Where the tag that closes an open `<details>` begins and ends; the end of all where an author's own lacks one."""
    depth = 1
    for tag in _DETAILS.finditer(markup, position):
        depth += -1 if tag[1] else 1
        if not depth:
            return tag.span()
    return len(markup), len(markup)
