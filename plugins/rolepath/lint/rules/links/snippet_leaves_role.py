"""A snippet is no text of another role.

Each role has a site of its own, and what is written for one role alone is not for the others to read.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

      --8<-- "legal/hint.txt"
    content/legal/hint.txt: Mark what differs.

Right:

    content/warehouse/picking.md: |
      …
      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

      --8<-- "shared/hint.txt"
    content/shared/hint.txt: Take the list with you.

Fix: put the text into a folder that belongs to no single role, such as `content/shared/`, and let both take
it from there.
"""

from collections.abc import Iterator

from rolepath.lint.places.link_scope import FileOwners, Site, file_owners, linked
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP474"
IS_FIRM = True
SCOPE = Scope.TEXT


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports each text that takes in a file of a role in whose site alone it may be."""
    sites, owners = linked(text.document, catalog).sites, file_owners(catalog)
    for name in text.document.rendering.snippets:
        path = catalog.snippets.get(name, "")
        lacking = [site for site in sites if not _may_have(site, path, owners, catalog)]
        if lacking:
            titles = ", ".join(site.title for site in lacking)
            source = text.document.source
            lines = enumerate(source.markdown.split("\n"), start=1)
            number = next((number for number, line in lines if name[1].rpartition("/")[2] in line), None)
            message = f"the snippet {name[1]} is of another role alone, and would be in the site of {titles}"
            fix = f"Put it where all may have it, such as {catalog.content_folder}/shared/."
            yield Report(source.place(number), message, fix)


def _may_have(site: Site, path: str, owners: FileOwners, catalog: Catalog) -> bool:
    role = next((role for role in catalog.roles if role.path == path), None)
    if role:
        return role.id == site.role
    inside = path.removeprefix(f"{catalog.content_folder}/")
    return inside == path or owners.may_have(site, inside)
