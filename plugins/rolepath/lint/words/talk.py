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
    rf"\b\d{{1,2}}(?:st|nd|rd|th|\.)?\s+{_MONTH}(?:\s+\d{{4}})?|\b{_MONTH}\s+\d{{1,4}}|"
    rf"\bq[1-4](?:\s*/?\s*\d{{2,4}})?\b|"
    r"\b(?:slides?|pages?|pp?\.|minutes?|chapters?|sections?|modules?|parts?|steps?|appendix|annex|ticket|"
    r"lesson|draft|version|v|week|"
    r"sprint|kw|folien?|kapitel|seiten?)\s*\.?\d[\d.,]*(?:\s*(?:to|and|-|\u2013|bis)\s*\d+)?|"
    r"\b[a-z]{2,10}-\d{1,6}\b",
    re.IGNORECASE,
)
"""Dates, numbers of pages and of tickets: figures that count nothing."""
_TICKET = re.compile(r"\W*(?:see\s+)?[A-Z]{2,10}-\d{1,6}\W*")
_LABELLED = re.compile(
    r"\W*(?:comments?|notes?|reviewer|editor|author|remark|query|kommentar|anmerkung|hinweis|remarque|nota|nb|"
    r"ps)\b[^:\w]{0,3}"
    r"(?:\w{1,8}[^:\w]{0,3})?:",
    re.IGNORECASE,
)
"""How a remark on a text begins."""
_PAGE = re.compile(
    r"\W*(?:compare|comp\.?|cf\.?|see|vgl\.?|siehe|voir|v\.|ver|vedi|zie)\W+(?:on )?"
    r"(?:pages?|pp?\.|slides?|chapters?|sections?|seiten?|s\.|folien?|kapitel|p\u00e1g\w*\.?)\W*(?:\d+|x+)",
    re.IGNORECASE,
)
"""A place in another text."""
_MENTION = re.compile(r"(?<!\w)@\w+")
_IT = frozenset(("it", "es", "le", "lo", "het"))
_STATUS = frozenset(words("owner due deadline status version assignee responsible author editor todo draft eta"))
_ITSELF = re.compile(
    r"\b(?:this|the (?:present|following|current|next|above)|in the following,? (?:we|you|i)|below is|here is)\b"
    r"(?:\s+(?:short|little|brief|first|second|next))?\s*"
    r"(?:section|text|part|module|paragraph|page|chapter|lesson|unit|topic|description|exercise|example|"
    r"practice|binding|"
    r"course|opening|field|box|entry|site|document)s?\b"
    r"|^\W*(?:in the following|below (?:is|are|you)|you (?:can |will )?(?:read|find|see|learn)\b.{0,12}\bhere"
    r"|you (?:can |will )?(?:read|find|see) (?:here|below|above)|here (?:the|a|our|your|we|you|is|are|it) )"
    r"|^\W*(?:(?:the|a|an) )?(?:short |brief |quick )?"
    r"(?:text|description|overview|summary|explanation|introduction|paragraphs?)(?: (?:above|below|of|for|on)\b)"
    r"|\b(?:in diesem (?:abschnitt|kapitel|modul|teil)|dieser abschnitt|dieses modul|dans cette (?:section|partie)|"
    r"cette section|ce module|en esta sección|esta sección|este módulo|in questa sezione|questo modulo|"
    r"in deze sectie|"
    r"deze module|nesta seção|nesta secção|este módulo)\b",
    re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\W*(?:(?:max(?:imum)?|min(?:imum)?|at most|at least|no fewer than|"
    r"not more than|about|around|no more than|up to|between|ca|approx\w*)\W+)*"
    r"(?:\d+|an?|one|two|three|four|five|some|a few|a couple of)"
    r"(?:\s*(?:to|or|-|\u2013)\s*(?:\d+|two|three|four|five|six))?"
    r"\s+(?:\w+\s+)?(?:words|sentences?|lines|paragraphs?|bullets?|bullet points|facts|details|numbers?|"
    r"adjectives)\b",
    re.IGNORECASE,
)
_LENGTHS = re.compile(r"\b\w+ (?:words|sentences|lines|paragraphs|bullets|bullet points)\b", re.IGNORECASE)
_BESIDE_THE_ORDER = re.compile(
    r"^\W*(?:(?:please|do not|don't|never|always|here|now|you should|you must)\s+)+", re.IGNORECASE
)
_PUT_OFF = re.compile(
    r"\W*(?:pending|parked|postponed|skipped|deferred|blocked|on hold|left open|left out)\b\s*"
    r"(?:[:,;\u2013-]|until|till|for now|because of|by|$)|\W*(?:assigned to|responsible|owner|"
    r"in charge)\s*[:\u2013-]",
    re.IGNORECASE,
)
"""How notes begin that say of a text in what state it is, and with whom."""
_TO_REMEMBER = re.compile(
    r"\W*(?:remind me|remember|don't forget|do not forget|notes? to (?:me|self|myself)|memo to)\b", re.IGNORECASE
)
_LENGTH_LAST = re.compile(
    r"\W*(?:what|why|how|who|where|when|which)\b.{0,60},\s*(?:in|as|with|at|using|max\.?|not more than)\s+"
    r"(?:\w+\s+){0,3}(?:words?|sentences?|lines?|paragraphs?|bullets?|points|numbers?|figures?|example|examples)\W*$",
    re.IGNORECASE,
)
_SAY_WHAT = re.compile(
    r"\W*(?:please )?(?:say|tell us|tell|spell out|describe|explain|state|write down|outline|sketch)\s+"
    r"(?:what|who|why|how|where|when|which)\b"
    r"|\W*(?:author'?s?|editor'?s?|editorial) (?:guide|notes?|guidelines?|hint)\s*:",
    re.IGNORECASE,
)
_NO_TEXT = re.compile(
    r"[,;:.\u2013-]\s*(?:so )?(?:see there|look there|no text(?: here)?|nothing here|skip)\W*$", re.IGNORECASE
)
_ASK = re.compile(
    r"\W*(?:please )?(?:ask|check with|talk to|speak (?:to|with)|contact|turn to)\s+[^.!?,;]{2,30}\W*$", re.IGNORECASE
)
"""Advice to ask somebody, which says nothing else however their office is called."""
_ASKED_WORDS = 5
_ASKING = re.compile(
    r"\W*(?:please )?(?:ask|call|ring|mail|write to|reach out to|check with|"
    r"get it from|talk to|speak to|speak with|contact|turn to)\s+"
    r"(?P<whom>[^.!?]{2,40})\W*$",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"\W*(?:not|still|noch)\b.{0,60}\b(?:yet|nicht)\W*$|\W*not yet\b", re.IGNORECASE)
_SAME = re.compile(
    r"\W*(?:the )?(?:same|gleiche|gleicher|m\u00eame|mismo|stesso)\b.{0,20}\b(?:as|wie|que|di)\b", re.IGNORECASE
)
_NOT_DONE = re.compile(r"\W*(?:not|nothing|nobody)\s+(?:\w+\s+){0,2}yet\b", re.IGNORECASE)
_AWAITED = re.compile(
    r"\W*(?:we are |i am |still |now )*(?:awaiting|waiting (?:for|on)|in need of|needs?|needing|missing|"
    r"asked for|requested)\s+"
    r"(?:\w+\s+){0,3}?(?:input|feedback|contents?|texts?|copy|examples?|wording|material|ideas|story|stories|case)\b",
    re.IGNORECASE,
)
_ON_THE_COURSE = re.compile(
    r"\W*(?:sorry\W+)?(?:i|we)\b.*\b(?:the practice|quiz|module|section|headings?|template|chapter|binding|"
    r"front matter)\b",
    re.IGNORECASE,
)
"""Somebody who speaks of the parts of a course: only its authors do."""
_LOOK = frozenset(words("watch see read listen play open download find view study look visit check min minutes"))
_THIS_PART = re.compile(r"\bthis (?:section|paragraph|heading|field|chapter|placeholder|template)\b", re.IGNORECASE)
_TOLD = 3
"""Words of its own that a text about this paragraph may have, and is still about nothing else."""
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


@dataclass(frozen=True)
class Manner:
    """How a text may speak: a claim shows nothing, and others may order or ask something of the reader."""

    is_claim: bool
    may_order: bool
    may_ask: bool = False


def talk(text: str, manner: Manner, topics: frozenset[str]) -> str:
    """What a text does in the place of saying something, as the end of a sentence; "" for one that says something.

    A claim, other than a real thing that is shown, is never made of questions only. Words of `topics` are nobody's own.
    """
    found = words(text.replace("\u2019", "'"))
    if not found or len(found) > _LONG:
        return ""
    said = _Said(text, found, _own(found, topics), counts(text))
    if _is_note(said) or (not manner.may_order and _is_advice(said)):
        return "is a note to its author"
    if not manner.may_ask and _only_asks(said, is_claim=manner.is_claim):
        return "only asks"
    if _is_about_itself(said, is_claim=manner.is_claim):
        return "only speaks of itself"
    if not said.has_figures or _SAME.match(text) or found[0] in _LOOK:
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


def without_references(text: str) -> str:
    """A text without dates, numbers of pages, and lengths of texts: figures that count nothing of any work."""
    return _LENGTHS.sub(" ", _REFERENCE.sub(" ", text))


def _counts_work(text: str) -> bool:
    """Whether figures count anything but the words of a text."""
    return counts(_LENGTHS.sub(" ", _BESIDE_THE_ORDER.sub("", text)))


def _is_note(said: _Said) -> bool:
    """Whether a text is about when it will be written, and by whom."""
    is_brief = len(said.found) <= _BRIEF
    is_labelled = _LABELLED.match(said.text) and said.beside(TEXTS, MAKING, PEOPLE, ADVISED, ORDERING) <= 1
    is_joined = _JOINED.search(said.text) and len(said.text) <= _JOINED_LENGTH
    is_put_off = is_brief and (_NOT_YET.match(said.text) or _PUT_OFF.match(said.text))
    if is_labelled or is_joined or is_put_off or _TICKET.fullmatch(said.text):
        return True
    if len(said.found) > _SHORT or said.has_figures:
        return False
    rest = said.beside(TEXTS, MAKING, PEOPLE)
    is_awaited = _AWAITED.match(said.text) and is_brief
    is_on_course = _NOT_DONE.match(said.text) or _ON_THE_COURSE.match(said.text) or _TO_REMEMBER.match(said.text)
    if is_awaited or (is_on_course and rest <= 1):
        return True
    if _MENTION.search(said.text) or (said.found[0] in _STATUS and len(said.found) <= _BRIEF):
        return rest <= 1 + bool(_MENTION.search(said.text))
    is_of_text = said.has(TEXTS) and (said.has(MAKING) or said.has(DATES) or said.has(PEOPLE))
    is_of_this = said.has(MAKING, POINTING) or (said.has(MAKING, _IT) and (said.has(DATES) or said.has(PEOPLE)))
    return ((is_of_text or is_of_this) and rest <= 1) or (said.has(MAKING, PEOPLE) and not rest)


def _is_advice(said: _Said) -> bool:
    """Whether a text tells its author how to write it."""
    rest = said.beside(ADVISED, ORDERING, TEXTS)
    if (_LENGTH.match(said.text) and rest <= 1) or (_LENGTH_LAST.match(said.text) and rest <= _ASKED):
        return True
    if _SAY_WHAT.match(said.text) and rest <= _ASKED and len(said.found) <= _SHORT:
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
    if _THIS_PART.search(said.text) and len(said.found) <= _SHORT and said.beside(TEXTS, ADVISED) <= _TOLD:
        return True
    return not said.has_figures and bool(_ITSELF.search(said.text)) and said.beside(TEXTS, ADVISED) <= 1 + is_claim


def _asks_somebody(said: _Said) -> bool:
    """Whether a text is the advice to ask one person, by name or by office."""
    asked = _ASKING.match(said.text)
    is_short = bool(_ASK.match(said.text)) and len(said.found) <= _ASKED_WORDS
    if asked is None or len(said.found) > _BRIEF or is_short:
        return is_short
    whom = words(asked["whom"])
    return not said.own.intersection(whom) - PEOPLE - STORES or (len(whom) == 1 and asked["whom"].istitle())


def _tells_where(said: _Said) -> bool:
    if _asks_somebody(said) or (_NO_TEXT.search(said.text) and len(said.found) <= _SHORT):
        return True
    if _PAGE.match(said.text) and len(said.found) <= _BRIEF and said.beside(STORES, TELLING, TEXTS) <= 1:
        return True
    if _SAME.match(said.text) and len(said.found) <= _BRIEF:
        return said.beside() <= 1
    is_short = len(said.found) <= _SHORT
    if said.found[0] in _LOOK and len(said.found) <= _BRIEF and not said.beside(STORES, TELLING, TEXTS, _LOOK):
        return True
    rest = said.beside(STORES, TELLING, TEXTS, PEOPLE)
    is_told_once = said.has(TELLING, POINTING) and said.has(DATES) and not rest
    return is_short and ((said.has(STORES, TELLING) and rest <= 1) or is_told_once)
