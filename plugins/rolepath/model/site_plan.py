"""One site, settled before any engine sees it: pages, navigation, assets, links."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from hashlib import sha256
from typing import Any

from rolepath.model.document import Heading
from rolepath.model.program import DEFAULT_ID
from rolepath.model.timetable.calendar_file import CalendarFile
from rolepath.model.timetable.change import Feed


@dataclass(frozen=True)
class PagePlan:
    """A page of a site.

    `path` is where the page lies, relative to the site's root and ending in `.md`; `url` is its address, relative
    to the same. `layout` names its template. `data` holds JSON-like values only: texts, numbers, lists, mappings, with
    HTML whose links are final. `source` is the file that an author edits, relative to the project. A page that
    `is_hidden` is in no navigation, search or site map: one gets there by its address, or by a link of another page.
    """

    path: str
    url: str
    title: str
    layout: str
    source: str
    markdown: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    data: Mapping[str, Any] = field(default_factory=dict)
    headings: tuple[Heading, ...] = ()
    is_hidden: bool = False

    @cached_property
    def digest(self) -> str:
        """A sign of all of it, as hexadecimal digits: another one where anything differs."""
        return sha256(repr(self).encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True)
class NavigationItem:
    """A page of the navigation, or a group of them."""

    title: str
    path: str | None = None
    children: tuple["NavigationItem", ...] = ()


@dataclass(frozen=True)
class Download:
    """A table for spreadsheets that Rolepath makes: its path in the site, and its lines."""

    path: str
    lines: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Moved:
    """A file at an address that a page had before, the way from there to the page, and the page's title."""

    path: str
    way: str
    title: str


@dataclass(frozen=True)
class SitePlan:
    """A site; `slug` is its folder under the hub, "" for the hub itself. Assets are paths in the content folder.

    `program` is the program's id, by which a learner's browser keeps what is marked in any of its sites.
    `copies` are further files by their path in the site, with the asset that each is.
    """

    slug: str
    title: str
    description: str
    pages: tuple[PagePlan, ...]
    navigation: tuple[NavigationItem, ...]
    assets: tuple[str, ...] = ()
    program: str = DEFAULT_ID
    downloads: tuple[Download, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    moved: tuple[Moved, ...] = ()
    calendars: tuple[CalendarFile, ...] = ()
    feeds: tuple[Feed, ...] = ()

    @property
    def made(self) -> tuple[str, ...]:
        """The paths of files that are neither pages nor an author's."""
        tables = (*(table.path for table in self.downloads), *(old.path for old in self.moved))
        return (*tables, *(calendar.path for calendar in self.calendars), *(feed.path for feed in self.feeds))
