"""A binding says everything that the opening needs.

The opening is where learners see that this is about their work; a part that is missing is a doubt that stays.

Wrong:

    roles/legal.yml: |
      title: Legal
      tasks:
        review: Contract review
      curriculum:
        start:
          - module: shared/basics
            task: review
            benefits: [quality]
            problem: Clauses are compared by eye.
            before: {minutes: 40, text: Two prints side by side.}
            after: {minutes: 15, text: A list of differences.}
            practice: "Time: 10 minutes. Compare two clauses."
        go:
          - legal/clauses

Right:

    roles/legal.yml: |
      title: Legal
      tasks:
        review: Contract review
      curriculum:
        start:
          - module: shared/basics
            task: review
            benefits: [quality]
            problem: Clauses are compared by eye.
            before: {minutes: 40, text: Two prints side by side.}
            after: {minutes: 15, text: A list of differences.}
            relevance: Contract review is better when no clause is missed.
            practice: "Time: 10 minutes. Compare two clauses."
        go:
          - legal/clauses

Fix: add the key that the finding names.
"""

from collections.abc import Iterator

from rolepath.lint.rule import Report
from rolepath.model.catalog import Catalog
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

CODE = "RP302"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports each part that a binding leaves out."""
    for role in catalog.roles:
        for entry in role.entries:
            for name in entry.binding.missing if entry.binding else ():
                keys = name.split(".")
                message = f'the binding of "{entry.module}" for {role.title} does not say {_MEANING[name]}'
                place = entry.binding.places.at(*keys) if entry.binding else entry.place
                yield Report(place, message, f"Add {keys[-1]}: to this {'entry' if len(keys) == 1 else keys[0]}.")
