"""A link within the program is relative.

A site that moves to another address, or into a folder of another site, would lose all such links.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle, [as before](/shared/basics/).

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle, [as before](../shared/basics.md).

      ## Practice
      …

Fix: write the path from this file to the other, with `.md`.
"""

from collections.abc import Iterator

from rolepath.lint.places.link_scope import linked
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.links import TargetKind, target_of

CODE = "RP404"
SCOPE = Scope.TEXT


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports links that start with a slash."""
    path = linked(text.document, catalog).path
    for link in text.document.rendering.links:
        if target_of(link.target, path, catalog).kind is TargetKind.ABSOLUTE:
            message = f"a link starts with a slash: {link.target}"
            fix = "Write the path from this file, such as ../program/policies.md."
            yield Report(text.document.place(link), message, fix)
