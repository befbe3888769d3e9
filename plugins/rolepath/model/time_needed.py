"""How long a text takes: reading is computed, practice is what the author declared."""

import math
import re
from functools import lru_cache

MOST_MINUTES = 60_000
"""A thousand hours: no practice takes longer, so whoever declares more has made a slip."""

READING_SPEED = 140
"""Words a minute at which somebody studies, slower than reading a novel."""

_TIME = re.compile(
    r"\btime\s*:\s*(?:about\s+)?(?:(?P<half>half\s+an\s+hour)|"
    r"(?P<amount>\d+(?:[.,]\d+)?)(?:\s*(?:-|\u2013|to)\s*(?P<up_to>\d+(?:[.,]\d+)?))?"
    r"\s*(?P<unit>min|hour|h\b)[a-z]*\.?(?:\s*(?:and\s+)?(?P<rest>\d+)\s*min)?)",
    re.IGNORECASE,
)


@lru_cache(maxsize=20_000)  # a text is on several pages, and in several roles
def words(text: str) -> int:
    """The number of words of a text as a reader sees it."""
    return len(re.findall(r"\w+", text))


def reading_minutes(*texts: str) -> int:
    """Minutes to read some texts, at least one."""
    return max(1, math.ceil(sum(map(words, texts)) / READING_SPEED))


def practice_minutes(text: str) -> int | None:
    """The minutes that a practice section declares, at most the most: "Time: 30 minutes", "1 h 30 min".

    Of "20-30 minutes" it is the more.
    """
    match = _TIME.search(text)
    if not match:
        return None
    if match["half"]:
        return 30
    unit = 1 if match["unit"].lower().startswith("m") else 60
    minutes = unit * max(_number(amount) for amount in (match["amount"], match["up_to"]) if amount)
    return round(min(minutes + _number(match["rest"] or "0") * (unit > 1), MOST_MINUTES))


def _number(digits: str) -> float:
    """A number as people write it; of a row of digits that is beyond all numbers, the most that a time can be."""
    return min(float(digits.replace(",", ".")), MOST_MINUTES)
