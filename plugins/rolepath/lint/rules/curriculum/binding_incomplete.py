"""A binding says everything that the opening needs.

The opening is where learners see that this is about their work; a part that is missing is a doubt that stays.

Wrong:

    roles/legal.yml: |
      …
        review: Contract review
      curriculum:
      …
            after: {minutes: 15, text: A list of differences.}
            practice: "Time: 10 minutes. Compare two clauses."
        go:
          - legal/clauses

Right:

    roles/legal.yml: |
      …
        review: Contract review
      curriculum:
      …
            after: {minutes: 15, text: A list of differences.}
            relevance: Contract review is better when no clause is missed.
            practice: "Time: 10 minutes. Compare two clauses."
        go:
          - legal/clauses

Fix: add the key that the finding names.
"""

from collections.abc import Iterator

from rolepath.lint.program.items import Scope
from rolepath.lint.rules.rule import Report
from rolepath.model.role import Entry, Role
from rolepath.model.sections import KIND_BY_ID

_MEANING = {
    "task": "the task of this role that it serves",
    "benefits": "how it helps: faster, quality, less-tedium or better-decisions",
    "problem": f'"{KIND_BY_ID["business-problem"].title}" for this role',
    "before": "the artefact before, and its minutes",
    "before.text": "the artefact before",
    "before.minutes": "the minutes that the task takes before",
    "after": "the artefact after, and its minutes",
    "after.text": "the artefact after",
    "after.minutes": "the minutes that the task takes after",
    "relevance": f'"{KIND_BY_ID["job-relevance"].title}"',
}

_PASTE = {
    "task": "task: ...",
    "benefits": "benefits: [faster]",
    "problem": "problem: |\n  TODO: what hurts in this role today, and what it costs",
    "before": "before: {minutes: 60, text: ...}",
    "before.text": "text: |\n  TODO: the thing itself, as it looks today",
    "before.minutes": "minutes: 60",
    "after": "after: {minutes: 20, text: ...}",
    "after.text": "text: |\n  TODO: the same thing, as it looks with the assistant",
    "after.minutes": "minutes: 20",
    "relevance": "relevance: |\n  TODO: how the task gets faster, better, less tedious or better decided",
}

CODE = "RP302"
IS_FIRM = True
SCOPE = Scope.ROLE


def check(role: Role) -> Iterator[Report]:
    """Reports each part that a binding leaves out."""
    for entry in role.entries:
        for name in entry.binding.missing if entry.binding else ():
            keys = name.split(".")
            place = entry.binding.places.at(*keys) if entry.binding else entry.place
            where = "entry" if len(keys) == 1 else keys[0]
            fix = f"Add to this {where}, and write what it asks for:\n\n{_PASTE[name]}"
            yield Report(place, said_of(role, entry, name), fix)


def said_of(role: Role, entry: Entry, name: str) -> str:
    """What is said of a part that a binding lacks."""
    return f'the binding of "{entry.module}" for {role.title} does not say {_MEANING[name]}'
