"""No text runs code or takes over the page.

A page of a training must not be able to do anything in the name of the person who reads it.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      <script>alert("Hello")</script>

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      ## Practice

      Time: 15 minutes. Sort tomorrow's first order. Keep the list that you walked.

Fix: remove the tag or the attribute, or show it as code between backticks. A frame may show a page of a host that
`csp_sources: frame-src` in `mkdocs.yml` names.
"""

from collections.abc import Iterator

from rolepath.lint.markup.placed_tags import placed_tags
from rolepath.lint.markup.safety import fault_of
from rolepath.lint.program.items import Scope, Text
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog

CODE = "RP406"
IS_FIRM = True
SCOPE = Scope.TEXT


def check(text: Text, catalog: Catalog) -> Iterator[Report]:
    """Reports each such tag once; tags shown as code are none."""
    for placed in placed_tags(text.document):
        attribute, message = fault_of(placed.tag, catalog.hosts)
        if message:
            what = f"the attribute {attribute}" if attribute else "the tag"
            fix = f"Remove {what}; to show it to readers, put it between backticks."
            if placed.tag.name == "iframe" and not attribute:
                fix += " The owner allows a host, such as one of films, by csp_sources: frame-src in mkdocs.yml."
            yield Report(placed.place(attribute), message, fix)
