"""One site, settled before any engine sees it: pages, navigation, assets, links."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from rolepath.model.document import Heading


@dataclass(frozen=True)
class PagePlan:
    """A page of a site.

    `path` is where the page lies, relative to the site's root and ending in `.md`; `url` is its address, relative
    to the same. `layout` names its template. `data` holds JSON-like values only: texts, numbers, lists, mappings, with
    HTML whose links are final. `source` is the file that an author edits, relative to the project.
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


@dataclass(frozen=True)
class NavigationItem:
    """A page of the navigation, or a group of them."""

    title: str
    path: str | None = None
    children: tuple["NavigationItem", ...] = ()


@dataclass(frozen=True)
class SitePlan:
    """A site; `slug` is its folder under the hub, "" for the hub itself. Assets are paths in the content folder."""

    slug: str
    title: str
    description: str
    pages: tuple[PagePlan, ...]
    navigation: tuple[NavigationItem, ...]
    assets: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProgramPlan:
    """The hub and a site for each role."""

    hub: SitePlan
    roles: tuple[SitePlan, ...]
