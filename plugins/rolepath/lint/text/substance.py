"""How much a short text says about any work: a sum of signs, for warnings where a single sign proves nothing."""

import re

from rolepath.lint.words.around_work import AROUND_WORK, OFTEN_WORK
from rolepath.lint.words.english import content_words, is_english, names_any, words
from rolepath.lint.words.generic import fits_any_text
from rolepath.lint.words.judgements import JUDGEMENTS
from rolepath.lint.words.noise import is_noise
from rolepath.lint.words.promises import names_benefit
from rolepath.lint.words.talk import counts, without_references
from rolepath.lint.words.talk_words import ADVISED, DATES, MAKING, NUMBERS, ORDERING, PEOPLE, STORES, TELLING, TEXTS
from rolepath.lint.words.vocabulary import ELSEWHERE, NOUNS, PROMISES, SMALL

_TALK = ADVISED | DATES | ELSEWHERE | JUDGEMENTS | MAKING | NOUNS | PEOPLE | PROMISES | SMALL | STORES | TELLING | TEXTS
_WEAK = ADVISED | MAKING | PEOPLE | STORES | TEXTS
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
    r"we are looking for|we are sorry|we apologi[sz]e)\b",
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
_VAGUE = frozenset(words("this it that these those more less us them here there all later soon so bit"))
"""Last words of short sentences that leave open what they are about."""
_HEADLESS = frozenset(words("must should to will has needs due coming delivered awaited expected planned"))
"""First words of short texts without anybody who does something."""
_LITTLE = 7
"""Words of a sentence that is judged by its first and last one, at most."""
_COUNTED = 4
"""Words at most of what is only a figure, such as "about 15 minutes"."""
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
    """Whether a short text has too few signs of help with somebody's work; what orders or asks something needs more."""
    found = words(text)
    signs = bool(_TIME.search(text)) + (not _READER.isdisjoint(found))
    helps = signs + counts(text) + names_benefit(text) + bool(_HURT.search(text))
    if found and found[0] in _ADDRESSING and len(found) <= _BRIEF:
        helps = signs = 0
    return len(found) <= _SHORT and signs + _substance(text, titles) < (_HELP if helps else _WORK)


def is_thin_half(text: str, *titles: str, is_shown: bool = False) -> bool:
    """Whether a before or an after names nothing that could be seen: no thing, no deed, no figure, nobody's words.

    One word is enough, unless it stands among those of notes on the text, on a tool, of advice, praise or denial, or
    of "it" and "everything"; beside a figure, a quotation or a list it is enough there too.
    """
    found, named = words(text), frozenset(word for word in content_words(*titles) if not word.isdigit())
    if len(found) > _LONG or _GREETING.search(text):
        return False
    own = {word for word in _own(text) - _UNITS - AROUND_WORK if not names_any(word, named)}
    weak = set(found) & (_WEAK | OFTEN_WORK) - SMALL - AROUND_WORK
    amount = len(own - OFTEN_WORK) + max(len(own & OFTEN_WORK) // 2, len(weak) // 3)
    is_around = not AROUND_WORK.isdisjoint(found)
    if len(found) <= _LITTLE and ((found[-1:] and found[-1] in _VAGUE) or found[0] in _HEADLESS):
        amount, is_around = amount - 1, True
    has_name = not is_around and is_english(text) and any(not is_judging(name) for name in _NAME.findall(text))
    is_named = names_any(text, named)
    is_counted = (has_figure(text) and len(found) > _COUNTED) or (counts(text) and is_named)
    if amount < 1:
        return not (is_counted or is_shown or _QUOTED.search(text) or has_name)
    is_general = len(found) <= _SHORT and (is_around or not _GENERAL.isdisjoint(found[:_FIRST]))
    is_sign = is_counted or is_shown or is_named or has_name or _SIGN.search(text)
    return amount == 1 and is_general and not is_sign


def has_figure(text: str) -> bool:
    """Whether a text says how many of something, be it in words."""
    rest = without_references(text)
    return any(map(str.isdigit, rest)) or not NUMBERS.isdisjoint(words(rest))


def is_judging(name: str) -> bool:
    """Whether a word with a capital is one that everybody uses, such as that of a well-known tool."""
    return name.casefold() in _TALK or fits_any_text(name.casefold())


def _substance(text: str, titles: tuple[str, ...]) -> int:
    """The words that name a thing or a deed at work, figures and what hurts or helps, as points."""
    named, own = content_words(*titles), _own(text) - AROUND_WORK
    amounts = 2 * counts(text) if own or has_figure(text) else counts(text)
    return len(own) + amounts + names_benefit(text) + bool(_HURT.search(text)) + names_any(text, named)


def _own(text: str) -> set[str]:
    """The words of a text that are neither everybody's, nor talk, nor names."""
    found = words((_NAME.sub(" ", text) if is_english(text) else text).replace("\u2019", "'"))
    return {word for word in set(found) - _TALK if not (is_noise(word) or fits_any_text(word))}
