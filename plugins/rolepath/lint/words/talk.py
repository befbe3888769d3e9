"""Talk in the place of a text: of its author, to its author, about itself, about where it really stands.

Each kind is known by the few words that it is made of. A text that has more words than that about anything else is
never one of them, so that short true texts pass: "Nobody reads the minutes" speaks of a text, and says how many do.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rolepath.lint.words.english import words
from rolepath.lint.words.generic import fits_any_text
from rolepath.lint.words.noise import is_noise
from rolepath.lint.words.talk_words import (
    ADVISED,
    DATES,
    MAKING,
    ORDERING,
    PEOPLE,
    POINTING,
    QUANTITIES,
    STORES,
    TELLING,
    TEXTS,
)
from rolepath.lint.words.vocabulary import ELSEWHERE, NOUNS, PROMISES, SMALL

_SHORT = 16
"""Words of a note, at most."""
_LONG = 25
"""Words of advice, of questions and of a text about itself, at most."""
_BRIEF = 8
_ASKED = 2
"""Words of its own that a question may have and still say nothing."""
_MONTH = r"(?:jan|feb|mar|m\u00e4r|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)\w*"
_REFERENCE = re.compile(
    rf"\b\d{{1,2}}(?:st|nd|rd|th|\.)?\s+{_MONTH}(?:\s+\d{{4}})?|\b{_MONTH}\s+\d{{1,4}}|\bq[1-4](?:\s*/?\s*\d{{2,4}})?\b|"
    r"\b(?:slides?|pages?|minutes?|chapters?|sections?|modules?|parts?|steps?|appendix|annex|ticket|lesson|draft|version|v|week|"
    r"sprint|kw|folien?|kapitel|seiten?)\s*\.?\d[\d.,]*(?:\s*(?:to|and|-|\u2013|bis)\s*\d+)?|"
    r"\b[a-z]{2,10}-\d{1,6}\b",
    re.IGNORECASE,
)
"""Dates, numbers of pages and of tickets: figures that count nothing."""
_TICKET = re.compile(r"\W*(?:see\s+)?[A-Z]{2,10}-\d{1,6}\W*")
_MENTION = re.compile(r"(?<!\w)@\w+")
_STATUS = frozenset(words("owner due deadline status version assignee responsible author editor todo draft eta"))
_ITSELF = re.compile(
    r"\b(?:this|the (?:present|following|current|next|above)|in the following,? (?:we|you|i)|below is|here is)\b"
    r"(?:\s+(?:short|little|brief|first|second|next))?\s*"
    r"(?:section|text|part|module|paragraph|page|chapter|lesson|unit|topic|description|exercise|example|practice)s?\b"
    r"|^\W*(?:in the following|below (?:is|are|you)|you (?:can |will )?(?:read|find|see|learn)\b.{0,12}\bhere"
    r"|you (?:can |will )?(?:read|find|see) (?:here|below|above)|here (?:the|a|our|your|we|you|is|are|it) )"
    r"|^\W*(?:the|a|an)(?: short| brief)? (?:text|description|overview|summary|explanation|introduction|paragraphs?)"
    r"(?: (?:above|below|of|for|on)\b)"
    r"|\b(?:in diesem (?:abschnitt|kapitel|modul|teil)|dieser abschnitt|dieses modul|dans cette (?:section|partie)|"
    r"cette section|ce module|en esta sección|esta sección|este módulo|in questa sezione|questo modulo|in deze sectie|"
    r"deze module|nesta seção|nesta secção|este módulo)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\W*(?:(?:max(?:imum)?|min(?:imum)?|at most|at least|about|around|no more than|up to|between|ca|approx\w*)\W+)*"
    r"(?:\d+|an?|one|two|three|four|five|some|a few|a couple of)"
    r"(?:\s*(?:to|or|-|\u2013)\s*(?:\d+|two|three|four|five|six))?"
    r"\s+(?:\w+\s+)?(?:words|sentences?|lines|paragraphs?|bullets?|bullet points)\b",
    re.IGNORECASE,
)
_LENGTHS = re.compile(r"\b\w+ (?:words|sentences|lines|paragraphs|bullets|bullet points)\b", re.IGNORECASE)
_BESIDE_THE_ORDER = re.compile(
    r"^\W*(?:(?:please|do not|don't|never|always|here|now|you should|you must)\s+)+", re.IGNORECASE
)
_NOT_YET = re.compile(r"\W*(?:not|still|noch)\b.{0,60}\b(?:yet|nicht)\W*$|\W*not yet\b", re.IGNORECASE)
_SAME = re.compile(
    r"\W*(?:the )?(?:same|gleiche|gleicher|m\u00eame|mismo|stesso)\b.{0,20}\b(?:as|wie|que|di)\b", re.IGNORECASE
)
_SENTENCE = re.compile(r"(?<=[.!?])\s+")
_JOINED = re.compile(
    r"入力してください|記入してください|入力して下さい|ここに|本文を|请输入|请填写|此处|待补|稍后|后续补充"
)
_JOINED_LENGTH = 24


@dataclass(frozen=True)
class _Said:
    """A text in words: `own` are those that could be about somebody's work."""

    text: str
    found: Sequence[str]
    own: frozenset[str]
    has_figures: bool

    def has(self, *kinds: frozenset[str]) -> bool:
        return all(any(word in kind for word in self.found) for kind in kinds)

    def beside(self, *kinds: frozenset[str]) -> int:
        """How many words of its own are of none of some kinds."""
        return len(self.own.difference(*kinds))


def talk(text: str, *, is_claim: bool, may_order: bool, topics: frozenset[str]) -> str:
    """What a text does in the place of saying something, as the end of a sentence; "" for one that says something.

    A claim, other than a real thing that is shown, is never made of questions only; where the reader is told to do
    something, the text `may_order`. Words of `topics` are nobody's own.
    """
    found = words(text.replace("\u2019", "'"))
    if not found or len(found) > _LONG:
        return ""
    said = _Said(text, found, _own(found, topics), counts(text))
    if _is_note(said) or (not may_order and _is_advice(said)):
        return "is a note to its author"
    if _only_asks(said, is_claim=is_claim):
        return "only asks"
    if _is_about_itself(said, is_claim=is_claim):
        return "only speaks of itself"
    if not said.has_figures or _SAME.match(text):
        return "sends the reader elsewhere" if _tells_where(said) else ""
    return ""


def _own(found: list[str], topics: frozenset[str]) -> frozenset[str]:
    known = SMALL | PROMISES | NOUNS | ELSEWHERE | topics
    return frozenset(
        word for word in set(found) - known if not (is_noise(word) or fits_any_text(word) or word in DATES)
    )


def counts(text: str) -> bool:
    """Whether a text says how many or how often, other than in dates and numbers of pages."""
    rest = _REFERENCE.sub(" ", text)
    return any(sign.isdigit() for sign in rest) or not QUANTITIES.isdisjoint(words(rest))


def _counts_work(text: str) -> bool:
    """Whether figures count anything but the words of a text."""
    return counts(_LENGTHS.sub(" ", _BESIDE_THE_ORDER.sub("", text)))


def _is_note(said: _Said) -> bool:
    """Whether a text is about when it will be written, and by whom."""
    if _TICKET.fullmatch(said.text) or (_JOINED.search(said.text) and len(said.text) <= _JOINED_LENGTH):
        return True
    if _NOT_YET.match(said.text) and len(said.found) <= _BRIEF:
        return True
    if len(said.found) > _SHORT or said.has_figures:
        return False
    rest = said.beside(TEXTS, MAKING, PEOPLE)
    if _MENTION.search(said.text) or (said.found[0] in _STATUS and len(said.found) <= _BRIEF):
        return rest <= 1 + bool(_MENTION.search(said.text))
    is_of_text = said.has(TEXTS) and (said.has(MAKING) or said.has(DATES) or said.has(PEOPLE))
    is_of_this = said.has(MAKING, POINTING)
    return ((is_of_text or is_of_this) and rest <= 1) or (said.has(MAKING, PEOPLE) and not rest)


def _is_advice(said: _Said) -> bool:
    """Whether a text tells its author how to write it."""
    rest = said.beside(ADVISED, ORDERING, TEXTS)
    if _LENGTH.match(said.text) and rest <= 1:
        return True
    starts = [words(_BESIDE_THE_ORDER.sub("", sentence)) for sentence in _SENTENCE.split(said.text)]
    first = [start for start in starts if start]
    is_ordering = bool(first) and all(start and start[0] in ORDERING for start in first)
    is_on_writing = (said.has(ADVISED) and rest <= 1) or (said.has(MAKING) and not rest)
    return is_ordering and is_on_writing and not _counts_work(said.text)


def _only_asks(said: _Said, *, is_claim: bool) -> bool:
    sentences = [sentence for sentence in _SENTENCE.split(said.text) if words(sentence)]
    if said.has_figures or not all(sentence.rstrip(" \"'\u201d)*").endswith("?") for sentence in sentences):
        return False
    if is_claim:
        return said.beside(ADVISED, PEOPLE) <= _ASKED
    rest = said.beside(ADVISED, PEOPLE)
    return not rest or (rest == 1 and said.has(POINTING | ADVISED | TEXTS | frozenset(("we",))))


def _is_about_itself(said: _Said, *, is_claim: bool) -> bool:
    return not said.has_figures and bool(_ITSELF.search(said.text)) and said.beside(TEXTS, ADVISED) <= 1 + is_claim


def _tells_where(said: _Said) -> bool:
    if _SAME.match(said.text) and len(said.found) <= _BRIEF:
        return said.beside() <= 1
    is_short = len(said.found) <= _SHORT
    rest = said.beside(STORES, TELLING, TEXTS, PEOPLE)
    is_told_once = said.has(TELLING, POINTING) and said.has(DATES) and not rest
    return is_short and ((said.has(STORES, TELLING) and rest <= 1) or is_told_once)
