"""What a text says to a reader: its words, whether it is empty or a placeholder."""

import re

from rolepath.html.reading import shows_more_than_text, text_of

_PLACEHOLDER = re.compile(
    r"(?i)^\W*(to ?do|tbd|tbc|fixme|xxx|lorem ipsum|placeholder|coming soon|to be (written|done|added|defined))\b"
    r"|^[\W_]*$"
)


def visible_text(markup: str) -> str:
    """The words of some HTML that a reader sees."""
    return text_of(markup)


def is_empty(markup: str) -> bool:
    """Whether a reader would see nothing."""
    return not visible_text(markup) and not shows_more_than_text(markup)


def is_placeholder(markup: str) -> bool:
    """Whether a text only holds the place of one that is still to be written, such as TODO or three dots."""
    text = visible_text(markup)
    return bool(text) and bool(_PLACEHOLDER.match(text)) and not shows_more_than_text(markup)


def is_written(markup: str) -> bool:
    """Whether a text says something and does not only hold a place."""
    return not is_empty(markup) and not is_placeholder(markup)
