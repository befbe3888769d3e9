"""What an author says is new."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Change:
    """A line for those who have seen a text before."""

    day: date
    text: str


@dataclass(frozen=True)
class FeedEntry:
    """A change in a feed: its lasting id, what it belongs to, and the address of that page within the site."""

    id: str
    title: str
    text: str
    day: date
    page: str


@dataclass(frozen=True)
class Feed:
    """A file that feed readers, Teams and Slack follow: the newest entry comes first, and there is one at least."""

    path: str
    id: str
    title: str
    author: str
    page: str
    entries: tuple[FeedEntry, ...]
