"""What is typed to fill a field: keys in a row, one letter many times."""

_ROWS = (
    "qwertyuiop",
    "qwertzuiop",
    "azertyuiop",
    "asdfghjkl",
    "qsdfghjklm",
    "zxcvbnm",
    "yxcvbnm",
    "abcdefghijklmnopqrstuvwxyz",
)
_SHORTEST = 3
"""Letters in a row that are no accident."""


def is_noise(word: str) -> bool:
    """Whether a word, in small letters, is a figure, a single letter, one letter again and again, or a row of keys."""
    if word.isdigit() or (word.isascii() and len(word) == 1):
        return True
    return len(word) >= _SHORTEST and (len(set(word)) == 1 or any(word in row for row in _ROWS))
