"""The words of the interface in the site's language, and numbers and dates as that language writes them."""

import html
import re
from collections.abc import Mapping
from datetime import date
from typing import Any

from babel import Locale, UnknownLocaleError
from babel.dates import format_date, format_interval, format_skeleton
from babel.numbers import format_decimal

from rolepath.model.document import ANSWER_LABEL, RIGHT_LABEL
from rolepath.model.program import WEEKDAYS
from rolepath.model.words import WORD

_LABELS = {ANSWER_LABEL: "show_answer", RIGHT_LABEL: "right_answer"}
"""Words where reading left a token for them."""

_SHORT = "yMMMd"
"""Babel's name for a date as in `Nov 16, 2026`, whatever order a language puts it in."""

_BY_OTHER_NAMES = {"sh": "sr_Latn"}
"""Languages that Material has under a name of its own."""


class Interface:
    """What the site says by itself; the rest is authors' text."""

    def __init__(self, words: Mapping[str, str], language: str = "en") -> None:
        self.words = words
        self._locale = locale_of(language)
        self._numbers: dict[float, str] = {}

    def filled(self, name: str, **values: object) -> str:
        """A string with its values."""
        return self.words[name].format(**{key: self._shown(value) for key, value in values.items()})

    def number(self, value: float) -> str:
        """A number as the language writes it."""
        if value not in self._numbers:
            self._numbers[value] = format_decimal(value, locale=self._locale)
        return self._numbers[value]

    def duration(self, minutes: int) -> str:
        """Minutes as people say them: `45 min`, `2 h`, `1 h 30 min`."""
        hours, rest = divmod(minutes, 60)
        if not hours:
            return self.filled("minutes", n=rest)
        return self.filled("hours_minutes", h=hours, m=rest) if rest else self.filled("hours", n=hours)

    def weeks(self, phase: Mapping[str, Any]) -> str:
        """The weeks of a phase in words; empty where it has none."""
        first, last = phase["first_week"], phase["last_week"]
        if first is None:
            return ""
        name = "weeks_from" if last is None else "week" if first == last else "weeks"
        return self.filled(name, first=first, last=last or "")

    def days(self, phase: Mapping[str, Any]) -> str:
        """The days of a phase, as a span from the first to the last; empty where the program has no start."""
        first, last = phase["first_day"], phase["last_day"]
        if not first:
            return ""
        if not last:
            return self.filled("from_day", day=self.day(first))
        return str(format_interval(date.fromisoformat(first), date.fromisoformat(last), _SHORT, locale=self._locale))

    def day(self, iso: str) -> str:
        """A day, as in `Jan 4, 2027`."""
        return str(format_skeleton(_SHORT, date.fromisoformat(iso), locale=self._locale))

    def weekday(self, name: str) -> str:
        """A day of the week, given by its English name in small letters."""
        monday = date(2001, 1, 1)
        return str(format_date(monday.replace(day=1 + WEEKDAYS.index(name)), "cccc", locale=self._locale))

    def said(self, text: str) -> str:
        """A text of a plan with the words that the plan only names."""
        return WORD.sub(self._word, text)

    def said_in_html(self, markup: str) -> str:
        """HTML with the interface's words where reading or the plan left a stand-in for them."""
        for token, name in _LABELS.items():
            markup = markup.replace(token, html.escape(self.words[name]))
        return WORD.sub(lambda match: html.escape(self._word(match)), markup)

    def _word(self, match: re.Match[str]) -> str:
        return self.words.get(match[1], match[0])

    def _shown(self, value: object) -> object:
        return self.number(value) if isinstance(value, int) else value


def locale_of(language: str) -> Locale:
    """The locale of one of Material's languages (`de`, `pt-BR`, `zh-Hant`); English where Babel knows none."""
    language = _BY_OTHER_NAMES.get(language, language)
    parts = [part for part in re.split("[-_]", language) if part]
    for name in ("_".join(parts), *parts[:1]):
        try:
            return Locale.parse(name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale("en")
