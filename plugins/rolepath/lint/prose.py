"""What a text says to a reader: its words."""

import html
import re
from functools import lru_cache

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")


@lru_cache(maxsize=50_000)  # several rules ask, and a preview asks again at each edit
def visible_text(markup: str) -> str:
    """The words of some HTML, without tags and comments."""
    text = html.unescape(_TAG.sub(" ", _COMMENT.sub(" ", markup)))
    return " ".join(text.split())
