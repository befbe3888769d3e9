"""How much a short text says about any work: a sum of signs, for warnings where a single sign proves nothing."""

import re

from rolepath.lint.text.wording import is_of_tool, is_of_world, stock_phrases, without_stock_phrases
from rolepath.lint.words.around_work import AROUND_WORK
from rolepath.lint.words.english import content_words, is_english, names_any, words
from rolepath.lint.words.evidence import evidence
from rolepath.lint.words.generic import fits_any_text
from rolepath.lint.words.judgements import JUDGEMENTS
from rolepath.lint.words.leftovers import is_greeting
from rolepath.lint.words.noise import is_noise
from rolepath.lint.words.promises import names_benefit
from rolepath.lint.words.talk import counts, without_references
from rolepath.lint.words.talk_words import ADVISED, DATES, MAKING, NUMBERS, ORDERING, PEOPLE, STORES, TELLING, TEXTS
from rolepath.lint.words.vocabulary import ELSEWHERE, NOUNS, PROMISES, SMALL

_TALK = ADVISED | DATES | ELSEWHERE | JUDGEMENTS | MAKING | NOUNS | PEOPLE | PROMISES | SMALL | STORES | TELLING | TEXTS
_NAME = re.compile(r"(?<=[\w,] )(?<!\bin )[A-Z][a-z]+\b")
"""A capital within a sentence, which in English is a name, and says who and not what, but for languages and places."""
_HURT = re.compile(
    r"\b(?:late|lost|lose[sd]?|wait\w*|miss\w*|wrong|again|error\w*|complain\w*|forg\w+|fail\w*|overdue|return\w*|stuck|"
    r"nobody|never|not|no|without|instead|stop\w*|longer|contradict\w*|out of date|hardly|too)\b",
    re.IGNORECASE,
)


_TIME = re.compile(
    r"\b(?:mornings?|noon|afternoons?|evenings?|nights?|days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|minutes?|"
    r"hours?|(?:to|till|until|before) the end|at once|first|(?:in|on|with|at) one)\b",
    re.IGNORECASE,
)
_READER = frozenset(
    words(
        "you your yours du dein deine sie ihr ihre vous votre vos tu tus usted su sus lei suo sua u uw jij je você seu"
    )
)
_QUOTED = re.compile(r"[\"\u201c\u201d\u201e\u00ab\u00bb/|+@#\u2192_]")
_GREETING = re.compile(
    r"^\W*(?:dear|hi|hello|thanks|thank you|sehr geehrte|hallo|bonjour|madame|please find|kind regards|we seek|"
    r"we are looking for|we are sorry|we apologi[sz]e)\b",
    re.IGNORECASE,
)
"""How letters begin, which show a thing however little they say."""
_GENERAL = frozenset(
    words(
        """
        it its this that everything all most work works process task job thing things result results outcome output ai
        copilot chatgpt gemini claude tool tools assistant software app better worse faster slower quicker easier great
        simply es das alles arbeit ki c'est tout travail ia todo trabajo tutto lavoro het werk tudo trabalho now today
        """
    )
)
"""What sentences are about that hold for any work."""
_VAGUE = frozenset(words("this it that these those more less us them here there all later soon so bit"))
"""Last words of short sentences that leave open what they are about."""
_HEADLESS = frozenset(words("must should to will has needs due coming delivered awaited expected planned"))
"""First words of short texts without anybody who does something."""
_LITTLE = 7
"""Words of a sentence that is judged by its first and last one, at most."""
_FIRST = 2
"""Words among which a sentence names what it is about."""
_ADDRESSING = ORDERING | frozenset(
    words(
        """
        who what when where why how which attach draw remember recall speak talk restrict limit reduce think do don't
        never whoever imagine consider reflect ask answer
        """
    )
)
"""How a text begins that speaks to its author."""
_BRIEF = 10
"""Words of what is said to an author, at most."""
_SHORT = 14
"""Words from which on a text is not weighed: long ones say something, or are known by their phrases."""
_PROBLEM = 3
_HELP = 2
_WORK = 4
"""Signs that a text must have which has none of help."""
_DENSITY = 0.08
_DENSITY_OF_PROBLEM = 0.1425
"""Points of evidence that a longer text must have for each of its words."""
_PRAISED = 0.3
"""The same where a text has phrases that fit any job."""
_COURSE = re.compile(r"\bth(?:is|e) (?:module|course|training|lesson|workshop|e-learning)\b", re.IGNORECASE)
_OF_THIS = re.compile(r"\bthis (?:\w+ )?(?:module|course|training|lesson|workshop|e-learning)\b", re.IGNORECASE)
"""A text about what it is part of."""
_FORMULA = re.compile(r"\W*(?:we (?:are (?:very )?sorry|are looking|seek|apologi[sz]e)|sehr geehrte)\b", re.IGNORECASE)
"""How letters to strangers begin, which show a thing however little they say."""
_REMARK = re.compile(r"[a-z]{2,10}: \w")
"""How people remark on a piece of work, such as "nit: space"."""
_FEELS = re.compile(
    r"[^.!?;:]*\b(?:is|are|was|were|be|been|feels?|felt|seems?|gets?|got|becomes?|became)(?:\s+\w+){0,2}\s+(\w+)\W*",
    re.IGNORECASE,
)
"""A sentence that says of something how it is."""
_SEEN = 2
_SEEN_PROBLEM = 3
_ALSO_WORK = frozenset(
    words("decide decides decision covers sentence sentences itself cannot reminder agreed missing agree")
)
"""Words of notes and denial that true texts have beside things of work."""
_AROUND = 4
_CLEARLY = 5
"""Points of evidence that a half and a relevance must have, and a problem; from the last on nothing else is asked."""


def is_thin_problem(text: str, *titles: str) -> bool:
    """Whether a short text has too few signs of a problem at work, or no word beside those of titles."""
    if len(words(text)) > _SHORT:
        return is_sparse(text, *titles, least=_DENSITY_OF_PROBLEM) or bool(_OF_THIS.search(text))
    named, own = content_words(*titles), _own(text)
    has_titles_only = bool(own and named) and not has_figure(text) and all(names_any(word, named) for word in own)
    if _OF_THIS.search(text) or is_greeting(text):
        return True
    points = _evidence(text, titles)
    points += points > 1 and bool(_HURT.search(text))
    is_thin = _substance(text, titles) < _PROBLEM and points < _CLEARLY
    return has_titles_only or is_thin or points < _SEEN_PROBLEM


def is_thin_help(text: str, *titles: str) -> bool:
    """Whether a short text has too few signs of help with somebody's work; what orders or asks something needs more."""
    found = words(text)
    is_of_reader = not _READER.isdisjoint(found)
    is_of_course = (
        bool(_OF_THIS.search(text))
        or is_of_world(text)
        or (not is_of_reader and bool(_COURSE.search(text) or is_of_tool(text)))
    )
    if len(found) > _SHORT:
        return is_sparse(text, *titles, least=_PRAISED if is_of_course else _DENSITY)
    if is_greeting(text):
        return True
    signs = bool(_TIME.search(text)) + is_of_reader
    helps = signs + counts(text) + names_benefit(text) + bool(_HURT.search(text))
    if found and found[0] in _ADDRESSING and len(found) <= _BRIEF:
        helps = signs = 0
    needed = _HELP if helps else _WORK
    seen = _evidence(text, titles) + (has_figure(text) and bool(_HURT.search(text))) + bool(_TIME.search(text))
    return (signs + _substance(text, titles) < needed and seen < _CLEARLY) or seen < _SEEN


def is_thin_half(text: str, *titles: str, is_shown: bool = False) -> bool:
    """Whether a before or an after names nothing that could be seen: no thing, no deed, nobody's words.

    Figures, lists and quotations count for as much as the words in them do, as a table may be as empty as a sentence.
    In a text with words of notes, of a tool, of advice, praise or denial more is needed.
    """
    found = words(text)
    is_praise = bool(stock_phrases(text)) and is_sparse(without_stock_phrases(text), *titles, least=_PRAISED)
    is_long = len(found) > _SHORT
    if is_praise or is_long or is_greeting(text) or _only_feels(text):
        return is_praise or not is_long or (not is_shown and is_sparse(text))
    is_around = not (AROUND_WORK - _ALSO_WORK).isdisjoint(found)
    is_general = not _GENERAL.isdisjoint(found[:_FIRST]) or found[-1] in _VAGUE or found[0] in _HEADLESS
    needed = _AROUND if is_around else _SEEN + is_general
    is_sign = is_shown or bool(_QUOTED.search(text) or has_figure(text) or _GREETING.search(text))
    points = evidence(text)
    points += points == 1 and bool(_GREETING.search(text) or _REMARK.match(text))
    points += _SEEN * bool(_FORMULA.match(text))
    seen = points + is_sign * min(points, _SEEN) if points > 1 else points
    return seen < max(needed - is_sign, _SEEN)


def _only_feels(text: str) -> bool:
    """Whether a short sentence says of something how it is, in a word of judgement."""
    felt = _FEELS.fullmatch(text)
    is_judged = bool(felt) and felt is not None and felt[1].casefold() in JUDGEMENTS
    return is_judged and len(words(text)) <= _LITTLE and not has_figure(text)


def _evidence(text: str, titles: tuple[str, ...]) -> int:
    """The points of a text's words, with figures and quotations, which count as much as the words beside them do."""
    points = evidence(text, *titles) + names_any(text, content_words(*titles))
    signs = (counts(text) or has_figure(text)) + bool(_QUOTED.search(text))
    return points + signs * min(points, _SEEN) if points > 1 else points


def is_sparse(text: str, *titles: str, least: float = _DENSITY) -> bool:
    """Whether of a longer text hardly any word could be seen at work."""
    named = names_any(text, content_words(*titles))
    points = evidence(text, *titles)
    return points + min(points, _SEEN) * has_figure(text) + named < least * len(words(text))


def has_figure(text: str) -> bool:
    """Whether a text says how many of something, be it in words."""
    rest = without_references(text)
    return any(map(str.isdigit, rest)) or not NUMBERS.isdisjoint(words(rest))


def _substance(text: str, titles: tuple[str, ...]) -> int:
    """The words that name a thing or a deed at work, figures and what hurts or helps, as points."""
    named, own = content_words(*titles), _own(text) - AROUND_WORK
    amounts = 2 * counts(text) if own or has_figure(text) else counts(text)
    return len(own) + amounts + names_benefit(text) + bool(_HURT.search(text)) + names_any(text, named)


def own_words(text: str) -> frozenset[str]:
    """The words of a text that are about some work: no figures, and none of tools, notes, advice or praise."""
    return frozenset(word for word in _own(text) - AROUND_WORK - _GENERAL if not word.isdigit())


def points_of(text: str, *titles: str) -> int:
    """How much of a text could be seen at work, in points, as for the rules about thin texts."""
    return _evidence(text, titles)


def _own(text: str) -> set[str]:
    """The words of a text that are neither everybody's, nor talk, nor names."""
    found = words((_NAME.sub(" ", text) if is_english(text) else text).replace("\u2019", "'"))
    return {word for word in set(found) - _TALK if not (is_noise(word) or fits_any_text(word))}
