"""A page of the program is written, not promised.

Learners and managers take what these pages say for settled, and a gap in them for something to hide.

Wrong:

    content/program/support.md: |
      ---
      title: Where to get help
      ---

      ## Office hours

      Fridays at 11:00, for everyone.

      ## Legal contact

      TODO: who it is, by title

Right:

    content/program/support.md: |
      ---
      title: Where to get help
      ---

      ## Office hours

      Fridays at 11:00, for everyone.

      ## Legal contact

      The company lawyer, under "Legal" in the address book.

Fix: write the section, or take its heading out until there is something to say.
"""

from collections.abc import Iterator
from functools import partial

from rolepath.lint.policy_answers import answered_by_page, answered_by_role, question_of
from rolepath.lint.program_pages import page, says_something, unserved_roles
from rolepath.lint.prose import is_placeholder
from rolepath.lint.rule import Report
from rolepath.lint.scope import readable
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Heading

CODE = "RP512"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each section that only holds a place, on pages that say something; of others their own rules speak."""
    policies = page(catalog, "policies")
    for found in catalog.pages.values():
        document = found.document
        if readable(document) and says_something(document):
            for heading in _placeholders(document):
                if found is not policies or not _is_unanswered(heading, document, catalog):
                    yield _report(document, heading)


def _placeholders(document: Document) -> Iterator[Heading]:
    return (part.heading for part in document.rendering.parts if is_placeholder(part.html))


def _is_unanswered(heading: Heading, document: Document, catalog: Catalog) -> bool:
    """Whether the heading asks a policy question that nothing else answers, which is a finding already."""
    name = question_of(heading.title)
    if name is None or answered_by_page(document, name):
        return False
    return any(unserved_roles(catalog, "policies", partial(answered_by_role, name)))


def _report(document: Document, heading: Heading) -> Report:
    message = f'"{heading.title}" only holds a place for a text that is still to be written'
    return Report(
        document.place(heading), message, "Write it, or take the heading out until there is something to say."
    )
