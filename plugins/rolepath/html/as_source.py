"""A text as its own source, for a page that cannot show what the text would become."""

from rolepath.html.tree import Element
from rolepath.html.writer import written

_MOST = 50_000
"""Characters that are shown; nobody reads more of a source in a browser."""


def as_source(text: str) -> str:
    """The text in a box for code, every character of it as it was written."""
    shown = text if len(text) <= _MOST else f"{text[:_MOST]}\n…"
    return written([Element("pre", {}, [Element("code", {}, [f"{shown}\n"])])])
