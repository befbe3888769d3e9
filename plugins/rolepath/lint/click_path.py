"""Steps that say where to click, and words that come back from the tool to the reader's work."""

import html
import re
from collections.abc import Sequence
from functools import lru_cache

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
_TAG = re.compile(
    r"""<!--.*?(?:-->|\Z)|<(?P<close>/?)(?P<name>[a-zA-Z][\w-]*)(?:[^<>"']|"[^"]*"|'[^']*')*>""", re.DOTALL
)


@lru_cache(maxsize=8_000)  # a preview asks again at each edit
def instructions(markup: str) -> Sequence[str]:
    """The items of all lists, which is where steps are written."""
    texts = (" ".join(html.unescape(text).split()) for text in _items(markup))
    return [text for text in texts if text.strip(f" {_LABEL}")]


def _items(markup: str) -> list[str]:
    """The texts of list items, each without the lists inside it."""
    texts, opened, end = list[str](), list[int](), 0
    for tag in _TAG.finditer(markup):
        if opened:
            texts[opened[-1]] += markup[end : tag.start()]
        end, name = tag.end(), (tag["name"] or "").lower()
        if name == "li" and not tag["close"]:
            opened.append(len(texts))
            texts.append("")
        elif name == "li" and opened:
            opened.pop()
        elif name in _LABELS and opened and not tag["close"]:
            texts[opened[-1]] += f" {_LABEL} "
    if opened:
        texts[opened[-1]] += markup[end:]
    return texts


def is_click(step: str) -> bool:
    """Whether a step says where to click: a verb of handling a tool, and a part of a tool to use it on."""
    text = step.casefold()
    return bool(_ALWAYS.search(text) or (_VERB.search(text) and _PART_OF_A_TOOL.search(text)))


def returns_to_work(text: str) -> bool:
    """Whether a text speaks of the reader's own work anywhere."""
    return bool(_WORK.search(text))
