"""Links of a text made final for one page of one site; the files they need are noted."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cached_property, partial
from typing import Any, TypeVar
from urllib.parse import quote

from rolepath.assemble.text.addresses import way
from rolepath.assemble.text.chapter import Chapter
from rolepath.html.srcset import ATTRIBUTES as SEVERAL
from rolepath.html.srcset import with_addresses
from rolepath.html.tree import Node, elements
from rolepath.model.catalog import Catalog
from rolepath.model.document import Link, link_of
from rolepath.model.links import Target, TargetKind, target_of
from rolepath.model.names.allowed_hosts import is_allowed

Made = TypeVar("Made")
_RUNNING = frozenset(("script", "iframe", "frame", "object", "embed", "link", "base", "portal"))
"""Tags that run or take in what they name; the linter refuses them, and no site serves them a file of the content."""


class SiteLinks:
    """Settles links against the pages of one site; `assets` collects the files that its pages lead to.

    `chapters` are pages that stand on one page together: their path, and the chapter that they are there. `shelf` is
    the folder, ending in a slash, in which the files lie; "" for where the authors have them.
    """

    def __init__(
        self,
        catalog: Catalog,
        addresses: Mapping[str, str],
        chapters: Mapping[str, Chapter] | None = None,
        shelf: str = "",
    ) -> None:
        self._catalog = catalog
        self._addresses = addresses
        self._chapters = chapters or {}
        self._shelf = shelf
        self.assets: set[str] = set()

    @cached_property
    def destinations(self) -> tuple[Any, ...]:
        """All that can make a link lead elsewhere: the site's pages and the files that there are."""
        return self._shelf, dict(self._addresses), dict(self._chapters), self._catalog.assets

    def apart(self, make: Callable[[], Made]) -> tuple[Made, frozenset[str]]:
        """What a function makes with these links, and the files that this leads to, which are not noted here."""
        noted, self.assets = self.assets, set()
        try:
            return make(), frozenset(self.assets)
        finally:
            self.assets = noted

    def way_to(self, path: str, page: str) -> str:
        """The link from one page of the site to another, both by path."""
        return way(self._addresses[page], self._addresses[path])

    def file(self, path: str, page: str) -> str:
        """The link from a page of the site to a file, which the site then has."""
        self.assets.add(path)
        return way(self._addresses[page], quote(self._shelf + path))

    def settle(self, nodes: Iterable[Node], links: tuple[Link, ...], origin: str, page: str) -> None:
        """Makes the links of a tree final for the page `page`, in place; they start from the file `origin`."""
        for element in elements(nodes):
            for name, value in list(element.attributes.items()):
                if name in SEVERAL:
                    element.attributes[name] = with_addresses(value, partial(self._one_of, links, origin, page))
                    if not element.attributes[name]:
                        del element.attributes[name]
                    continue
                link = link_of(value, links)
                if link:
                    final = self._value(link, origin, page)
                    if final is None:
                        # A link that leads nowhere is text: the linter has said so, and a reader is not sent astray.
                        del element.attributes[name]
                    else:
                        element.attributes[name] = final

    def _one_of(self, links: tuple[Link, ...], origin: str, page: str, mark: str) -> str | None:
        """One of several addresses."""
        link = link_of(mark, links)
        return self._value(link, origin, page) if link else mark

    def _value(self, link: Link, origin: str, page: str) -> str | None:
        if link.element.lower() in _RUNNING and not self._is_allowed_frame(link):
            return None
        target = target_of(link.target, origin, self._catalog)
        if target.kind is TargetKind.OUTSIDE or (target.kind is TargetKind.SAME_PAGE and origin != page):
            return link.target if "\x02" not in link.target else None
        if target.kind is TargetKind.SAME_PAGE:
            return link.target if link.target.isascii() and "%" not in link.target else f"#{target.anchor}"
        if target.kind is TargetKind.ASSET:
            self.assets.add(target.path)
            return way(self._addresses[page], quote(self._shelf + target.path)) + _tail(link.target)
        if target.kind is TargetKind.PAGE and target.path in self._addresses:
            return self._page_link(target, page)
        return None

    def _is_allowed_frame(self, link: Link) -> bool:
        """Whether a link is what a frame shows of a host that the owner allows."""
        allowed = self._catalog.hosts.get("frame-src", ())
        return link.element.lower() == "iframe" and link.attribute == "src" and is_allowed(link.target, allowed)

    def _page_link(self, target: Target, page: str) -> str:
        if target.path in self._chapters:
            chapter = self._chapters[target.path]
            return f"#{chapter.place(target.anchor) if target.anchor else chapter.id}"
        anchor = f"#{target.anchor}" if target.anchor else ""
        if target.path == page and anchor:
            return anchor
        return self.way_to(target.path, page) + anchor


def _tail(link: str) -> str:
    """The query and anchor of a link, such as `#page=2` of a PDF."""
    match = re.search(r"[?#].*$", link)
    return match.group() if match else ""
