"""An answer of a role to a policy question or a concern answers it.

People who get a word instead of an answer take it for the answer that they feared.

Wrong:

    roles/warehouse.yml: |
      …
        data: Order lists without names.
        review: Use common sense.
        disclosure: When the route goes to another shift.
      concerns:
        - {question: Will it lose orders?, answer: It counts each line.}
      curriculum:
      …
    content/program/policies.md: |
      ---
      title: Policies
      ---

      ## What output needs review?

      Whatever leaves the house, by whoever sends it.

Right:

    roles/warehouse.yml: |
      …
        data: Order lists without names.
        review: The route, by you, before you walk.
        disclosure: When the route goes to another shift.
      concerns:
        - {question: Will it lose orders?, answer: It counts each line.}
      curriculum:
      …

Fix: say what is so in this role, or leave the key out where the program's page says it for all.
"""

from collections.abc import Iterator
from functools import partial

from rolepath.lint.program.items import Scope
from rolepath.lint.program.policy_answers import answered_by_page, answered_by_role
from rolepath.lint.program.program_pages import page, says_something
from rolepath.lint.program.scope import readable
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.demands import ANSWER, RULE, Demand
from rolepath.lint.text.hollow import hollow
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Part
from rolepath.model.program import POLICY_QUESTIONS
from rolepath.model.role import Role

CODE = "RP522"
SCOPE = Scope.ROLE
_NAMES = {question: name for name, question in POLICY_QUESTIONS.items()}


def check(role: Role, catalog: Catalog) -> Iterator[Report]:
    """Reports answers that say nothing; where nobody answers at all, other rules speak."""
    policies, concerns = page(catalog, "policies"), page(catalog, "concerns")
    for part, reason in _hollow(role.policies, RULE):
        name = _NAMES.get(part.heading.title, "")
        answered = partial(answered_by_role, name)
        is_reported = name and not answered(role) and not (policies and answered_by_page(policies.document, name))
        if role.policies and not is_reported:
            yield _report(role.policies, part, reason)
    has_others = concerns and says_something(concerns.document)
    for part, reason in _hollow(role.concerns, ANSWER):
        if role.concerns and (has_others or says_something(role.concerns)):
            yield _report(role.concerns, part, reason)


def _hollow(document: Document | None, demand: Demand) -> Iterator[tuple[Part, str]]:
    if document is None or not readable(document):
        return
    for index, part in enumerate(document.rendering.parts):
        if part.heading.line in document.source.added:
            below = document.rendering.parts[index + 1 : index + 2]
            is_whole = not below or below[0].heading.line in document.source.added
            reason = hollow(part.html, demand, part.heading.title) if is_whole else ""
            if reason:
                yield part, reason


def _report(document: Document, part: Part, reason: str) -> Report:
    message = f'the answer to "{part.heading.title}" {reason}'
    return Report(document.place(part.heading), message, "Say what is so in this role, and what to do in doubt.")
