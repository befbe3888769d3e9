"""What is typed to fill a field: keys in a row, one letter many times."""

import re
import unicodedata
from collections import Counter

_ROWS = (
    "qwertyuiop",
    "qwertzuiop\u00fc",
    "azertyuiop",
    "asdfghjkl\u00f6\u00e4",
    "qsdfghjklm",
    "zxcvbnm",
    "yxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
)
_LOREM = """
    lorem ipsum dolor sit amet consectetur consetetur adipiscing adipisicing sadipscing elit elitr sed diam nonumy
    eirmod eiusmod tempor incididunt invidunt ut labore et dolore magna aliqua aliquam aliquyam enim ad minim veniam
    quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat duis aute irure in reprehenderit
    voluptate velit esse cillum eu fugiat nulla pariatur excepteur sint occaecat cupidatat non proident sunt culpa qui
    officia deserunt mollit anim id est laborum vero eos accusam accusamus justo duo dolores rebum stet clita kasd
    gubergren sea takimata sanctus perspiciatis unde omnis iste natus error voluptatem accusantium doloremque
    laudantium totam rem aperiam eaque ipsa quae ab illo inventore veritatis quasi architecto beatae vitae dicta
    vivamus vestibulum ante primis faucibus orci luctus ultrices posuere cubilia curae pretium lacus gravida odio tempus
    feugiat vestibulum pellentesque curabitur phasellus maecenas donec praesent fusce integer mauris nullam morbi
    suspendisse vel tincidunt vehicula aenean lacinia bibendum nulla sed cras justo dapibus ac nullam risus eget urna
    porta elementum tortor feugiat vestibulum sollicitudin ultricies mattis nisl condimentum fermentum commodo egestas
    tristique habitant senectus netus malesuada fames turpis vulputate consectetuer hendrerit iaculis neque porro
    quisquam nemo ipsam aut fugit consequuntur magni sociis natoque penatibus magnis parturient montes nascetur
    ridiculus mus sapien ligula massa tellus erat volutpat leo arcu non nibh viverra venenatis euismod sagittis ornare
    interdum scelerisque varius porttitor mollis facilisis pharetra auctor blandit pretium imperdiet dictum lobortis
    congue convallis placerat rhoncus aliquet augue purus accumsan eros tempor diam hac habitasse platea dictumst
    etiam sem maecenas
"""
"""The words of the texts that printers have set in the place of others for 500 years."""
_LATIN = frozenset(_LOREM.split())
_SHORTEST = 3
"""Letters in a row that are no accident."""
_ALL_LETTERS = 26
_PANGRAM = 20
"""Words in which all letters of the alphabet are no accident either: printers and keyboards are tried with them."""
_ENDINGS = re.compile(r"..(?:us|um|is|or|os|as|am|em|ae|ibus|it|at|et|ent|unt)$")
_LATIN_WORDS = 6
_LATIN_SHARE = 0.75
_SPELT = 4
_UNSPOKEN = re.compile(r"[bcdfghjklmnpqrstvwxz]{5,}|^[bcdfghjklmnpqrstvwxz]+$")
_TOO_OFTEN = 4
_MASHED = 2


def is_noise(word: str) -> bool:
    """Whether a word, in small letters, is a figure, a single letter, one letter again and again, or rows of keys."""
    if word.isdigit() or (word.isascii() and len(word) == 1):
        return True
    return len(word) >= _SHORTEST and (len(set(word)) == 1 or _is_typed_in_rows(word))


def is_dummy_text(found: list[str]) -> bool:
    """Whether a text is one that is set in the place of others, or keys hit at random, or a word again and again."""
    dummy = [word for word in found if word in _LATIN]
    long = sum(len(word) >= _SPELT for word in dummy)
    if len(dummy) >= _SHORTEST and (len(dummy) > len(found) / 2 or "ipsum" in found or long > len(found) / 3):
        return True
    if "ipsum" in found and len(found) <= _LATIN_WORDS:
        return True
    return _is_latin(found) or _is_pangram(found) or _is_mashed(found) or _is_one_word(found)


def _is_latin(found: list[str]) -> bool:
    """Whether nearly all words end as those of the printers' Latin do, and hardly any text of work."""
    latin = sum(bool(_ENDINGS.search(word)) or word in _LATIN for word in found)
    return len(found) >= _LATIN_WORDS and latin >= _LATIN_SHARE * len(found)


def _is_pangram(found: list[str]) -> bool:
    letters = unicodedata.normalize("NFD", "".join(found)) if len(found) <= _PANGRAM else ""
    return len({sign for sign in letters if "a" <= sign <= "z"}) == _ALL_LETTERS


def _is_mashed(found: list[str]) -> bool:
    """Whether most words cannot be spoken, or are keys that lie side by side."""
    mashed = sum(_is_typed_in_rows(word) or (len(word) >= _SPELT and bool(_UNSPOKEN.search(word))) for word in found)
    return mashed >= _MASHED and mashed > len(found) / 2


def _is_one_word(found: list[str]) -> bool:
    """Whether one word, which is no figure, is most of a text."""
    word, times = Counter(found).most_common(1)[0]
    return times >= _TOO_OFTEN and times > len(found) / 2 and len(word) > 1 and not word.isdigit()


def _is_typed_in_rows(word: str) -> bool:
    """Whether a word falls into pieces of keys that lie side by side, from left to right or back."""
    while word:
        piece = max((end for row in _ROWS for line in (row, row[::-1]) for end in [_run(word, line)]), default=0)
        if piece < _SHORTEST:
            return False
        word = word[piece:]
    return True


def _run(word: str, row: str) -> int:
    """How many letters a word begins with that stand so in a row."""
    end = 0
    while end < len(word) and word[: end + 1] in row:
        end += 1
    return end
