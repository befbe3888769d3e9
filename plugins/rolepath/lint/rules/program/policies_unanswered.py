"""The three policy questions have answers: what may go in, what needs review, when to say so.

People who do not know what is allowed either hold back for nothing or paste what belongs to a customer.

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

Fix: answer the question in the role's `policies:`, or for all roles in `content/program/policies.md` under its heading.
"""

from collections.abc import Iterator
from functools import partial

from rolepath.lint.program.policy_answers import answered_by_page, answered_by_role
from rolepath.lint.program.program_pages import is_doubtful, page, unserved_roles
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.place import Place
from rolepath.model.program import POLICY_QUESTIONS

CODE = "RP503"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports the questions without an answer: at the page what no role answers, and the rest at each role."""
    if catalog.program is None or is_doubtful(catalog, "policies"):
        return
    found = page(catalog, "policies")
    lacking: dict[tuple[Place, str], list[str]] = {}
    for name in POLICY_QUESTIONS:
        if found and answered_by_page(found.document, name):
            continue
        for place, role in unserved_roles(catalog, "policies", partial(answered_by_role, name)):
            lacking.setdefault((place, role.title if role else ""), []).append(name)
    for (place, title), names in lacking.items():
        yield _report(place, title, names)


def _report(place: Place, title: str, names: list[str]) -> Report:
    questions = ", ".join(f'"{POLICY_QUESTIONS[name]}"' for name in names)
    if title:
        lines = "\n".join(f"  {name}: |\n    …" for name in names)
        return Report(place, f"{title} is not told: {questions}", f"Answer for this role:\n\npolicies:\n{lines}")
    headings = "\n\n".join(f"## {POLICY_QUESTIONS[name]}\n\n…" for name in names)
    return Report(place, f"nobody is told: {questions}", f"Answer here, for all roles:\n\n{headings}")
