"""How much a short text says about any work: a sum of signs, for warnings where a single sign proves nothing."""

import re

from rolepath.lint.words.english import content_words, is_english, names_any, words
from rolepath.lint.words.generic import fits_any_text
from rolepath.lint.words.judgements import JUDGEMENTS
from rolepath.lint.words.noise import is_noise
from rolepath.lint.words.promises import names_benefit
from rolepath.lint.words.talk import counts
from rolepath.lint.words.talk_words import ADVISED, DATES, MAKING, NUMBERS, PEOPLE, STORES, TELLING, TEXTS
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
_SIGN = re.compile(rf"{_QUOTED.pattern}|[:;]|,(?=\s*\w+(?:,|$))|\.\w{{2,4}}\b")
"""What things have that are shown as they are: quotations, labels, lists, file names."""
_GREETING = re.compile(
    r"^\W*(?:dear|hi|hello|thanks|thank you|sehr geehrte|hallo|bonjour|madame|please find|kind regards|we seek|"
    r"we are looking for)\b",
    re.IGNORECASE,
)
"""How letters begin, which show a thing however little they say."""
_UNITS = frozenset(
    words(
        """
        min mins minute minutes h hour hours day days week weeks month months year years percent per cent eur euro euros
        dollars pounds usd gbp chf kg km pieces times one two three four five six seven eight nine ten fifteen twenty
        thirty forty fifty
        """
    )
)
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
_COUNTED = 4
"""Words at most of what is only a figure, such as "about 15 minutes"."""
_FIRST = 3
"""Words among which a sentence names what it is about."""
_SHORT = 14
"""Words from which on a text is not weighed: long ones say something, or are known by their phrases."""
_PROBLEM = 3
_HELP = 2
_LONG = 25
"""Words of a before or an after from which on it is not weighed."""
_WORK = 4
"""Signs that a text must have which has none of help."""


def is_thin_problem(text: str, *titles: str) -> bool:
    """Whether a short text has too few signs of a problem at work, or no word beside those of titles."""
    if len(words(text)) > _SHORT:
        return False
    named, own = content_words(*titles), _own(text)
    has_titles_only = bool(own and named) and not has_figure(text) and all(names_any(word, named) for word in own)
    return has_titles_only or _substance(text, titles) < _PROBLEM


def is_thin_help(text: str, *titles: str) -> bool:
    """Whether a short text has too few signs of help with somebody's work."""
    found = words(text)
    signs = bool(_TIME.search(text)) + (not _READER.isdisjoint(found))
    helps = signs + counts(text) + names_benefit(text) + bool(_HURT.search(text))
    return len(found) <= _SHORT and signs + _substance(text, titles) < (_HELP if helps else _WORK)


def is_thin_half(text: str, *titles: str, is_shown: bool = False) -> bool:
    """Whether a before or an after names nothing that could be seen: no thing, no deed, no figure, nobody's words.

    One word is enough beside a figure or a name, or in what `is_shown` in a quotation, a table or a list; by itself it
    is none in a sentence about "it", "everything" or the tool.
    """
    found, named = words(text), content_words(*titles)
    if len(found) > _LONG or _GREETING.search(text):
        return False
    own = {word for word in _own(text) - _UNITS if not names_any(word, named)}
    has_name = is_english(text) and any(not is_judging(name) for name in _NAME.findall(text))
    is_counted = (has_figure(text) and len(found) > _COUNTED) or (counts(text) and names_any(text, named))
    if not own:
        return not (is_counted or is_shown or _QUOTED.search(text) or has_name)
    is_general = len(found) <= _SHORT and not _GENERAL.isdisjoint(found[:_FIRST])
    return len(own) == 1 and is_general and not (is_counted or is_shown or _SIGN.search(text) or has_name)


def has_figure(text: str) -> bool:
    """Whether a text says how many of something, be it in words."""
    return any(map(str.isdigit, text)) or not NUMBERS.isdisjoint(words(text))


def is_judging(name: str) -> bool:
    """Whether a word with a capital is one that everybody uses, such as that of a well-known tool."""
    return name.casefold() in _TALK or fits_any_text(name.casefold())


def _substance(text: str, titles: tuple[str, ...]) -> int:
    """The words that name a thing or a deed at work, figures and what hurts or helps, as points."""
    named = content_words(*titles)
    signs = counts(text) + has_figure(text) + names_benefit(text) + bool(_HURT.search(text))
    return len(_own(text)) + signs + names_any(text, named)


def _own(text: str) -> set[str]:
    """The words of a text that are neither everybody's, nor talk, nor names."""
    found = words((_NAME.sub(" ", text) if is_english(text) else text).replace("\u2019", "'"))
    return {word for word in set(found) - _TALK if not (is_noise(word) or fits_any_text(word))}
