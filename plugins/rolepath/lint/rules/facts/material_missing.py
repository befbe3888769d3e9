"""Files to practise with are there, and every role that gets the module may have them.

A learner without a case of their own reads of a file to practise with, and finds none.

Wrong:

    content/shared/basics.md: |
      ---
      title: Basics
      material:
        - {file: material/orders.csv, title: An invented list of orders}
      ---
      …

Right:

    content/shared/material/orders.csv: |
      order,aisle
      1,7
      2,3
    content/shared/basics.md: |
      ---
      title: Basics
      material:
        - {file: material/orders.csv, title: An invented list of orders}
      ---
      …

Fix: put the file beside the module, in a folder material/, or correct its name.
"""

from collections.abc import Iterator

from rolepath.lint.places.link_scope import file_owners, linked
from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.links import TargetKind, target_of
from rolepath.model.module import Module
from rolepath.model.names.suggestion import closest
from rolepath.model.place import Place

CODE = "RP563"
SCOPE = Scope.MODULE


def check(listed: ListedModule, catalog: Catalog) -> Iterator[Report]:
    """Reports each file of `material:` that is missing, or that is of another role than those with the module."""
    module, owners = listed.module, file_owners(catalog)
    for index, item in enumerate(module.material):
        target = target_of(item.file, module.path, catalog)
        if target.kind is not TargetKind.ASSET:
            message = f"there is no file {item.file} to practise with"
            yield Report(_place(module, index), message, _fix(catalog, target.path))
            continue
        sites = linked(module.document, catalog).sites
        lacking = [site.title for site in sites if not owners.may_have(site, target.path)]
        if lacking:
            message = f"{item.file} lies in another role's folder, so it is not for {', '.join(lacking)}"
            yield Report(_place(module, index), message, "Put a copy beside the module.")


def _place(module: Module, index: int) -> Place:
    return module.places.at("material", index, "file")


def _fix(catalog: Catalog, path: str) -> str:
    close = closest(path, catalog.assets)
    if close:
        return f"Did you mean {catalog.content_folder}/{close}?"
    return f"Put it at {catalog.content_folder}/{path}, or take the line out."
