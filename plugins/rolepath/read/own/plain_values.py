"""YAML values with the owner's facts in them: titles, summaries, channels and all else that is no Markdown."""

import re
from collections.abc import Collection
from typing import Any

from rolepath.model.finding import Finding
from rolepath.model.organization import HEADS
from rolepath.model.place import KeyPath, Lines, Place, Places
from rolepath.read.own.filling import HouseFacts
from rolepath.read.own.names import PLACEHOLDER, advice, shown_for, value_of

MARKDOWN_KEYS = frozenset(
    ("data", "review", "disclosure", "question", "answer", "problem", "text", "relevance", "practice")
)
"""Keys of a role's file whose texts are Markdown, and filled when they are read as such."""
_MARKDOWN_PARTS = frozenset(("policies", "concerns", "curriculum"))
"""Where they are: a line of `changes:` has a `text:` as well, and a task may have any of these names."""


_ESCAPED = re.compile(rf"\\(\{{(?:{'|'.join(HEADS)})\b)", re.IGNORECASE)


class PlainValues:
    """Fills values; what is wrong with the names in them collects in `findings`."""

    def __init__(self, places: Places, house: HouseFacts, markdown_keys: Collection[str] = ()) -> None:
        self.findings: list[Finding] = []
        self._places = places
        self._house = house
        self._markdown = markdown_keys

    def filled(self, value: Any, keys: KeyPath = ()) -> Any:
        """The value, whatever it holds, with facts in the place of their names."""
        if isinstance(value, dict):
            return {key: self.filled(item, (*keys, key)) for key, item in value.items()}
        if isinstance(value, list):
            return [self.filled(item, (*keys, index)) for index, item in enumerate(value)]
        if isinstance(value, str) and "{" in value and not self._is_markdown(keys):
            return self._text(value, keys)
        return value

    def _is_markdown(self, keys: KeyPath) -> bool:
        return bool(keys) and keys[0] in _MARKDOWN_PARTS and keys[-1] in self._markdown

    def _text(self, text: str, keys: KeyPath) -> str:
        pieces, end = [], 0
        lines = Lines(text)
        for found in PLACEHOLDER.finditer(text):
            name = found["name"]
            value = shown_for(name, self._house.organization)
            if value is not None:
                pieces += [text[end : found.start()], value]
                end = found.end()
            if value is not None and value_of(name, self._house.organization) is None:
                message, fix = advice(name, self._house.organization, self._house.content)
                self.findings.append(Finding("fact-unknown", self._place(lines.of(found.start()), keys), message, fix))
        return _ESCAPED.sub(r"\1", "".join([*pieces, text[end:]]))

    def _place(self, position: tuple[int, int], keys: KeyPath) -> Place:
        """Where a line and column of a text stand in its file."""
        first = self._places.text(*keys)
        line, column = position
        shift = first.first.column if line == 1 or first.keeps_lines else 1
        return Place(first.first.path, first.line(line - 1), shift + column - 1)
