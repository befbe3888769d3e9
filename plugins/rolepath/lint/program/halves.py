"""Whether the two halves of "Before and after" say the same."""

from difflib import SequenceMatcher

from rolepath.lint.program.demanded import DemandedText
from rolepath.lint.text.shown import shown
from rolepath.lint.text.substance import is_thin_half
from rolepath.lint.text.wording import are_alike
from rolepath.lint.words.english import words

_ALIKE = 0.95
_SHORTEST = 3
_LONGEST = 400
"""Words that are compared: comparing takes the square of their number."""


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


def shows_nothing(half: DemandedText) -> bool:
    """Whether a half names no piece of work; a picture or code shows one without words."""
    seen = shown(half.html)
    if seen.has_picture or seen.has_code:
        return False
    is_shown = seen.has_quotation or len(seen.blocks) > 1
    return is_thin_half(seen.words, *half.echoes, is_shown=is_shown)
