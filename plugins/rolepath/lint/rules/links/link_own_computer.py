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

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report

CODE = "RP471"
SCOPE = Scope.TEXT
_PATH = re.compile(r"(?i)file:|[a-z]:[\\/]|\\\\|~[\\/]")
_LOCAL = re.compile(r"(?i)(?:.+\.)?localhost\.?|127(?:\.\d{1,3}){3}|0\.0\.0\.0|::1")


def check(text: Text) -> Iterator[Report]:
    """Reports links and pictures of the author's own computer: files, drives, network folders, local addresses."""
    for link in text.document.rendering.links:
        what = on_own_computer(link.target.strip())
        if what:
            message = f"{'an image' if link.element == 'img' else 'a link'} leads to {link.target}, {what}"
            fix = "Put a copy of the file beside this one and link to that, or write an address that all can open."
            yield Report(text.document.place(link), message, fix)


def on_own_computer(target: str) -> str:
    """What kind of address leads to the own computer alone; "" for any other."""
    if _PATH.match(target) or _PATH.match(unquote(target)):
        return "a path on one computer or in one network"
    if _LOCAL.fullmatch(_host(target)):
        return "an address that only the own computer answers"
    return ""


def _host(target: str) -> str:
    try:
        return urlsplit(target).hostname or ""
    except ValueError:
        return ""
