"""A link to a place on a page leads to a heading that exists.

The reader lands at the top of a page and has to search for what was promised.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle, [as before](../shared/basics.md#ask).

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle, [as before](../shared/basics.md#ask-in-one-sentence).

      ## Practice
      …

Fix: use the anchor of the heading as the finding lists it.
"""

from collections.abc import Collection, Iterator
from functools import lru_cache

from rolepath.html.footnotes import REFERENCE
from rolepath.lint.places.link_scope import LinkedText, linked
from rolepath.lint.places.page_anchors import anchors_on
from rolepath.lint.program.facilitator_text import is_withheld, withheld_places
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.document import Link
from rolepath.model.links import RECORD, TargetKind, target_of
from rolepath.model.names.suggestion import KnownNames
from rolepath.model.role import Role

CODE = "RP403"
SCOPE = Scope.TEXT


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports links whose page exists but has no such anchor in one of the sites that show the link."""
    shown = linked(text.document, catalog)
    places_on: dict[str, list[tuple[Role | None, frozenset[str]]]] = {}
    withheld: dict[str, frozenset[str]] = {}
    for link in text.document.rendering.links:
        target = target_of(link.target, shown.path, catalog)
        # The way back of a footnote that nothing leads to is no link of an author's.
        is_way_back = link.line is None and target.anchor.startswith(REFERENCE)
        if is_way_back or not target.anchor or target.kind not in (TargetKind.PAGE, TargetKind.SAME_PAGE):
            continue
        path = shown.page if target.kind is TargetKind.SAME_PAGE else target.path
        if path not in places_on:
            page = catalog.document_at(path)
            withheld[path] = withheld_places(page) if page else frozenset()
            places_on[path] = _places(shown, path, catalog)
        hidden, places = withheld[path], places_on[path]
        if target.anchor in hidden and not _is_beside(shown, link, path):
            message = f'a link leads to "#{target.anchor}", which only the facilitator sees'
            fix = "Link to a place that learners read, or move the link into the section for the facilitator."
            yield Report(text.document.place(link), message, fix)
            continue
        without = [role for role, anchors in places if target.anchor not in anchors]
        if without and path != RECORD:
            message = f'a link leads to "#{target.anchor}", but {_where(path, shown.page)} has no such heading'
            if len(without) < len(places):
                message += f" for {', '.join(role.title if role else 'the hub' for role in without)}"
            key = path, frozenset(anchors for _, anchors in places)
            names = _names(catalog)
            if key not in names:
                names[key] = KnownNames(_ordered(frozenset[str]().union(*key[1]), hidden, path, catalog))
            yield Report(text.document.place(link), message, _fix(target.anchor, names[key]))


@lru_cache(maxsize=1)  # many links can lead astray on one page, so its places are put in their order once
def _names(catalog: Catalog) -> dict[tuple[str, frozenset[frozenset[str]]], KnownNames]:  # noqa: ARG001
    return {}


def _places(text: LinkedText, path: str, catalog: Catalog) -> list[tuple[Role | None, frozenset[str]]]:
    """The sites that show both the link and its page, with the anchors of the page there."""
    pages = zip(text.roles, text.sites, strict=True)
    shown = [role for role, site in pages if path in site.pages]
    is_shown_by_none = not shown and catalog.document_at(path) is not None
    return [(role, anchors_on(path, role, catalog)) for role in (shown or ([None] if is_shown_by_none else []))]


def _is_beside(text: LinkedText, link: Link, path: str) -> bool:
    """Whether a link to what the facilitator sees stands there as well."""
    return path == text.page and (link.line is None or is_withheld(text.document, link.line))


def _where(path: str, own: str) -> str:
    return "this page" if path == own else path


def _ordered(anchors: frozenset[str], hidden: Collection[str], path: str, catalog: Catalog) -> list[str]:
    """The places that a learner can be led to: headings in their order, then what else the page has."""
    page = catalog.document_at(path)
    headings = [heading.anchor for heading in page.rendering.headings] if page else []
    others = sorted(anchors - set(headings))
    return [anchor for anchor in (*headings, *others) if anchor in anchors and anchor not in hidden]


def _fix(anchor: str, known: KnownNames) -> str:
    close = known.closest(anchor)
    if close or not known.names:
        return f"Did you mean #{close}?" if close else f"Remove #{anchor}: that page has no headings."
    return f"Use one of: {', '.join(f'#{name}' for name in known.names[:12])}."
