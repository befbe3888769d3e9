"""A curriculum lists modules that exist.

Learners would find a hole in their plan.

Wrong:

    roles/warehouse.yml: |
      …
        picking: Picking orders
      curriculum:
      …
        go:
          - warehouse/piking
          - warehouse/picking

Right:

    roles/warehouse.yml: |
      …
        picking: Picking orders
      curriculum:
      …
        go:
          - warehouse/picking

Fix: correct the name, or write the module.
"""

from collections.abc import Iterator
from functools import lru_cache

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.suggestion import KnownNames
from rolepath.model.role import Role

CODE = "RP303"
SCOPE = Scope.ROLE


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports entries whose module has no file; one that could not be read has its own finding."""
    for entry in role.entries:
        if entry.module in catalog.modules or catalog.is_unreadable(entry.module.removesuffix(".md")):
            continue
        yield Report(entry.place, f'there is no module "{entry.module}"', _fix(catalog, entry.module))


@lru_cache(maxsize=1)  # many lines can be wrong
def _known(catalog: Catalog) -> KnownNames:
    return KnownNames(catalog.modules)


def _fix(catalog: Catalog, name: str) -> str:
    if f"{name}.md" in catalog.left_out:
        return "Take the file out of exclude_docs in mkdocs.yml, or remove the line."
    if f"{name}.md" in catalog.pages:
        return 'Remove the line: this is a page of the program. With "for: learners" among its facts every role has it.'
    moved = catalog.modules_by_path.get(f"{name}.md")
    if moved:
        return f"Write {moved.id}: the module has this id in its front matter."
    close = _known(catalog).closest(name.removesuffix(".md"))
    if close:
        return f"Did you mean {close}?"
    return f"Write the file {catalog.content_folder}/{name.removesuffix('.md')}.md, or remove the line."
