"""How long a text takes: reading is computed, practice is what the author declared."""

import math
import re
import unicodedata
from functools import lru_cache

from rolepath.model.times.time_words import LABELS, alternatives, rows_of

MOST_MINUTES = 60_000
"""A thousand hours: no practice takes longer, so whoever declares more has made a slip."""

READING_SPEED = 140
"""Words a minute at which somebody studies, slower than reading a novel."""

_AMOUNT = r"\d+(?:[.,]\d+)?"
_UP_TO = rf"(?:\s*(?:-|\u2013|~|\u301c|\uff5e|to|bis|à|a|tot|til|till|do|до)\s*(?P<up_to>{_AMOUNT}))?"
_LONGEST_LABEL = 40
_WITHOUT_SPACES = re.compile(r"[\u0e00-\u0eff\u3040-\u9fff]")
"""Scripts in which a label may stand right behind another word."""
_COLON = re.compile("[:\uff1a]")


@lru_cache(maxsize=20_000)  # a text is on several pages, and in several roles
def words(text: str) -> int:
    """The number of words of a text as a reader sees it."""
    return len(re.findall(r"\w+", text))


def reading_minutes(*texts: str) -> int:
    """Minutes to read some texts, at least one."""
    return max(1, math.ceil(sum(map(words, texts)) / READING_SPEED))


def practice_minutes(text: str) -> int | None:
    """The minutes that a practice section declares, at most the most: "Time: 30 minutes", "Durée : 1 h 30".

    Of "20-30 minutes" it is the more.
    """
    match = _time_in(unicodedata.normalize("NFC", text))
    if not match:
        return None
    if match["half"]:
        return 30
    if match["whole"]:
        return 60
    unit = 1 if match["minute"] else 60
    minutes = unit * max(_number(amount) for amount in (match["amount"], match["up_to"]) if amount)
    return round(min(minutes + _number(match["rest"] or match["past"] or "0") * (unit > 1), MOST_MINUTES))


def _time_in(text: str) -> re.Match[str] | None:
    """The first time that stands behind a label such as "Time:"."""
    for colon in _COLON.finditer(text):
        labels = _labels_at_end(text[max(0, colon.start() - _LONGEST_LABEL) : colon.start()])
        found = _written(labels).match(text, colon.end()) if labels else None
        if found:
            return found
    return None


def _labels_at_end(text: str) -> tuple[str, ...]:
    """The labels that a text ends in, as a word of its own."""
    text = text.casefold().rstrip()
    if not text.endswith(LABELS):
        return ()
    found = ((label, text.removesuffix(label)[-1:]) for label in LABELS if text.endswith(label))
    return tuple(label for label, end in found if not end.isalnum() or _WITHOUT_SPACES.match(end))


@lru_cache
def _written(labels: tuple[str, ...]) -> re.Pattern[str]:
    """What stands behind one of some labels: half an hour, an hour, or a number with its unit."""
    rows = rows_of(labels)
    minute, about = (alternatives(rows, field) for field in ("minute", "about"))
    hour = (
        rf"h(?![^\W\d])(?:\.|\s?(?P<past>[0-5]\d)(?!\w|\s*(?:{minute})))?|(?:{alternatives(rows, 'hour')})[^\W\d]*\.?"
    )
    unit = rf"(?:(?P<minute>{minute})[^\W\d]*\.?|{hour})(?:\s*(?:\w{{1,3}}\s+)?(?P<rest>\d+)\s*(?:{minute}))?"
    return re.compile(
        rf"\s*(?:(?:{about})\.?\s*)?(?:(?P<half>{alternatives(rows, 'half')})"
        rf"|(?P<whole>{alternatives(rows, 'whole')})\b|(?P<amount>{_AMOUNT}){_UP_TO}\s*{unit})",
        re.IGNORECASE,
    )


def _number(digits: str) -> float:
    """A number as people write it; of a row of digits that is beyond all numbers, the most that a time can be."""
    return min(float(digits.replace(",", ".")), MOST_MINUTES)
