"""A link stays within the role that reads it.

Each role has a site of its own, and this page is not in it: the link would be dead.

Wrong:

    content/shared/basics.md: |
      ---
      title: Basics
      ---

      ## Ask in one sentence

      As in [picking](../warehouse/picking.md).

Right:

    content/shared/basics.md: |
      ---
      title: Basics
      ---

      ## Ask in one sentence

      Say what you need.

Fix: list the module in that role's curriculum as well, or remove the link.
"""

from collections.abc import Iterator

from rolepath.lint.link_scope import linked_texts
from rolepath.lint.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.document import Link
from rolepath.model.links import TargetKind, target_of
from rolepath.model.place import Place

CODE = "RP402"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports links to pages that one of the sites with this text does not have."""
    for text in linked_texts(catalog):
        for link in text.document.rendering.links:
            target = target_of(link.target, text.path, catalog)
            lacking = [site for site, pages in text.sites if target.path not in pages]
            if target.kind is TargetKind.PAGE and lacking:
                yield _report(text.document.place(link), link, lacking, catalog)


def _report(place: Place, link: Link, lacking: list[str], catalog: Catalog) -> Report:
    message = f"a link leads to {link.target}, which is not in the site of {', '.join(lacking)}"
    fix = f"List it in that curriculum in {catalog.roles_folder}/, or remove the link."
    return Report(place, message, fix)
