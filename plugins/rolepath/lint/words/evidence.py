"""How much of what a text says could be seen at work, in points: the things and deeds it names, and what it shows.

Words against which nothing is known are evidence too, but half of it, so that a text in words that no table has still
passes, and one new word of praise or delay does not make a hollow text one about work.
"""

import re
from functools import lru_cache

from rolepath.lint.words.around_work import AROUND_WORK, OFTEN_WORK
from rolepath.lint.words.counted import word_count
from rolepath.lint.words.deeds import DEEDS
from rolepath.lint.words.english import content_words, names_any, words
from rolepath.lint.words.generic import fits_any_text
from rolepath.lint.words.judgements import JUDGEMENTS
from rolepath.lint.words.noise import is_noise
from rolepath.lint.words.talk_words import ADVISED, DATES, MAKING, NUMBERS, PEOPLE, STORES, TELLING, TEXTS
from rolepath.lint.words.things import THINGS
from rolepath.lint.words.vocabulary import ELSEWHERE, NOUNS, PROMISES, SMALL

_WORK = THINGS | DEEDS
_TALKED = (
    ADVISED | AROUND_WORK | DATES | ELSEWHERE | JUDGEMENTS | MAKING | NOUNS | OFTEN_WORK | PEOPLE | PROMISES | STORES
    | TELLING | TEXTS
)  # fmt: skip
"""Words of talk about texts, tools, or any work: of those, things of work are evidence too, but half of it."""
_SURE = 2
UNITS = frozenset(
    words(
        """
        min mins minute h hour hours day days week weeks month months year years percent per cent eur euro euros
        dollars pounds usd gbp chf kg km pieces times one two three four five six seven eight nine ten fifteen twenty
        thirty forty fifty duration approx circa total down up
        """
    )
)
"""What is counted when nothing of any work is."""
_CODE = re.compile(r"(?!(?:q[1-4]|v\d+|kw\d+)$)(?:[^\W\d_]{1,4}\d+\w*|\d+[^\W\d_]{1,4})")
"""The number of a thing: a shelf, a form, a drawing."""
_QUOTATION = re.compile(r"[\"\u201c\u201e\u00ab]([^\"\u201c\u201d\u201e\u00ab\u00bb]+)[\"\u201c\u201d\u00bb]")
_SPOKEN = 4
"""Words that somebody said, at least."""
_MARK = re.compile(r"\b\d+/\d+\b")
"""A grade or a share, of which two figures are one."""
_MINUTES = re.compile(
    rf"\b(\d[\d.,]*|of|few|some|many|{'|'.join(sorted(NUMBERS))})[\s\u00a0-]+minutes\b", re.IGNORECASE
)
"""Minutes that are no record of a meeting."""
_BY_FORM = re.compile(
    r"\w{3,}(?:ness|ity|ities|ency|encies|ancy|[ae]nces?|ments?|ations?|itions?|isms?|ships?|hood|ful|ous|ive|"
    r"able|ible|less|ly|ical|wise"
    r"|ität|ité|idad|dade|ità|keit|heit)$"
)
"""Words that name a quality or a manner, which nobody has ever seen lying on a desk."""
_ENDINGS = (("s", ""), ("es", ""), ("ies", "y"), ("ied", "y"), ("d", ""), ("ed", ""), ("ing", ""),
            ("ing", "e"), ("er", ""), ("er", "e"), ("ers", "e"), ("ers", ""))  # fmt: skip
_DOUBLED = 4
"""Letters of a word, at least, whose last one is there twice before an ending: "planned"."""


def evidence(text: str, *titles: str) -> int:
    """The points of a text's words, where those of titles and figures count nothing."""
    text = _MINUTES.sub(r"\1", text)
    named = content_words(*titles)
    found = {word.removesuffix("'s") for word in words(text.replace("\u2019", "'"))}
    figures = {word for word in found if word.isdigit() or word in NUMBERS}
    quoted = any(len(words(quotation)) >= _SPOKEN for quotation in _QUOTATION.findall(text))
    told = sum(_points(word) for word in found if not names_any(word, named))
    told += bool(_MARK.search(text))
    return told + min(max(len(figures) - 1, 0), _SURE + 1) + _SURE * quoted


@lru_cache(maxsize=100_000)  # the same words come again, also those of half a megabyte
def _points(word: str) -> int:
    if word.isdigit() or word in UNITS or is_noise(word) or (word in SMALL and word not in _WORK):
        return 0
    if _CODE.fullmatch(word):
        return 1
    if not word.isascii() and word_count([word]) > 1:  # a script without spaces, of which one word is a sentence
        return word_count([word]) // _SURE
    is_talked = word in SMALL or word in _TALKED or fits_any_text(word)
    if is_work(word):
        return 1 if is_talked else _SURE
    return 0 if is_talked or _BY_FORM.fullmatch(word) else 1


def is_work(word: str) -> bool:
    """Whether a word in small letters is one of the things and deeds of some work, whatever its ending."""
    if word in _WORK:
        return True
    for ending, other in _ENDINGS:
        stem = word.removesuffix(ending)
        is_doubled = len(stem) >= _DOUBLED and stem[-1] == stem[-2]
        if stem != word and (f"{stem}{other}" in _WORK or (is_doubled and stem[:-1] in _WORK)):
            return True
    return False
