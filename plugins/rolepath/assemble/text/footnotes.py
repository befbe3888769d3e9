"""The footnotes of what a page shows: those of a text's other sections stay with them."""

from rolepath.html.footnotes import footnotes_of as chosen
from rolepath.html.footnotes import without_ways_back
from rolepath.html.parser import fragment, seen
from rolepath.html.writer import written


def footnotes_of(notes: str, shown: str) -> str:
    """A text's block of footnotes with those that the shown HTML refers to, under their numbers; "" for none."""
    return written(chosen(fragment(notes), seen(shown))) if notes else ""


def for_paper(notes: str) -> str:
    """Footnotes without the links that lead from them back to their text."""
    nodes = fragment(notes)
    without_ways_back(nodes)
    return written(nodes)
