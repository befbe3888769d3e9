"""What a text says to a reader: its words, whether it is empty or a placeholder, how long it takes."""

import html
import math
import re

READING_SPEED = 140
"""Words a minute at which somebody studies; code is left out."""

_COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_CODE = re.compile(r"<(pre|script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_TIME = re.compile(r"\btime:\s*(?:about\s+)?(\d+(?:[.,]\d+)?)\s*(min|hour|h\b)", re.IGNORECASE)
_SHOWN = re.compile(r"<(img|svg|video|audio|picture|table)\b", re.IGNORECASE)
_PLACEHOLDER = re.compile(
    r"(?i)^\W*(to ?do|tbd|tbc|fixme|xxx|lorem ipsum|placeholder|coming soon|to be (written|done|added|defined))\b"
    r"|^[\W_]*$"
)


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


def practice_minutes(markup: str) -> int | None:
    """The minutes that a practice section declares, as in "Time: 30 minutes" or "Time: 2 hours"."""
    match = _TIME.search(_TAG.sub(" ", markup))
    if not match:
        return None
    amount = float(match[1].replace(",", "."))
    return round(amount * (1 if match[2].lower() == "min" else 60))


def reading_minutes(*markup: str) -> int:
    """Minutes to read some HTML, at least one."""
    texts = (html.unescape(_TAG.sub(" ", _CODE.sub(" ", piece))) for piece in markup)
    words = sum(len(re.findall(r"\w+", text)) for text in texts)
    return max(1, math.ceil(words / READING_SPEED))
