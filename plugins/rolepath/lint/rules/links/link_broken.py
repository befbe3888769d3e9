"""A link leads to a page or file that exists.

A dead link stops a learner in the middle of a lesson, and nobody is there to ask.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle, [as before](../shared/basic.md).

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle, [as before](../shared/basics.md).

      ## Practice
      …

Fix: correct the path, or add the file.
"""

from collections.abc import Iterator
from functools import lru_cache

from rolepath.lint.places.link_scope import linked
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.links import TargetKind, target_of
from rolepath.model.names.suggestion import KnownNames

CODE = "RP401"
SCOPE = Scope.TEXT


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports links and images whose file does not exist."""
    path = linked(text.document, catalog).path
    for link in text.document.rendering.links:
        target = target_of(link.target, path, catalog)
        if target.kind is TargetKind.MISSING and f"{catalog.content_folder}/{target.path}" not in catalog.unreadable:
            what = "an image" if link.element == "img" else "a link"
            message = f"{what} leads to {link.target}, but there is no such file"
            if target.path in catalog.left_out:
                message = f"{what} leads to {link.target}, which mkdocs.yml leaves out (exclude_docs, draft_docs)"
            yield Report(text.document.place(link), message, _fix(catalog, target.path))


@lru_cache(maxsize=1)  # of one program, many links can be broken
def _known(catalog: Catalog) -> KnownNames:
    return KnownNames([*catalog.modules_by_path, *catalog.pages, *catalog.assets])


def _fix(catalog: Catalog, path: str) -> str:
    if path in catalog.left_out:
        return "Remove the link, or take the file out of those settings."
    known = _known(catalog)
    close = known.closest(path) or known.closest(f"{path}.md", likeness=0.9)
    looked = f"It was looked for as {catalog.content_folder}/{path}."
    return f"Did you mean {catalog.content_folder}/{close}? {looked}" if close else f"Correct the path. {looked}"
