"""What a style sheet loads, read as browsers read it: by the tokens of CSS, not by its letters."""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import tinycss2

_NAMING = frozenset(("url", "src"))
"""Functions whose text is an address."""
_WITH_PICTURES = frozenset(("image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"))
"""Functions that take an address as a mere text."""
_AROUND_RULES = frozenset(("media", "supports", "layer", "container"))
"""What stands around rules, and changes nothing about what they select."""
_MOST_SHOWN = 20
"""Tokens of a selector in a message."""
_BESIDE = frozenset(("+", "~", "|", "||"))
_ANIMATIONS = frozenset(("keyframes", "-webkit-keyframes"))
THEMES_ANIMATIONS = frozenset(("consent", "fact", "facts", "hoverfix", "overlay", "pulse"))
"""Names of Material's animations, which whoever says them last has changed for the whole page."""
_WITHOUT_SELECTORS = frozenset(("charset", "layer"))
"""What changes nothing on the page by itself. Fonts and signs of lists have names that hold for the whole page, such as
Helvetica and `lower-alpha`, so no text can say what they are."""


def addresses_of(style: str) -> Iterator[str]:
    """The addresses that a style sheet, or a part of one such as the value of an attribute, would load."""
    waiting: list[tuple[Any, bool]] = [(token, False) for token in reversed(_tokens(style))]
    is_bad = False
    while waiting:
        token, is_address = waiting.pop()
        is_bad = is_bad or (token.type == "error" and token.kind == "bad-url")
        if token.type == "url" or (token.type == "string" and is_address):
            yield token.value.strip()
        elif token.type == "function":
            name = token.lower_name
            is_address = name in _NAMING or name in _WITH_PICTURES or (is_address and name not in ("type", "attr"))
            waiting += [(inner, is_address) for inner in reversed(token.arguments)]
        elif token.type.endswith(" block"):
            waiting += [(inner, is_address) for inner in reversed(token.content)]
    if is_bad:
        yield from _plain_addresses(style)


def texts_of(style: str) -> Iterator[str]:
    """All texts in quotes of a style sheet."""
    waiting = _tokens(style)
    while waiting:
        token = waiting.pop()
        if token.type == "string":
            yield token.value
        elif token.type == "function":
            waiting += token.arguments
        elif token.type.endswith(" block"):
            waiting += token.content


def selector_beyond(style: str, is_own: Callable[[str], bool]) -> str:
    """The first rule of a style sheet that changes more than elements with a class of its author's own; "" for none.

    `is_own` tells of a class whether only an author's elements have it; those may have others within them. What stands
    beside them, as in `.note ~ nav`, or around them, as in `body:has(.note)`, is not the author's.
    """
    waiting = deque(tinycss2.parse_stylesheet(style, skip_comments=True, skip_whitespace=True))
    while waiting:
        rule = waiting.popleft()
        if rule.type == "at-rule" and rule.lower_at_keyword in _AROUND_RULES and rule.content is not None:
            waiting += tinycss2.parse_rule_list(rule.content, skip_comments=True, skip_whitespace=True)
        elif rule.type == "at-rule" and (rule.lower_at_keyword in _WITHOUT_SELECTORS or _is_own_animation(rule)):
            continue
        elif rule.type == "at-rule":
            return f"@{rule.at_keyword}"
        elif rule.type == "qualified-rule":
            has_inner = any(token.type == "{} block" for token in rule.content)
            if has_inner or not all(_has_own_class(one, is_own) for one in _parted(rule.prelude, ",")):
                return str(tinycss2.serialize(rule.prelude[:_MOST_SHOWN]).strip())
    return ""


def _is_own_animation(rule: Any) -> bool:
    name = str(tinycss2.serialize(rule.prelude)).strip().strip("\"'")
    return rule.lower_at_keyword in _ANIMATIONS and name not in THEMES_ANIMATIONS and "\\" not in name


def _has_own_class(selector: Sequence[Any], is_own: Callable[[str], bool]) -> bool:
    """Whether what a selector names must have such a class, or stand within an element that has it."""
    is_within = has_class = False
    before = ""
    for token in _stripped(selector):
        if token.type == "whitespace" or (token.type == "literal" and token.value == ">"):
            is_within, has_class = is_within or has_class, False
        elif token.type == "literal" and token.value in _BESIDE:
            is_within = has_class = False
        has_class = has_class or (before == "." and token.type == "ident" and is_own(token.value))
        before = token.value if token.type == "literal" else ""
    return is_within or has_class


def _parted(tokens: Sequence[Any], sign: str) -> Iterator[Sequence[Any]]:
    start = 0
    for index, token in enumerate(tokens):
        if token.type == "literal" and token.value == sign:
            yield tokens[start:index]
            start = index + 1
    yield tokens[start:]


def _stripped(tokens: Sequence[Any]) -> Sequence[Any]:
    """The tokens without white space at the end."""
    end = len(tokens)
    while end and tokens[end - 1].type == "whitespace":
        end -= 1
    return tokens[:end]


def _plain_addresses(style: str) -> Iterator[str]:
    """What stands between brackets, where browsers of today read no address and older ones may."""
    for piece in style.lower().split("url(")[1:]:
        yield piece.partition(")")[0].strip(" \t\r\n\f'\"")


def _tokens(style: str) -> list[Any]:
    return list(tinycss2.parse_component_value_list(style, skip_comments=True))
