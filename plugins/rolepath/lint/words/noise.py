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
    suspendisse vel tincidunt vehicula
"""
"""The words of the texts that printers have set in the place of others for 500 years."""
_LATIN = frozenset(_LOREM.split())
_SHORTEST = 3
"""Letters in a row that are no accident."""


def is_noise(word: str) -> bool:
    """Whether a word, in small letters, is a figure, a single letter, one letter again and again, or a row of keys."""
    if word.isdigit() or (word.isascii() and len(word) == 1):
        return True
    return len(word) >= _SHORTEST and (len(set(word)) == 1 or any(word in row for row in _ROWS))


def is_dummy_text(found: list[str]) -> bool:
    """Whether most words of a text are those that printers set in the place of others."""
    dummy = sum(word in _LATIN for word in found)
    return dummy >= _SHORTEST and dummy > len(found) / 2
