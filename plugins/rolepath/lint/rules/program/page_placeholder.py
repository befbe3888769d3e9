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

from rolepath.lint.program.headings import cut_off, too_high
from rolepath.lint.program.policy_answers import answered_by_page, answered_by_role, question_of
from rolepath.lint.program.program_pages import page, unserved_roles
from rolepath.lint.program.scope import readable
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.demands import ANSWER, BODY, RULE, Demand
from rolepath.lint.text.hollow import EMPTY, hollow
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Heading

CODE = "RP512"
_DEMANDS = {"program/concerns.md": ANSWER, "program/policies.md": RULE}


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each section that only holds a place, on pages that say something; of others their own rules speak."""
    policies = page(catalog, "policies")
    for found in catalog.pages.values():
        document = found.document
        demand = _DEMANDS.get(found.path, BODY)
        if readable(document) and _is_begun(document, demand):
            told = {high.heading for high in too_high(document, found.title)}
            cut = cut_off(document)
            for heading, reason in _hollow(document, demand):
                if heading in told or heading.line in cut:
                    continue  # a heading that is too high has taken the text away, and is the finding
                if found is not policies or not _is_unanswered(heading, document, catalog):
                    yield _report(document, heading, reason)


def _is_begun(document: Document, demand: Demand) -> bool:
    texts = [hollow(section.html, demand, section.part.heading.title) for section in document.sections]
    return not all(texts) or not hollow(document.lead)


def _hollow(document: Document, demand: Demand) -> Iterator[tuple[Heading, str]]:
    """Sections that say nothing; in others, the headings with a place for a text beneath."""
    for section in document.sections:
        heading = section.part.heading
        reason = hollow(section.html, demand, heading.title)
        if reason:
            yield heading, reason
            continue
        for part in (section.part, *section.children):
            reason = hollow(part.html, BODY, part.heading.title)
            if reason not in ("", EMPTY):
                yield part.heading, reason


def _is_unanswered(heading: Heading, document: Document, catalog: Catalog) -> bool:
    """Whether the heading asks a policy question that nothing else answers, which is a finding already."""
    name = question_of(heading.title)
    if name is None or answered_by_page(document, name):
        return False
    return any(unserved_roles(catalog, "policies", partial(answered_by_role, name)))


def _report(document: Document, heading: Heading, reason: str) -> Report:
    fix = "Write it, or take the heading out until there is something to say."
    return Report(document.place(heading), f'"{heading.title}" {reason}', fix)
