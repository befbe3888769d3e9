"""The module about policies comes before the first practice.

Whoever practises before they know what may go in has already put something in.

Wrong:

    roles/warehouse.yml: |
      title: Warehouse
      tasks:
        picking: Picking orders
      support:
        power_users: [Shift leader]
      policies:
        data: Order lists without names.
        review: The route, by you, before you walk.
        disclosure: When the route goes to another shift.
      curriculum:
        start:
          - module: shared/basics
            task: picking
            benefits: [faster]
            problem: The same list is typed three times.
            before: {minutes: 20, text: A list on paper.}
            after: {minutes: 5, text: A list by aisle.}
            relevance: Picking is faster with one list.
            practice: "Time: 10 minutes. Type one list."
        go:
          - warehouse/picking
          - warehouse/our-policies
        keep:
          - module: shared/project
            task: picking
            benefits: [faster]
            problem: Monday's orders block the first aisle.
            before: {minutes: 90, text: One route for each picker.}
            after: {minutes: 60, text: Routes that meet nowhere.}
            relevance: Picking a whole week of orders gets faster when routes do not meet.
            practice: "Time: 60 minutes. Keep the route of each day."
      checkins:
        - {week: 4, title: First routes, minutes: 15, with: shift leader}
    content/warehouse/our-policies.md: |
      ---
      title: Our policies
      task: picking
      benefits: [quality]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem

      Nobody knows what may go in.

      ## Before and after

      ### Before

      Ask three people, and wait.

      ### After

      Look it up on one page.

      ## How this helps you do your job better

      Picking lists go out without names: better quality.

      ## Sort by colour

      Green goes in, red stays out.

      ## Practice

      Time: 15 minutes. Sort ten lists.

Right:

    roles/warehouse.yml: |
      title: Warehouse
      tasks:
        picking: Picking orders
      support:
        power_users: [Shift leader]
      policies:
        data: Order lists without names.
        review: The route, by you, before you walk.
        disclosure: When the route goes to another shift.
      curriculum:
        start:
          - warehouse/our-policies
          - module: shared/basics
            task: picking
            benefits: [faster]
            problem: The same list is typed three times.
            before: {minutes: 20, text: A list on paper.}
            after: {minutes: 5, text: A list by aisle.}
            relevance: Picking is faster with one list.
            practice: "Time: 10 minutes. Type one list."
        go:
          - warehouse/picking
        keep:
          - module: shared/project
            task: picking
            benefits: [faster]
            problem: Monday's orders block the first aisle.
            before: {minutes: 90, text: One route for each picker.}
            after: {minutes: 60, text: Routes that meet nowhere.}
            relevance: Picking a whole week of orders gets faster when routes do not meet.
            practice: "Time: 60 minutes. Keep the route of each day."
      checkins:
        - {week: 4, title: First routes, minutes: 15, with: shift leader}
    content/warehouse/our-policies.md: |
      ---
      title: Our policies
      task: picking
      benefits: [quality]
      minutes: {before: 30, after: 10}
      ---

      ## The business problem

      Nobody knows what may go in.

      ## Before and after

      ### Before

      Ask three people, and wait.

      ### After

      Look it up on one page.

      ## How this helps you do your job better

      Picking lists go out without names: better quality.

      ## Sort by colour

      Green goes in, red stays out.

      ## Practice

      Time: 15 minutes. Sort ten lists.

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
