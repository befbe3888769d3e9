"""A module teaches something: it has at least one section of its own.

A problem and a promise without the way from one to the other help nobody.

Wrong:

    content/warehouse/picking.md: |
      …
      Picking is faster: one walk for each order.

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      Picking is faster: one walk for each order.

      ## Sort the list by aisle

      Ask for the list by aisle.

      ## Practice
      …

Fix: add a section with a heading of your own that says how the work is done.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.hollow import says_something
from rolepath.model.document import Document, Heading

CODE = "RP251"
SCOPE = Scope.MODULE
ONLY_LISTED = True
ONLY_READABLE = True


def check(listed: ListedModule) -> Iterator[Report]:
    """Reports listed modules whose sections are all of the demanded or optional kinds."""
    document = listed.document
    own = [section for section in document.sections if section.kind is None]
    if not any(says_something(html) for html in (document.lead, *(section.html for section in own))):
        yield _report(document, own[0].part.heading if own else None)


def _report(document: Document, heading: Heading | None) -> Report:
    """At the first heading that stands over nothing, else at the end."""
    last = len(document.source.markdown.rstrip("\n").split("\n"))
    place = document.place(heading) if heading else document.source.place(last)
    message = "the module has no section that says how the work is done"
    if heading:
        fix = f'Write what belongs beneath "{heading.title}": the steps, with an example.'
        return Report(place, f'{message}: "{heading.title}" says nothing yet', fix)
    return Report(place, message, "Add one with a heading of your own, such as:\n\n## Ask for three angles, not one")
