"""How a text stands on a page together with others: names of places that cannot meet, headings one below the other."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Chapter:
    """Where a text stands on its page.

    `id` is what the names of its places begin with, and the name of its own heading; "" for a page of its own.
    `deeper` says by how many levels its headings go down. `shown` are the places that this page has of the text, None
    for all; links to the others go to `elsewhere`, the page that shows it whole.
    """

    id: str = ""
    deeper: int = 0
    elsewhere: str = ""
    shown: frozenset[str] | None = None

    def place(self, anchor: str) -> str:
        """The name of a place of the text on this page."""
        return f"{self.id}:{anchor}" if self.id else anchor

    def way_to(self, anchor: str, name: str) -> str:
        """The link to a place of the text; `name` is what it is called where the text has its page for itself."""
        is_here = self.shown is None or anchor in self.shown
        return f"#{self.place(name)}" if is_here else f"{self.elsewhere}#{name}"


WHOLE_PAGE = Chapter()
"""A text that has its page for itself."""
