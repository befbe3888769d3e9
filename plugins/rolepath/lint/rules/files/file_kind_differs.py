"""A file that a page leads to is what its ending says.

Where a host or browser goes by the first bytes, a page under the name of a table acts in the reader's name.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      See [the orders](orders.csv).

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/orders.csv: <!doctype html><button onclick="start()">Start</button>

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      See [the orders](orders.csv).

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.
    content/warehouse/orders.csv: order,aisle

Fix: save the file anew in the form that its ending names, or give it the ending of what it is. A text
must not begin with a tag such as `<div>`: put a line of words before it.
"""

import posixpath
from collections.abc import Iterator

from rolepath.lint.places.file_scope import judged_files
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.names.file_kinds import begins_like_a_page, is_page, kind_of_file

CODE = "RP421"
IS_FIRM = True


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each file of an allowed kind that begins like another."""
    for path in judged_files(catalog):
        name = posixpath.basename(path)
        kind = kind_of_file(name, catalog.file_endings)
        sample = catalog.samples.get(path, b"")
        if kind and begins_like_a_page(sample) and not is_page(name):
            fix = "Put a line of words before the first tag, or say the same in Markdown."
            yield Report(
                catalog.file(path), "the file begins like a web page, and some hosts would show it as one", fix
            )
        elif kind and not kind.fits(sample):
            message = f"by its ending this is {kind.name}, but it does not begin like one"
            yield Report(catalog.file(path), message, "Save it anew, or give it the ending of what it is.")
