"""Texts with links, the folder their links start from, and the sites that show them."""

from collections.abc import Iterator
from dataclasses import dataclass

from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.links import HOME, hub_pages, role_pages


@dataclass(frozen=True)
class LinkedText:
    """A text; links start from `path`; `sites` holds each site's title and the paths of its pages."""

    document: Document
    path: str
    sites: tuple[tuple[str, frozenset[str]], ...]


def linked_texts(catalog: Catalog) -> Iterator[LinkedText]:
    """Every text of the program."""
    hub = ("the hub", frozenset(hub_pages(catalog)))
    roles = {role.id: (role.title, frozenset(role_pages(catalog, role))) for role in catalog.roles}
    for module in catalog.modules.values():
        listed = {role.id for role, _ in catalog.listings.get(module.id, ())}
        yield LinkedText(module.document, module.path, tuple(roles[role_id] for role_id in roles if role_id in listed))
    for page in catalog.pages.values():
        shown_by = (site for site in roles.values() if page.path in site[1] and page.path != HOME)
        yield LinkedText(page.document, page.path, (hub, *shown_by))
    for role in catalog.roles:
        for document in role.documents:
            yield LinkedText(document, HOME, (roles[role.id],))
