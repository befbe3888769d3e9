"""Texts with links, the folder their links start from, and the sites that show them."""

import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.links import HOME, dates_of, hub_pages, role_pages
from rolepath.model.reserved_names import folded
from rolepath.model.role import Role
from rolepath.model.timetable.message import Message


@dataclass(frozen=True)
class Site:
    """A site, by its role's id, "" for the hub; `title` is what authors call it, `pages` are the paths of its pages."""

    role: str
    title: str
    pages: frozenset[str]


@dataclass(frozen=True)
class LinkedText:
    """A text; links start from `path`; `sites` are those that show it, on their page `page`.

    `roles` are those of the sites; None is the hub.
    """

    document: Document
    path: str
    sites: tuple[Site, ...]
    page: str
    roles: tuple[Role | None, ...]


def linked(document: Document, catalog: Catalog) -> LinkedText:
    """A text of the program with the sites that show it."""
    return _by_document(catalog)[id(document)]


@lru_cache(maxsize=1)  # rules about links ask for one text after the other
def _by_document(catalog: Catalog) -> Mapping[int, LinkedText]:
    return {id(text.document): text for text in linked_texts(catalog)}


def linked_texts(catalog: Catalog) -> Iterator[LinkedText]:
    """Every text of the program."""
    hub = Site("", "the hub", frozenset(hub_pages(catalog)))
    sites = {role.id: Site(role.id, role.title, frozenset(role_pages(catalog, role))) for role in catalog.roles}
    for module in catalog.modules.values():
        roles = catalog.roles_with(module.id)
        shown = tuple(sites[role.id] for role in roles)
        yield LinkedText(module.document, module.path, shown, module.path, roles)
    for page in catalog.pages.values():
        if isinstance(page, Message) and page.is_for_learners_alone:
            readers = tuple(role for role in catalog.roles if page.is_of(role.id))
            yield LinkedText(page.document, page.path, tuple(sites[role.id] for role in readers), page.path, readers)
            continue
        is_home = page.path == HOME
        shown_by = () if is_home else tuple(role for role in catalog.roles if page.path in sites[role.id].pages)
        shown = (hub, *(sites[role.id] for role in shown_by))
        yield LinkedText(page.document, page.path, shown, page.path, (None, *shown_by))
    for role in catalog.roles:
        for path, document in _texts_of(role, catalog):
            yield LinkedText(document, HOME, (sites[role.id],), path, (role,))
    yield from _meetings_in(catalog, sites)


def _texts_of(role: Role, catalog: Catalog) -> Iterator[tuple[str, Document]]:
    """A role's texts with the page that each is shown on."""
    yield from role.answers.items()
    for entry in role.entries:
        if entry.binding:
            module = catalog.modules.get(entry.module)
            yield module.path if module else HOME, entry.binding.opening


def _meetings_in(catalog: Catalog, sites: Mapping[str, Site]) -> Iterator[LinkedText]:
    """The agendas of meetings, each once, with all sites that show it: none, where its roles are misspelt."""
    for meeting in catalog.meetings:
        if meeting.agenda:
            roles = tuple(role for role in catalog.roles if any(one is meeting for one in catalog.meetings_of(role)))
            shown = tuple(sites[role.id] for role in roles)
            yield LinkedText(meeting.agenda, HOME, shown, dates_of(meeting), roles)


@lru_cache(maxsize=1)  # as above
def file_owners(catalog: Catalog) -> "FileOwners":
    """The roles to which the program's files belong."""
    return FileOwners(catalog)


class FileOwners:
    """The roles to which files belong: by the role's name on a folder, else by the modules that lie beside them."""

    def __init__(self, catalog: Catalog) -> None:
        self._roles = {folded(role.id): role.id for role in catalog.roles}
        self._owners: dict[str, set[str]] = {}
        for module in catalog.modules.values():
            listed = catalog.roles_with(module.id)
            owner = "" if catalog.is_shared(module.id) else "".join(role.id for role in listed)
            if owner or listed:
                self._owners.setdefault(posixpath.dirname(module.path), set()).add(owner)

    def owner(self, path: str) -> str:
        """The id of the one role that a file belongs to; "" for a file that is for all."""
        first, _, rest = path.partition("/")
        if rest and folded(first) in self._roles:
            return self._roles[folded(first)]
        for folder in _folders_of(path):
            if folder in self._owners:
                owners = self._owners[folder]
                return next(iter(owners)) if len(owners) == 1 else ""
        return ""

    def may_have(self, site: Site, path: str) -> bool:
        """Whether a file is for a site: for all, for its role, or it lies where one of the site's modules does.

        The hub has no files of a role's folder: the role's own site stands in that place.
        """
        owner = self.owner(path)
        if owner in ("", site.role):
            return True
        folders = {posixpath.dirname(page) for page in site.pages}
        return bool(site.role) and any(folder in folders for folder in _folders_of(path))


def _folders_of(path: str) -> Iterator[str]:
    """The folders that a file lies in, from the nearest on, but for the content folder itself."""
    folder = posixpath.dirname(path)
    while folder:
        yield folder
        folder = posixpath.dirname(folder)
