"""Rules about wording know English only: whether a text is English, and which words are kin."""

import re

_MARKERS = frozenset(
    re.findall(
        r"\w+",
        """
        the and you your we our they their them it its this that these is are be was were has have had do does not
        of to for from with by at on as if when what which who how can may will each every one more there
        very useful helpful important great ai tool assistant
        """,
    )
)
"""Words that most English texts have and few others; the last are those of empty praise."""
_SHARE = 0.12
_SHORTEST = 3
"""Words with a shorter beginning in common must be the same to count as kin."""
_ENDING = re.compile(
    r"|e|s|es|ed|er|ers|or|ors|y|ies|ied|ing|ings|ions?|ations?|ments?|al|ly|ives?|is|[sz]e[sd]?|[sz]ing|sis|['\u2019]s"
)


def words(text: str) -> list[str]:
    """The words of a text in small letters."""
    return re.findall(r"[^\W_]+(?:['\u2019][^\W_]+)?", text.casefold())


def is_english(text: str) -> bool:
    """Whether a text surely is English; rules about wording are silent where this is in doubt."""
    found = words(text)
    return bool(found) and sum(word in _MARKERS for word in found) >= max(1, _SHARE * len(found))


def names_any(text: str, names: frozenset[str]) -> bool:
    """Whether a text has one of the words or a word kin to it, such as "picker" for "picking"."""
    return any(_are_kin(word, name) for word in set(words(text)) for name in names)


def kin_among(some: frozenset[str], others: frozenset[str]) -> frozenset[str]:
    """Those of some words that are, or are kin to, one of the others; these are looked at by their beginnings."""
    by_beginning: dict[str, list[str]] = {}
    for other in others:
        by_beginning.setdefault(other[:_SHORTEST], []).append(other)
    kin = {word for word in some - others if any(_are_kin(word, x) for x in by_beginning.get(word[:_SHORTEST], ()))}
    return frozenset(kin | (some & others))


def content_words(*titles: str) -> frozenset[str]:
    """The words of some titles that mean something by themselves."""
    return frozenset(word for title in titles for word in words(title)) - _MARKERS - {"a", "an", "in", "or"}


def _are_kin(word: str, name: str) -> bool:
    """Whether two words differ by their endings only: plan and planning, analysis and analyse."""
    if word == name:
        return True
    common = _beginning(word, name)
    ends = (word[len(common) :], name[len(common) :])
    return len(common) >= _SHORTEST and all(
        _ENDING.fullmatch(end.removeprefix(common[-1])) or (end == "d" and common[-1] == "e") for end in ends
    )


def _beginning(word: str, name: str) -> str:
    """The letters that two words begin with."""
    differ = (index for index, pair in enumerate(zip(word, name, strict=False)) if pair[0] != pair[1])
    return word[: next(differ, min(len(word), len(name)))]
