"""A section that is there says something.

A heading over nothing tells the reader that something is missing here, and not what.

Wrong:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      ## What the policy says

      Not written yet.

      ## Practice
      …

Right:

    content/warehouse/picking.md: |
      …
      Ask for the list by aisle.

      ## What the policy says

      Order lists may go in once the names are out.

      ## Practice
      …

Fix: write the section, or take its heading out until there is something to say.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import hollow_section
from rolepath.lint.program.headings import cut_off
from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.hollow import says_something
from rolepath.model.document import Section
from rolepath.model.module import Module
from rolepath.model.sections import KIND_BY_ID, SECTION_LEVEL

CODE = "RP263"
SCOPE = Scope.MODULE
ONLY_LISTED = True
ONLY_READABLE = True
_NOTES = KIND_BY_ID["facilitator"]


def check(listed: ListedModule) -> Iterator[Report]:
    """Reports sections of listed modules that nobody demands and that say nothing."""
    module = listed.module
    cut = cut_off(module.document)
    for section in _judged(module):
        heading = section.part.heading
        reason = hollow_section(section.kind, heading.title, section.html, (module.title,))
        if reason and heading.line not in cut:
            fix = "Write it, or take the heading out until there is something to say."
            yield Report(module.document.place(heading), f'"{heading.title}" {reason}', fix)


def _judged(module: Module) -> Iterator[Section]:
    """Without what is demanded, and without what is a finding already where nothing at all is written."""
    document = module.document
    own = [section.html for section in document.sections if section.kind is None]
    has_body = any(says_something(html) for html in (document.lead, *own))
    for section in document.sections:
        kind = section.kind
        if section.part.heading.level < SECTION_LEVEL:
            continue
        is_optional = kind is not None and not kind.demanded and not (kind is _NOTES and module.kind == "project")
        if is_optional or (kind is None and has_body):
            yield section
