"""The words of the invented house of the program that ships: no other house wants one of them on its pages."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

NAMES = ("Brackenfold", "Ember", "Proofline", "Carefree")
"""What the house and its products are called."""

THINGS = ("oven", "bakery", "baker", "bake", "bread", "dough", "croissant", "flour", "dealer", "depot")
"""What it makes, for whom, and where that is kept."""

WORDS = (*NAMES, *THINGS)
_FORMS = {"bakery": "baker(?:y|ies)", "bake": "bak(?:e[ds]?|ing)", "dough": "doughs?"}


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    forms = (_FORMS.get(word, f"{word.lower()}(?:e?s)?") for word in WORDS if word in words)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(forms)})(?![^\W_])", re.IGNORECASE)


def not_ours(own: Iterable[str]) -> frozenset[str]:
    """The words that a house with these texts about itself does not use; a dealer of lamps is a dealer."""
    said = "\n".join(own)
    return frozenset(word for word in WORDS if not _pattern(frozenset([word])).search(said))


def found_words(text: str, words: frozenset[str] = frozenset(WORDS)) -> Iterator[re.Match[str]]:
    """Each place of a text with one of the words."""
    return _pattern(words).finditer(text) if words else iter(())
