"""What a text says to a reader: its words."""

from rolepath.html.reading import text_of


def visible_text(markup: str) -> str:
    """The words of some HTML that a reader sees."""
    return text_of(markup)
