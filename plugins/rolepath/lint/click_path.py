"""Steps that say where to click, and words that come back from the tool to the reader's work."""

import re
from collections.abc import Sequence
from functools import lru_cache
from html.parser import HTMLParser

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


class _Items(HTMLParser):
    """The texts of list items, each without the lists inside it."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []
        self._open: list[int] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        if tag == "li":
            self._open.append(len(self.texts))
            self.texts.append("")
        elif tag in {"strong", "b", "code", "kbd"}:
            self.handle_data(f" {_LABEL} ")

    def handle_endtag(self, tag: str) -> None:
        if tag == "li" and self._open:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        if self._open:
            self.texts[self._open[-1]] += data


@lru_cache(maxsize=8_000)  # a preview asks again at each edit
def instructions(markup: str) -> Sequence[str]:
    """The items of all lists, which is where steps are written."""
    parser = _Items()
    parser.feed(markup)
    return [text for text in (" ".join(text.split()) for text in parser.texts) if text.strip(f" {_LABEL}")]


def is_click(step: str) -> bool:
    """Whether a step says where to click: a verb of handling a tool, and a part of a tool to use it on."""
    text = step.casefold()
    return bool(_ALWAYS.search(text) or (_VERB.search(text) and _PART_OF_A_TOOL.search(text)))


def returns_to_work(text: str) -> bool:
    """Whether a text speaks of the reader's own work anywhere."""
    return bool(_WORK.search(text))
