"""Phrases by which a text says that it is still to come, that it stands elsewhere, or what its author should write."""

from collections.abc import Iterator

from rolepath.lint.words.english import words
from rolepath.lint.words.vocabulary import ARTICLES, COMMANDS, NOUNS, OPENERS, POINTERS

_LONG_OPENERS = frozenset(phrase for phrase in OPENERS if len(phrase) > 2)  # noqa: PLR2004
_MOST_WORDS = max(map(len, (*OPENERS, *POINTERS)))
_REST = {1: 3, 2: 5}
_LONG_REST = 8
"""Words that may follow a phrase of one word, of two, or of more, which promises a text."""
_POINTED = 6
"""Words that may follow "see"."""
_FEW = 3
"""Words by which a text may call itself before it says so."""
_PAGES = frozenset(words("section module text page paragraph chapter lesson part unit topic course example"))
_SHOWING = frozenset(("this", "the", "following", "next", "above", "below", "present", "current", "whole"))
_SUMMARIES = frozenset(("description", "explanation", "overview", "summary", "introduction", "details", "information"))
_BEGINNINGS = (
    "here you|here we|below you|read the|read this|watch the|watch this|study the|there is|there are|waiting for|"
    "waiting on|awaiting the|not sure|it was|it helps|this will|this helps|you will|ai makes|ai helps|try it"
)
_SENTENCES = frozenset(tuple(words(pair)) for pair in _BEGINNINGS.split("|"))


def introduces_itself(found: list[str]) -> bool:
    """Whether a text begins with itself ("In this section we talk about"), or with words that may begin any text."""
    rest = found[1:] if found[:1] and found[0] in {"in", "on", "within", "throughout", "a", "an"} else found
    if tuple(rest[:2]) in _SENTENCES:
        return True
    shown = next((at for at, word in enumerate(rest) if word not in _SHOWING), 0)
    names = rest[shown : shown + 2]
    is_shown = bool({*rest[:shown]} - {"the", "whole"})
    has_name = bool(names) and (names[0] in _SUMMARIES or (is_shown and names[0] in _PAGES))
    return has_name or (len(names) > 1 and names[1] in _SUMMARIES)


def is_late(found: list[str]) -> bool:
    """Whether a title begins with a phrase of three words or more that promises one."""
    return any(len(found) <= len(phrase) + _LONG_REST for phrase in _at_its_beginning(found, _LONG_OPENERS))


def is_promised(found: list[str]) -> bool:
    """Whether words promise a text, be it after what the text calls itself."""
    return any(
        len(own) <= len(phrase) + _REST.get(len(phrase), _LONG_REST)
        for own in (found, _without_names(found))
        for phrase in _at_its_beginning(own, OPENERS)
    )


def _without_names(found: list[str]) -> list[str]:
    """The words behind what a text calls itself, as in "The text will follow"."""
    first = next((at for at, word in enumerate(found) if word not in NOUNS and word not in ARTICLES), 0)
    return found[first:] if first <= _FEW else found


def is_command(found: list[str]) -> bool:
    """Whether a short text tells its author what to write."""
    rest = found[1:] if found[:1] == ["please"] else found
    return len(rest) <= _LONG_REST and bool(rest) and rest[0] in COMMANDS


def points(found: list[str]) -> bool:
    """Whether words send the reader elsewhere."""
    return any(len(found) <= len(phrase) + _POINTED for phrase in _at_its_beginning(found, POINTERS))


def _at_its_beginning(found: list[str], phrases: frozenset[tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """The phrases with which a text begins."""
    beginnings = (tuple(found[:length]) for length in range(1, min(len(found), _MOST_WORDS) + 1))
    return (beginning for beginning in beginnings if beginning in phrases)


def breaks_off(text: str) -> bool:
    """Whether there are three dots behind the last word."""
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] == "_"):
        end -= 1
    return any(dots in text[end:] for dots in ("…", "..."))
