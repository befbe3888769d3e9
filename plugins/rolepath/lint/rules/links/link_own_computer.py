"""A link leads to a place that others can reach.

A path on the author's own computer, or an address that only this computer answers, is a dead link for every reader.

Wrong:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle, [as before](http://localhost/list.docx).

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      ## Sort the list by aisle

      Ask for the list by aisle, [as before](../shared/basics.md).

      ## Practice
      …

Fix: put the file beside the text and link to it, or write the address at which everybody finds it.
"""

from collections.abc import Iterator

from rolepath.lint.markup.web_addresses import on_own_computer
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report

CODE = "RP471"
IS_FIRM = True
SCOPE = Scope.TEXT


def check(text: Text) -> Iterator[Report]:
    """Reports links and pictures of the author's own computer: files, drives, network folders, local addresses."""
    for link in text.document.rendering.links:
        what = on_own_computer(link.target.strip())
        if what:
            message = f"{'an image' if link.element == 'img' else 'a link'} leads to {link.target}, {what}"
            fix = "Put a copy of the file beside this one and link to that, or write an address that all can open."
            yield Report(text.document.place(link), message, fix)
