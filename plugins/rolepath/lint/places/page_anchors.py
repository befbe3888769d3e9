"""The places that a page has in one site, with what the site's role adds to it."""

from rolepath.html.anchors import names_beside
from rolepath.model.catalog import Catalog
from rolepath.model.links import FOR_ROLE, HOME, ROLE_PAGES, SUPPORT, dates_of
from rolepath.model.role import Role
from rolepath.model.sections import OPENING


def anchors_on(path: str, role: Role | None, catalog: Catalog) -> frozenset[str]:
    """The anchors of a page of a role's site, or of the hub where there is no role."""
    page = catalog.document_at(path)
    anchors = set(page.rendering.anchors) if page else set()
    added = set[str]()
    if role:
        module = catalog.modules_by_path.get(path)
        bindings = [entry.binding for entry in role.entries if module and entry.module == module.id and entry.binding]
        texts = [binding.opening for binding in bindings]
        texts += [text for page, text in role.answers.items() if page == path]
        texts += [
            meeting.agenda for meeting in catalog.meetings_of(role) if meeting.agenda and path == dates_of(meeting)
        ]
        for text in texts:
            # What is on the page already gets another name, as in the site.
            names = names_beside(text.rendering.anchors, anchors)
            added |= {names.get(anchor, anchor) for anchor in text.rendering.anchors}
    if path in catalog.modules_by_path:
        added |= {kind.id for kind in OPENING}
    elif role and (path == SUPPORT or (path in ROLE_PAGES and path in role.answers)):
        added.add(FOR_ROLE)
    elif role and path == HOME:
        added |= {f"phase-{phase}" for phase, entries in role.curriculum.items() if entries}
    return frozenset(anchors | added)
