"""The module about policies comes before the first practice.

Whoever practises before they know what may go in has already put something in.

Wrong:

    roles/warehouse.yml: |
      …
        start:
          - module: shared/basics
      …
          - warehouse/picking
          - warehouse/our-policies
        keep:
      …
    content/warehouse/our-policies.md: |
      ---
      title: Our policies
      task: picking
      …
      ## How this helps you do your job better

      Picking lists go out without names: better quality.

      ## Sort the list by aisle
      …

Right:

    roles/warehouse.yml: |
      …
        start:
          - warehouse/our-policies
          - module: shared/basics
      …
          - warehouse/picking
        keep:
      …
    content/warehouse/our-policies.md: |
      ---
      title: Our policies
      task: picking
      …
      ## How this helps you do your job better

      Picking lists go out without names: better quality.

      ## Sort the list by aisle
      …

Fix: move the module to the beginning of the first phase.
"""

import re
from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.program.learning_path import is_whole
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.finding import Severity
from rolepath.model.lesson import Lesson, lessons_of
from rolepath.model.role import Role
from rolepath.model.sections import KIND_BY_ID, normalized

CODE = "RP504"
SEVERITY = Severity.WARNING
SCOPE = Scope.ROLE
_ABOUT_POLICIES = re.compile(
    r"\b(?:our|the|ai|data|usage|company) polic(?:y|ies)\b|\bpolicies\b|\bwhat (?:data )?(?:you |we |i )?may\b"
    r"|\b(?:our|the|ai|house) (?:rules|guidelines)\b|\bdata protection\b|\bacceptable use\b"
)


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports a first module about policies that follows practice, be it of the same phase."""
    if catalog.program and is_whole(catalog, role):
        yield from _late(catalog, role)


def _late(catalog: Catalog, role: Role) -> Iterator[Report]:
    earlier: list[Lesson] = []
    for lesson in lessons_of(catalog, role):
        if is_about_policies(lesson.module.title) or is_about_policies(lesson.module.id.rsplit("/", 1)[-1]):
            first = next((other for other in earlier if other.practice), None)
            if first:
                message = f'learners practise in "{first.module.title}" before they reach "{lesson.module.title}"'
                is_same = first.entry.phase == lesson.entry.phase
                target = f'above "{first.module.id}"' if is_same else f"to the phase {first.entry.phase}, to its top"
                yield Report(lesson.entry.place, message, f"Move this line {target}.")
            return
        if _tells(lesson):
            return  # which prepares for all that follows
        earlier.append(lesson)


def is_about_policies(name: str) -> bool:
    """Whether a module's title or file name says that it explains the policies."""
    return bool(_ABOUT_POLICIES.search(normalized(name.replace("-", " "))))


def _tells(lesson: Lesson) -> bool:
    """Whether a module says itself what the policy says."""
    return lesson.has(KIND_BY_ID["policy"])
