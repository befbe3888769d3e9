"""How long a text takes: reading is computed, practice is what the author declared."""

import html
import math
import re

READING_SPEED = 140
"""Words a minute at which somebody studies, slower than reading a novel."""

_CODE = re.compile(r"<(pre|script|style)\b.*?</\1>|<!--.*?-->", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_TIME = re.compile(r"\btime:\s*(?:about\s+)?(\d+(?:[.,]\d+)?)\s*(min|hour|h\b)", re.IGNORECASE)


def words(markup: str) -> int:
    """The number of words that a reader reads; code is left out."""
    return len(re.findall(r"\w+", html.unescape(_TAG.sub(" ", _CODE.sub(" ", markup)))))


def reading_minutes(*markup: str) -> int:
    """Minutes to read some HTML, at least one."""
    return max(1, math.ceil(sum(words(piece) for piece in markup) / READING_SPEED))


def practice_minutes(markup: str) -> int | None:
    """The minutes that a practice section declares, as in "Time: 30 minutes" or "Time: 2 hours"."""
    match = _TIME.search(_TAG.sub(" ", markup))
    if not match:
        return None
    amount = float(match[1].replace(",", "."))
    return round(amount * (1 if match[2].lower() == "min" else 60))
