"""What every kind of source is read into, before it is put into the form of modules."""

from collections.abc import Mapping
from dataclasses import dataclass, field

OUTCOMES = "outcomes"
"""What learners can do afterwards; it opens the module's own text, under a heading of its own."""


@dataclass(frozen=True)
class Left:
    """Something of the source that is in no module: where it stands, why it was left, and its words."""

    path: str
    reason: str
    text: str = ""


@dataclass(frozen=True)
class Page:
    """A page of the source that becomes a module.

    `markdown` has no HTML that is refused, and its links to other files of the source are marked
    (`links.marked`). `fixed` are texts of which the source itself says what they are, by ids of sections or OUTCOMES.
    `minutes` is the time of the exercise. `old` are paths under which a site had the page, without ending.
    """

    path: str
    title: str
    markdown: str
    summary: str = ""
    minutes: int | None = None
    kind: str = "lesson"
    fixed: tuple[tuple[str, str], ...] = ()
    sources: tuple[str, ...] = ()
    """Further files of which the page shows the text, so that links to them lead here."""

    old: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


@dataclass(frozen=True)
class Source:
    """A whole source in its order; `made` are files that stand in no folder, such as pictures of a Word file."""

    pages: tuple[Page, ...]
    left: tuple[Left, ...] = ()
    made: Mapping[str, bytes] = field(default_factory=dict)
    top: str = ""
    """The folder within the source that pages lie in: it is no part of their new names."""
