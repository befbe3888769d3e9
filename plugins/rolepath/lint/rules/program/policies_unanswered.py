"""The three policy questions have answers: what may go in, what needs review, when to say so.

People who do not know what is allowed either hold back for nothing or paste what belongs to a customer.

Wrong:

    roles/warehouse.yml: |
      …
        review: The route, by you, before you walk.
      curriculum:
      …

Right:

    roles/warehouse.yml: |
      …
        review: The route, by you, before you walk.
        disclosure: When the route goes to another shift.
      curriculum:
      …

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
