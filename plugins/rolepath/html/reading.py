"""What readers see of some HTML, asked for by the HTML itself and remembered."""

from functools import lru_cache

from rolepath.html.anchors import anchors
from rolepath.html.parser import seen
from rolepath.html.text import visible_lines, visible_text


@lru_cache(maxsize=20_000)  # several rules and pages ask, and a preview asks again at each edit
def text_of(markup: str) -> str:
    """The words that a reader sees, one space between them."""
    return visible_text(seen(markup))


def lines_of(markup: str) -> list[str]:
    """The words that a reader sees, each paragraph, item and cell a line of its own."""
    return visible_lines(seen(markup))


@lru_cache(maxsize=20_000)  # a text is on several pages, and in several roles
def prose_of(markup: str) -> str:
    """The words that a reader reads: those that are seen, without blocks of code."""
    return visible_text(seen(markup), leave_out=("pre",))


@lru_cache(maxsize=2_000)  # a module's page and the handbook ask for the same text
def anchors_of(markup: str) -> frozenset[str]:
    """The names of all places that links can lead to."""
    return anchors(seen(markup))
