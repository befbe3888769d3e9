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

from rolepath.lint.places.link_scope import FileOwners, LinkedText, Site, linked_texts
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.document import Link
from rolepath.model.links import TargetKind, target_of

CODE = "RP402"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports links to pages that one of the sites with this text does not have, and to files of another role."""
    owners = FileOwners(catalog)
    for text in linked_texts(catalog):
        for link in text.document.rendering.links:
            target = target_of(link.target, text.path, catalog)
            if target.kind is TargetKind.PAGE:
                lacking = [site for site in text.sites if target.path not in site.pages]
                fix = f"List it in that curriculum in {catalog.roles_folder}/, or remove the link."
                if lacking:
                    yield _report(text, link, f", which is not in the site of {_titles(lacking)}", fix)
            elif target.kind is TargetKind.ASSET and target.path not in catalog.named:
                lacking = [site for site in text.sites if not owners.may_have(site, target.path)]
                if lacking:
                    owner = next(role.title for role in catalog.roles if role.id == owners.owner(target.path))
                    fix = f"Put a copy where {_titles(lacking)} may have it, such as {catalog.content_folder}/assets/."
                    yield _report(text, link, f", a file of {owner} alone, from a page of {_titles(lacking)}", fix)


def _report(text: LinkedText, link: Link, message: str, fix: str) -> Report:
    return Report(text.document.place(link), f"a link leads to {link.target}{message}", fix)


def _titles(sites: list[Site]) -> str:
    return ", ".join(site.title for site in sites)
