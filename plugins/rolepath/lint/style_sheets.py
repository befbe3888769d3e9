"""What a style sheet loads, read as browsers read it: by the tokens of CSS, not by its letters."""

from collections.abc import Iterator
from typing import Any

import tinycss2

_NAMING = frozenset(("url", "src"))
"""Functions whose text is an address."""
_WITH_PICTURES = frozenset(("image", "image-set", "-webkit-image-set", "cross-fade", "-webkit-cross-fade"))
"""Functions that take an address as a mere text."""


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


def _plain_addresses(style: str) -> Iterator[str]:
    """What stands between brackets, where browsers of today read no address and older ones may."""
    for piece in style.lower().split("url(")[1:]:
        yield piece.partition(")")[0].strip(" \t\r\n\f'\"")


def _tokens(style: str) -> list[Any]:
    return list(tinycss2.parse_component_value_list(style, skip_comments=True))
