"""What a text says to a reader: its words, whether it is empty or a placeholder."""

import html
import re
from functools import lru_cache

_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_SHOWN = re.compile(r"<(img|svg|video|audio|picture|table)\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"(?i)^\W*(to ?do|tbd|tbc|fixme|xxx|lorem ipsum|placeholder|coming soon|to be (written|done|added|defined))\b"
    r"|^[\W_]*$"
)


@lru_cache(maxsize=50_000)  # several rules ask, and a preview asks again at each edit
def visible_text(markup: str) -> str:
    """The words of some HTML, without tags and comments."""
    text = html.unescape(_TAG.sub(" ", _COMMENT.sub(" ", markup)))
    return " ".join(text.split())


def is_empty(markup: str) -> bool:
    """Whether a reader would see nothing."""
    return not visible_text(markup) and not _SHOWN.search(markup)


def is_placeholder(markup: str) -> bool:
    """Whether a text only holds the place of one that is still to be written, such as TODO or three dots."""
    text = visible_text(markup)
    return bool(text) and bool(_PLACEHOLDER.match(text)) and not _SHOWN.search(markup)


def is_written(markup: str) -> bool:
    """Whether a text says something and does not only hold a place."""
    return not is_empty(markup) and not is_placeholder(markup)
