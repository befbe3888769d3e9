"""The words of all languages together: an author may write in any of them."""

from rolepath.lint.words.english import words
from rolepath.lint.words.languages import LANGUAGES


def _words(field: str) -> frozenset[str]:
    return frozenset(word for language in LANGUAGES.values() for word in getattr(language, field).split())


def _phrases(field: str) -> frozenset[tuple[str, ...]]:
    """The phrases of all languages, each as its words."""
    texts = (text for language in LANGUAGES.values() for text in getattr(language, field).split("|"))
    return frozenset(tuple(words(text)) for text in texts)


OPENERS = _phrases("openers")
POINTERS = _phrases("pointers")
PROMISES = _words("promises")
SMALL = _words("small") | _words("nouns")
LABELS = _words("labels")
NOUNS = _words("nouns")
COMMANDS = _words("commands")
ARTICLES = frozenset(
    [
        "a",
        "an",
        "the",
        "der",
        "die",
        "das",
        "ein",
        "eine",
        "le",
        "la",
        "les",
        "un",
        "une",
        "el",
        "los",
        "las",
        "il",
        "lo",
        "het",
        "een",
        "de",
        "o",
        "os",
        "as",
    ]
)
ELSEWHERE = _words("elsewhere")
EVASIONS = _words("evasions")
DENIALS = frozenset(
    ("none", "nothing", "nobody", "keine", "nichts", "rien", "aucune", "nada", "ninguno", "nulla", "nessuno", "niets")
)
"""Words that may be a whole answer to a question."""
