"""A shared module's practice is shown to somebody.

A role's own practice takes the place of the module's, which nobody reads where all roles bring one.

Wrong:

    content/shared/basics.md: |
      …
      Say what you need.

      ## Try it

      Time: 5 minutes. Write down one sentence that worked.

Right:

    content/shared/basics.md: |
      …
      Say what you need.

      ## One sentence first

      Time: 5 minutes. Write down one sentence that worked.

Fix: delete the module's practice, give it a heading of its own, or leave `practice:` out where the module's is meant.
"""

from collections.abc import Iterator

from rolepath.lint.program.demanded import hollow_section
from rolepath.lint.program.headings import too_high
from rolepath.lint.program.items import ListedModule, Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.document import Document
from rolepath.model.role import Role
from rolepath.model.sections import KIND_BY_ID, normalized

CODE = "RP262"
IS_FIRM = True
SCOPE = Scope.MODULE
ONLY_READABLE = True
_PRACTICE = KIND_BY_ID["practice"]


def check(listed: ListedModule) -> Iterator[Report]:
    """Reports practice that no role shows; where its heading need not mean practice, also if one role does not."""
    section = listed.document.section(_PRACTICE)
    if section is None or hollow_section(_PRACTICE, section.part.heading.title, section.html):
        return  # which has a finding of its own
    bringing, others = _roles(listed)
    is_plain = normalized(section.part.heading.title) == normalized(_PRACTICE.title)
    if bringing and not (others and is_plain):
        heading = section.part.heading
        names = ", ".join(dict.fromkeys(role.title for role in bringing))
        message = f'"{heading.title}" is not shown in {names}: the "practice" of the role stands in its place'
        fix = "Give it a heading that does not mean practice, delete it, or leave practice out of the role's entry."
        yield Report(listed.document.place(heading), message, fix)


def _roles(listed: ListedModule) -> tuple[list[Role], list[Role]]:
    """The roles that bring their own practice, and those that show the module's."""
    bringing, others = list[Role](), list[Role]()
    for role, entry in listed.lines:
        has_own = entry.binding is not None and _has_practice(entry.binding.opening)
        (bringing if has_own else others).append(role)
    return bringing, others


def _has_practice(opening: Document) -> bool:
    section = opening.section(_PRACTICE)
    return section is not None and not any(item.heading is section.part.heading for item in too_high(opening))
