"""Whether the two halves of "Before and after" say the same."""

import re
from difflib import SequenceMatcher

from rolepath.lint.program.demanded import DemandedText
from rolepath.lint.text.shown import shown
from rolepath.lint.text.wording import are_alike, names_only
from rolepath.lint.words.english import words
from rolepath.lint.words.talk_words import NUMBERS

_ALIKE = 0.95
_SHORTEST = 3
_SENTENCE = 7
_LONGEST = 400
"""Words that are compared: comparing takes the square of their number."""
_FIGURES = re.compile(r"[\d\"\u201c\u201d\u201e\u00ab\u00bb:;/|]|,(?=\s*\w+(?:,|$))")
"""Signs of a thing that is shown: figures, quotation marks, labels and lists."""


def are_equal(one: DemandedText, other: DemandedText) -> bool:
    """Whether two halves say the same; pictures, which have no words, may well differ."""
    if shown(one.html).has_picture or shown(other.html).has_picture:
        return False
    before, after = words(shown(one.html).words)[:_LONGEST], words(shown(other.html).words)[:_LONGEST]
    if min(len(before), len(after)) < _SHORTEST:
        return False
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    return matcher.quick_ratio() >= _ALIKE and matcher.ratio() >= _ALIKE


def differ_in_praise(one: DemandedText, other: DemandedText) -> bool:
    """Whether two halves differ in words that fit any job; pictures and code show what their words need not."""
    both = (shown(one.html), shown(other.html))
    if any(side.has_picture or side.has_code for side in both) or are_equal(one, other):
        return False
    return are_alike(both[0].words, both[1].words)


def only_praises(half: DemandedText) -> bool:
    """Whether a half is a sentence in English of words that fit any job, without a figure, a quotation or a list."""
    seen = shown(half.html)
    is_thing = seen.has_picture or seen.has_code or seen.has_link or len(seen.blocks) > 1
    counts = bool(_FIGURES.search(seen.words)) or not NUMBERS.isdisjoint(words(seen.words))
    is_long = len(words(seen.words)) >= _SENTENCE  # a few words may well be what somebody wrote
    return not is_thing and not counts and is_long and names_only(seen.words)
