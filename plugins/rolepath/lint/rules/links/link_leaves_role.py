"""A link stays within the role that reads it.

Each role has a site of its own, which has neither the pages nor the files of another role.

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

Fix: list the module in that role's curriculum as well, or remove the link. Pictures and other files may lie in the
role's own folder, beside a module of its curriculum, or in a folder that belongs to no single role, such as
`content/assets/`; a folder belongs to a role if it has the role's name or holds only modules of that role. The hub has
no file of a role's folder.
"""

from collections.abc import Iterator

from rolepath.lint.places.link_scope import Site, file_owners, linked
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.document import Link
from rolepath.model.links import TargetKind, target_of

CODE = "RP402"
SCOPE = Scope.TEXT


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports links to pages that one of the sites with this text does not have, and to files of another role."""
    shown, owners = linked(text.document, catalog), file_owners(catalog)
    for link in text.document.rendering.links:
        target = target_of(link.target, shown.path, catalog)
        if target.kind is TargetKind.PAGE:
            lacking = [site for site in shown.sites if target.path not in site.pages]
            fix = _fix(catalog, target.path)
            if lacking:
                yield _report(text, link, f", which is not in the site of {_titles(lacking)}", fix)
        elif target.kind is TargetKind.ASSET and target.path not in catalog.named:
            lacking = [site for site in shown.sites if not owners.may_have(site, target.path)]
            if lacking:
                owner = next(role.title for role in catalog.roles if role.id == owners.owner(target.path))
                fix = f"Put a copy where {_titles(lacking)} may have it, such as {catalog.content_folder}/assets/."
                yield _report(text, link, f", a file of {owner} alone, from a page of {_titles(lacking)}", fix)


def _fix(catalog: Catalog, path: str) -> str:
    if path in catalog.pages:
        place = f"{catalog.content_folder}/{path}"
        return f'Write "for: learners" at the top of {place}, so that every role has it, or remove the link.'
    return f"List it in that curriculum in {catalog.roles_folder}/, or remove the link."


def _report(text: Text, link: Link, message: str, fix: str) -> Report:
    return Report(text.document.place(link), f"a link leads to {link.target}{message}", fix)


def _titles(sites: list[Site]) -> str:
    return ", ".join(site.title for site in sites)
