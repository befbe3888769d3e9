"""A file that a page leads to takes no name that hosts, the theme or Rolepath have use for.

Under such a name a file can send the whole site elsewhere, or stand in the place of its scripts and styles.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      See [the rules](../_redirects).

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/_redirects: /* https://elsewhere.example/ 302

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      See [the rules](rules.txt).

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/rules.txt: All orders go to dock 2.

Fix: give the file another name, or put it into a folder. What a host should obey is for the owner to publish, from the
`custom_dir` of the theme (`overrides/`), where only those who own the site can write.
"""

from collections.abc import Iterator

from rolepath.lint.places.file_scope import judged_files
from rolepath.lint.places.page_files import page_files
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.reserved_names import TakenPlaces, reserved_for

CODE = "RP422"
IS_FIRM = True


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each file whose name has a meaning of its own, or whose place in a site is a page's."""
    taken = TakenPlaces(page_files(catalog))
    for path in judged_files(catalog):
        why = reserved_for(path) or ("a page of the site lies at this address" if taken.has(path) else "")
        if why:
            fix = "Give the file another name, in a folder of its own, and correct the links to it."
            yield Report(catalog.file(path), f"no author can publish a file of this name: {why}", fix)
