"""How much a short text says about any work: a sum of signs, for warnings where a single sign proves nothing."""

import re

from rolepath.lint.words.english import content_words, is_english, names_any, words
from rolepath.lint.words.generic import fits_any_text
from rolepath.lint.words.noise import is_noise
from rolepath.lint.words.promises import names_benefit
from rolepath.lint.words.talk import counts
from rolepath.lint.words.talk_words import ADVISED, DATES, MAKING, PEOPLE, STORES, TELLING, TEXTS
from rolepath.lint.words.vocabulary import ELSEWHERE, NOUNS, PROMISES, SMALL

_TALK = ADVISED | DATES | ELSEWHERE | MAKING | NOUNS | PEOPLE | PROMISES | SMALL | STORES | TELLING | TEXTS
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
_SHORT = 14
"""Words from which on a text is not weighed: long ones say something, or are known by their phrases."""
_PROBLEM = 3
_HELP = 2
_WORK = 4
"""Signs that a text must have which has none of help."""


def is_thin_problem(text: str, *titles: str) -> bool:
    """Whether a short text has too few signs of a problem at work, or no word beside those of titles."""
    if len(words(text)) > _SHORT:
        return False
    named, own = content_words(*titles), _own(text)
    has_titles_only = bool(own and named) and all(names_any(word, named) for word in own)
    return has_titles_only or _substance(text, titles) < _PROBLEM


def is_thin_help(text: str, *titles: str) -> bool:
    """Whether a short text has too few signs of help with somebody's work."""
    found = words(text)
    signs = bool(_TIME.search(text)) + (not _READER.isdisjoint(found))
    helps = signs + counts(text) + names_benefit(text) + bool(_HURT.search(text))
    return len(found) <= _SHORT and signs + _substance(text, titles) < (_HELP if helps else _WORK)


def _substance(text: str, titles: tuple[str, ...]) -> int:
    """The words that name a thing or a deed at work, figures and what hurts or helps, as points."""
    named = content_words(*titles)
    signs = 2 * counts(text) + names_benefit(text) + bool(_HURT.search(text))
    return len(_own(text)) + signs + names_any(text, named)


def _own(text: str) -> set[str]:
    """The words of a text that are neither everybody's, nor talk, nor names."""
    found = words((_NAME.sub(" ", text) if is_english(text) else text).replace("\u2019", "'"))
    return {word for word in set(found) - _TALK if not (is_noise(word) or fits_any_text(word))}
