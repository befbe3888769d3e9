"""Texts with links, the folder their links start from, and the sites that show them."""

from collections.abc import Iterator
from dataclasses import dataclass

from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.links import HOME, hub_pages, role_pages
from rolepath.model.role import Role


@dataclass(frozen=True)
class LinkedText:
    """A text; links start from `path`; `sites` holds each site's title and the paths of its pages.

    `page` is where the text is shown, and `roles` in whose sites; None is the hub.
    """

    document: Document
    path: str
    sites: tuple[tuple[str, frozenset[str]], ...]
    page: str
    roles: tuple[Role | None, ...]


def linked_texts(catalog: Catalog) -> Iterator[LinkedText]:
    """Every text of the program."""
    hub = ("the hub", frozenset(hub_pages(catalog)))
    sites = {role.id: (role.title, frozenset(role_pages(catalog, role))) for role in catalog.roles}
    for module in catalog.modules.values():
        listed = {role.id for role, _ in catalog.listings.get(module.id, ())}
        roles = tuple(role for role in catalog.roles if role.id in listed)
        shown = tuple(sites[role.id] for role in roles)
        yield LinkedText(module.document, module.path, shown, module.path, roles)
    for page in catalog.pages.values():
        is_home = page.path == HOME
        shown_by = () if is_home else tuple(role for role in catalog.roles if page.path in sites[role.id][1])
        shown = (hub, *(sites[role.id] for role in shown_by))
        yield LinkedText(page.document, page.path, shown, page.path, (None, *shown_by))
    for role in catalog.roles:
        for path, document in _texts_of(role, catalog):
            yield LinkedText(document, HOME, (sites[role.id],), path, (role,))


def _texts_of(role: Role, catalog: Catalog) -> Iterator[tuple[str, Document]]:
    """A role's texts with the page that each is shown on."""
    for path, document in (("program/policies.md", role.policies), ("program/concerns.md", role.concerns)):
        if document:
            yield path, document
    for entry in role.entries:
        if entry.binding:
            module = catalog.modules.get(entry.module)
            yield module.path if module else HOME, entry.binding.opening
