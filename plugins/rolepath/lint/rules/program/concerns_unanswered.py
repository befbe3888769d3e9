"""The concerns that people have get an answer.

A worry that nobody answers is what people think about while the training goes on.

Wrong:

    content/program/concerns.md: |
      ---
      title: Concerns
      ---

      To be written.

Right:

    content/program/concerns.md: keep

Fix: answer the concerns of a role in its `concerns:`, or those of all in `content/program/concerns.md`.
"""

from collections.abc import Iterator

from rolepath.lint.program.program_pages import is_doubtful, page, says_something, unserved_roles
from rolepath.lint.program.scope import readable
from rolepath.lint.rules.rule import Report
from rolepath.model.catalog import Catalog
from rolepath.model.role import Role

CODE = "RP505"


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports roles without answers where the program's page has none either; at the page, if no role has any."""
    found = page(catalog, "concerns")
    is_answered = is_doubtful(catalog, "concerns") or (found and says_something(found.document))
    if catalog.program is None or is_answered:
        return
    for place, role in unserved_roles(catalog, "concerns", _has_own):
        if role:
            message = f"{role.title} gets no answer to the concerns that people have"
            fix = "Answer one honestly:\n\nconcerns:\n  - question: Will this replace my job?\n    answer: |\n      …"
        else:
            message = "nobody answers the concerns that people have"
            fix = "Answer one honestly here, for all roles:\n\n## Will this replace my job?\n\n…"
        yield Report(place, message, fix)


def _has_own(role: Role) -> bool:
    """A text with an open code block is given the benefit of the doubt."""
    return role.concerns is not None and (not readable(role.concerns) or says_something(role.concerns))
