"""Whether a text says anything: the one notion of it, for sections, halves, answers and titles alike."""

import html
import re
from functools import lru_cache

from rolepath.lint.text.demands import BODY, Demand
from rolepath.lint.text.shown import Shown, shown
from rolepath.lint.words.counted import is_seen, word_count
from rolepath.lint.words.english import words
from rolepath.lint.words.generic import fits_any_text
from rolepath.lint.words.leftovers import leftover
from rolepath.lint.words.noise import is_dummy_text, is_noise
from rolepath.lint.words.phrases import breaks_off, introduces_itself, is_command, is_late, is_promised, points
from rolepath.lint.words.talk import Manner, talk
from rolepath.lint.words.talk_words import NUMBERS
from rolepath.lint.words.vocabulary import DEEDS, DENIALS, ELSEWHERE, EVASIONS, LABELS, OPENERS, PROMISES, SMALL
from rolepath.model.finding import shortened
from rolepath.model.sections import normalized

_NAMELESS = frozenset(
    words(
        """
        placeholder untitled title wip tba titel titre platzhalter platzhaltertext foo asdf qwerty blah bla lorem dummy
        changeme replaceme filler undefined null nan nil none nothing unknown idem ditto soon later shortly yet here
        insert pending tk néant hier aquí qui borrador brouillon bozza rascunho segnaposto provisoire binnenkort volgt
        folgt
        """
    )
)
"""Words that no title has which says what the thing is, unless there is another word beside them."""

_LEADING = frozenset(
    words("""
        regarding concerning re subject title topic today now everything new old ai assistant module part job role task
        section chapter lesson unit name number department before after
        """)
)
"""Words before and behind a title that say no more than the title does."""

EMPTY = "has nothing that a reader can see"

_MARKER = re.compile(
    r"@todo\b|\b(?:TODO|TBD|TBC|TBA|FIXME|XXX+)\d*\b|\bT\.B\.[ADC]\.?|\b[Tt]o[ -]?[Dd]o(?=:|\s*[\u2013\u2014])"
    r"|^\W*[Tt]o[ -]?[Dd]o\W*$"
)
_BEGINS = re.compile(rf"\W*(?:{_MARKER.pattern}|(?i:lorem ipsum|tbd|tbc|tba|fixme|xxx+)\b)")
_INSERT = re.compile(
    r"(?i:\[(?:insert|your|enter|add|todo|tbd|fill|write|describe|placeholder|xx+|…|\.\.\.)[^\[\]\n]{0,120}\])"
)
_SLOT = re.compile(
    rf"{_INSERT.pattern}"
    r"|\[\s*[A-Z][A-Z _/-]{2,40}\s*\]|\{\{?[^{}\n]{0,80}\}?\}|<{1,2}[^\W\d][^<>\n]{0,78}[\w.?]>{1,2}|_{3,}"
    r"|\bX{3,}\b|%[A-Z_]{3,}%|\[\s*(?:…|\.{3}|_+|\?)?\s*\]"
)
_ANY_SLOT = re.compile(rf"{_SLOT.pattern}|\[[^\[\]\n]{{1,120}}\]")
_GROUP = re.compile(r"\[([^\W\d][^\[\]\n]{0,60})\](?![(\[])")
"""Brackets that may be blanks: with words in them, and no link."""
_SLOTTED = frozenset(
    words(
        """
        x y n number amount date day time minutes hours cost price tool product customer client person title benefit
        city country year month figure department
        """
    )
)
_GAP = re.compile(r"(?<![\w])(?:…|\.{3,})(?![\w])")
"""Dots that stand for a word."""
_ADDRESS = re.compile(r"\b(?:https?://|www\.)\S+")
_SHORTCODE = re.compile(r"(?<![\w:]):[a-z][a-z0-9_+-]{1,60}:(?![\w:])")
_PASTED = re.compile(r"\d|[\w)],|:(?=\s)|[\"\u201c\u201d\u201e\u00ab\u00bb+/>\u2192|]|\w_\w")
_FIGURED = re.compile(r"\d|[\"\u201c\u201d\u201e\u00ab\u00bb+/>\u2192|]|\w_\w")
"""Signs of things, other than commas, that words alone would not have."""
_PASTED_WORDS = 2
_LETTERS = 20
_LONG = 60
"""Words from which on a text is looked at for blanks and markers only."""
_SHORT_END = 12
"""Words of a text that breaks off, at most; a longer one may well end in three dots."""
_CELL = 2
"""Words of a label in a form, at most."""
_MARKED = 8
_FEW = 3
"""Words beside a marker such as TODO that make no text yet."""
_DENIED = 4
"""Words up to which "nothing" is no answer, but a gap."""


def hollow(markup: str, demand: Demand = BODY, *topics: str, echoes: tuple[str, ...] = ()) -> str:
    """What is wrong with a text that says nothing, as the end of a sentence about it; "" for one that says something.

    Words of `topics`, the titles right above the text, say nothing when they are repeated; nor do whole `echoes`.
    """
    return _hollow(markup, demand, topics, echoes)


def is_empty(markup: str, demand: Demand = BODY) -> bool:
    """Whether a reader would see nothing at all."""
    return hollow(markup, demand) == EMPTY


def says_something(markup: str, demand: Demand = BODY, *topics: str) -> bool:
    """Whether a text is more than a place for one."""
    return not hollow(markup, demand, *topics)


def hollow_text(text: str, demand: Demand = BODY, *topics: str) -> str:
    """What `hollow` says of a plain text."""
    return hollow(html.escape(text), demand, *topics)


def is_marked(text: str) -> bool:
    """Whether a paragraph begins with TODO or another mark of what is still to be written."""
    return bool(_BEGINS.match(text))


def hollow_name(text: str) -> str:
    """What is wrong with a title or another short plain text that says nothing; "" for one that says something."""
    if not is_seen(text):
        return "is blank"
    found = words(text)
    is_nameless = not set(found) - SMALL - PROMISES and not _NAMELESS.isdisjoint(found)
    is_phrase = tuple(found) in OPENERS or is_late(found)
    has_slots_only = bool(_SLOT.search(text)) and not set(words(_SLOT.sub(" ", text))) - SMALL
    if not found or is_phrase or is_nameless or has_slots_only or is_marked(text):
        return f'only holds a place: "{_quoted(text)}"'
    return ""


@lru_cache(maxsize=20_000)  # several rules ask, and a preview asks again at each edit
def _hollow(markup: str, demand: Demand, topics: tuple[str, ...], echoes: tuple[str, ...]) -> str:
    seen = shown(markup)
    if not is_seen(seen.words):
        if not seen.has_picture:
            return EMPTY
        return "" if demand.pictures else "is a picture without words"
    found = _words(seen.words)
    if (seen.is_struck and demand.content) or _repeats(seen, found, demand, (*topics, *echoes)):
        return "is struck out" if seen.is_struck else "only repeats a title"
    if len(found) >= _LONG:
        if _is_dummy(found):
            return f'only holds a place: "{_quoted(seen.words)}"'
        return _unfinished(seen.words, found, demand)
    return _only_structure(seen, demand) or _worded(seen, found, demand, topics)


def _repeats(seen: Shown, found: list[str], demand: Demand, titles: tuple[str, ...]) -> bool:
    """Whether a text is one of the titles, or has words of them and no others but those that lead to a title."""
    if normalized(seen.words) in {normalized(title) for title in titles} - {""}:
        return not (demand.pointers and seen.has_link)
    if not demand.content or seen.has_picture:
        return False
    named = {word for title in titles for word in words(title)}
    numbers = set() if demand.commands else set(filter(str.isdigit, found))  # a task may well say how many
    own = set(found) - named - SMALL - _LEADING - numbers
    return not named.isdisjoint(found) and not own


def _only_structure(seen: Shown, demand: Demand) -> str:
    if seen.has_picture or not words(seen.words):
        return ""
    if len(seen.blocks) > 1 and all(block.endswith(":") for block in seen.blocks):
        return "is a form that nobody has filled in"
    blank = [block for block in seen.blocks if _is_blank_cell(words(block))]
    others = [words(block) for block in seen.blocks if block not in blank]
    if blank and len(seen.blocks) > 1 and len(blank) >= len(others) and all(len(own) <= _CELL for own in others):
        return "is a form that nobody has filled in"
    if not words(seen.own):
        return "has headings and no text"
    if not demand.pointers and not words(_ADDRESS.sub(" ", seen.plain)):
        return "is only a link"
    return ""


def _is_blank_cell(found: list[str]) -> bool:
    """Whether a part of a form has no word, only a single letter, or the name of a part and its number."""
    own = set(found) - SMALL - PROMISES
    is_numbered = bool(own & LABELS) and all(word in LABELS or word.isdigit() for word in own)
    return is_numbered or all(len(word) == 1 and word.isalpha() and word.isascii() for word in own)


def _worded(seen: Shown, found: list[str], demand: Demand, topics: tuple[str, ...]) -> str:
    text = seen.words
    is_answer = not demand.evasive and len(found) == 1 and found[0] in DENIALS
    place = "" if is_answer else _promise(seen, found, topics, demand) or _unfinished(text, found, demand)
    if place:
        return place
    if points(found) and not (demand.pointers and seen.has_link):
        return f'sends the reader elsewhere: "{_quoted(text)}"'
    if demand.pictures and (seen.has_picture or (seen.has_code and set(found) - SMALL - PROMISES)):
        return ""
    is_claim, topic_words = not demand.pictures, _topic_words(topics)
    left = "" if demand.commands else leftover(text)
    if left:
        return f'{left}: "{_quoted(text)}"'
    is_judged = demand.content and (is_claim or not seen.has_quotation)  # what somebody wrote at work may say anything
    manner = Manner(is_claim=is_claim, may_order=demand.commands, may_ask=demand.asked)
    spoken = is_judged and talk(text, manner, topic_words)
    if spoken:
        return f'{spoken}: "{_quoted(text)}"'
    reason = _without_substance(text, found, demand, topics)
    return f'{reason}: "{_quoted(text)}"' if reason else ""


def _without_substance(text: str, found: list[str], demand: Demand, topics: tuple[str, ...]) -> str:
    content = {word for word in set(found) - SMALL - PROMISES - _topic_words(topics) if not is_noise(word)}
    if all(map(is_noise, found)):
        return "says nothing of its own"
    if not demand.evasive and EVASIONS.intersection(found) and not content - EVASIONS:
        return "leaves the question open"
    has_figures = demand.pictures and any(map(str.isdigit, found)) and any(map(str.isalpha, found))
    if len(content) < demand.content and not has_figures:
        return "says nothing of its own"
    is_short = len(found) <= demand.work and not _FIGURED.search(text) and NUMBERS.isdisjoint(found)
    if is_short and all(map(fits_any_text, content)):
        return "says nothing of anybody's work"
    needed = _PASTED_WORDS if demand.pasted and _PASTED.search(text) else demand.words
    named = {word for word in content if not fits_any_text(word)} - ELSEWHERE
    if len(named) > 1:
        needed -= 1
    if sum(map(len, content)) >= _LETTERS:  # languages that join their words need fewer
        needed = min(needed, _FEW)
    return "is too short to say anything" if word_count(found) < needed else ""


def _promise(seen: Shown, found: list[str], topics: tuple[str, ...], demand: Demand) -> str:
    """Whether a text only says that there will be one, or repeats what stands above it."""
    text = seen.words
    if not found or _is_dummy(found):
        return f'only holds a place: "{_quoted(text)}"'
    may_deny = not demand.evasive or len(found) > _DENIED
    promises = PROMISES - DENIALS if may_deny else PROMISES
    own = {word for word in set(found) - SMALL - promises if not is_noise(word)}
    rest = own - _topic_words(topics)
    is_marked = _BEGINS.match(text) or (_MARKER.search(text) and len(rest) <= _FEW and len(found) <= _MARKED)
    is_told = is_promised(found) or (
        not demand.commands and is_command(found) and (len(rest) <= 1 or found[0] not in DEEDS)
    )
    is_about_itself = (not rest and promises.intersection(found)) or (
        not (demand.pointers and seen.has_link) and _is_about_texts(text, found, own, promises)
    )
    beside = set(words(_ANY_SLOT.sub(" ", text))) - SMALL - PROMISES - _topic_words(topics)
    groups = len(_GROUP.findall(text)) + len(_SLOT.findall(text)) + len(_GAP.findall(text))
    has_slots_only = len(beside) <= (_FEW if groups > 1 else 0)
    has_gaps_only = len(_GAP.findall(text)) > 1 and len(beside) <= _FEW
    if is_marked or is_told or is_about_itself or has_gaps_only or (_ANY_SLOT.search(text) and has_slots_only):
        return f'only holds a place: "{_quoted(text)}"'
    return ""


def _is_about_texts(text: str, found: list[str], own: set[str], promises: frozenset[str]) -> bool:
    """Whether all words are about texts and where they are, or such words stand among words that fit any job."""
    others = own - ELSEWHERE
    if not others:
        return bool((promises | ELSEWHERE).intersection(found)) or introduces_itself(found)
    is_short = len(found) <= _SHORT_END and not _PASTED.search(text)
    about_texts = promises.intersection(found) - DEEDS or introduces_itself(found)
    return is_short and bool(about_texts) and all(map(fits_any_text, others))


def _is_dummy(found: list[str]) -> bool:
    """Whether words are those of a printer's dummy text, or number what is not there."""
    labels = all(word in LABELS or word.isdigit() for word in found) and not all(map(str.isdigit, found))
    return labels or is_dummy_text(found)


def _unfinished(text: str, found: list[str], demand: Demand) -> str:
    if _BEGINS.match(text):
        return f'only holds a place: "{_quoted(text)}"'
    if demand.blanks:
        return ""
    slot = (_SLOT if len(found) < _LONG else _INSERT).search(text)  # a long text may show a blank in an example
    if not slot and len(found) < _LONG:
        slot = next((group for group in _GROUP.finditer(text) if _is_blank(group[1])), None)
    if slot:
        return f'has a blank that nobody has filled: "{_quoted(slot[0])}"'
    is_broken = len(found) <= _SHORT_END and breaks_off(text)
    return f'breaks off: "{_quoted(text)}"' if is_broken else ""


def _is_blank(group: str) -> bool:
    """Whether the words between brackets say what is to stand there."""
    return not set(words(group)) - SMALL - PROMISES - ELSEWHERE - _SLOTTED


def _words(text: str) -> list[str]:
    """The words of a text, those of names of emoji left out, with one kind of apostrophe."""
    return words(_SHORTCODE.sub(" ", text).replace("\u2019", "'"))


def _topic_words(topics: tuple[str, ...]) -> frozenset[str]:
    return frozenset(word for topic in topics for word in words(topic))


def _quoted(text: str) -> str:
    return shortened(text, 40)
