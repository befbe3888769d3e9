"""A link to a place on a page leads to a heading that exists.

The reader lands at the top of a page and has to search for what was promised.

Wrong:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem

      Pickers walk each order twice.

      ## Before and after

      ### Before

      Aisles 1, 7, 2, 8.

      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      Ask for the list by aisle, [as before](../shared/basics.md#ask).

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

Right:

    content/warehouse/picking.md: |
      ---
      title: Plan a picking route
      task: picking
      benefits: [faster]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem

      Pickers walk each order twice.

      ## Before and after

      ### Before

      Aisles 1, 7, 2, 8.

      ### After

      Aisles 1, 2, 7, 8.

      ## How this helps you do your job better

      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      Ask for the list by aisle, [as before](../shared/basics.md#ask-in-one-sentence).

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order.

Fix: use the anchor of the heading as the finding lists it.
"""

from collections.abc import Iterator

from rolepath.lint.facilitator_text import is_withheld, withheld_places
from rolepath.lint.link_scope import LinkedText, linked_texts
from rolepath.lint.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Link
from rolepath.model.links import Target, TargetKind, target_of
from rolepath.model.sections import OPENING
from rolepath.model.suggestion import KnownNames

CODE = "RP403"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports links whose page exists but has no such anchor."""
    withheld: dict[str, frozenset[str]] = {}
    headings: dict[str, KnownNames] = {}
    for text in linked_texts(catalog):
        for link in text.document.rendering.links:
            target = target_of(link.target, text.path, catalog)
            if not target.anchor or target.kind not in (TargetKind.PAGE, TargetKind.SAME_PAGE):
                continue
            page = catalog.document_at(target.path)
            if page and target.path not in withheld:
                withheld[target.path] = withheld_places(page)
            if page and target.anchor in withheld[target.path] and not _is_beside(text, link, target.path):
                message = f'a link leads to "#{target.anchor}", which only the facilitator sees'
                fix = "Link to a place that learners read, or move the link into the section for the facilitator."
                yield Report(text.document.place(link), message, fix)
            elif (page or target.kind is TargetKind.SAME_PAGE) and not _has(text, page, target, catalog):
                message = (
                    f'a link leads to "#{target.anchor}", but {_where(target.path, text.path)} has no such heading'
                )
                shown = page or text.document
                if shown.source.path not in headings:
                    headings[shown.source.path] = KnownNames(item.anchor for item in shown.rendering.headings)
                yield Report(text.document.place(link), message, _fix(target.anchor, headings[shown.source.path]))


def _has(text: LinkedText, page: Document | None, target: Target, catalog: Catalog) -> bool:
    """Whether there is such a place where a link leads."""
    if target.path == text.path and target.anchor in text.document.rendering.anchors:
        return True
    if page and target.anchor in page.rendering.anchors:
        return True
    # A shared module's page also has the opening that its role gives it.
    return target.path in catalog.modules_by_path and target.anchor in {kind.id for kind in OPENING}


def _is_beside(text: LinkedText, link: Link, path: str) -> bool:
    """Whether a link to what the facilitator sees stands there as well."""
    return path == text.path and (link.line is None or is_withheld(text.document, link.line))


def _where(path: str, own: str) -> str:
    return "this page" if path == own else path


def _fix(anchor: str, known: KnownNames) -> str:
    close = known.closest(anchor)
    if close or not known.names:
        return f"Did you mean #{close}?" if close else f"Remove #{anchor}: that page has no headings."
    return f"Use one of: {', '.join(f'#{name}' for name in known.names[:12])}."
