"""Every HTML tag of a text is one that browsers show.

What stands between < and > is taken for a tag, and a tag that no browser knows is not shown: the words are gone.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      The list is <your own list>, sorted.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      The list is `<your own list>`, sorted.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: put what readers are to see between backticks, or write &lt; for the sign; an element of your own scripts can be
allowed with `per_path` in `mkdocs.yml`.
"""

from collections.abc import Iterator

from rolepath.lint.markup.known_elements import is_known
from rolepath.lint.markup.placed_tags import placed_tags
from rolepath.lint.markup.safety import fault_of
from rolepath.lint.program.demanded import lines_of_empty_texts
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP413"
IS_FIRM = True
SCOPE = Scope.TEXT


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports each element that is none of those that a text may have; one with a fault of its own has that finding.

    One that is all that a demanded section holds, such as <your text here>, leaves that empty, which is said there.
    """
    unknown = [placed for placed in placed_tags(text.document) if not is_known(placed.tag.name)]
    empty = lines_of_empty_texts(text.document) if unknown else frozenset[int]()
    for placed in unknown:
        tag = placed.tag
        if placed.line not in empty and not fault_of(tag, catalog.hosts)[1]:
            message = f"<{tag.name}> is no HTML tag that pages show, so what stands in it is not seen"
            fix = "Put it between backticks if readers are to see it, or remove it."
            yield Report(placed.place(), message, fix)
