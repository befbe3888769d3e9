"""The sponsor says what they are learning themselves.

A leader who asks others to learn and does not learn shows that it can wait.

Wrong:

    content/program/sponsor.md: |
      ---
      title: From the site manager
      ---

      I support this program and wish all of you success with it.

Right:

    content/program/sponsor.md: |
      ---
      title: From the site manager
      ---

      I am learning to plan with it, and my first plan was wrong.

Fix: add what the sponsor tries on their own work, and what went wrong.
"""

import re
from collections.abc import Iterator

from rolepath.lint.program.program_pages import beginning, is_doubtful, page, says_something, whole_text
from rolepath.lint.rules.rule import Report
from rolepath.lint.text.prose import visible_text
from rolepath.lint.words.english import is_english
from rolepath.model.catalog import Catalog

CODE = "RP507"
_ME = re.compile(r"\b(?:i|me|my|myself|we|our)\b")
_OTHERS_LEARN = re.compile(
    r"\b(?:you|your team|people|everybody|everyone|they|employees|staff|teams?)(?: \w+){0,3} learn\w*"
    r"|\b(?:lifelong|machine|deep|online) learning\b"
    r"|\blearning (?:program\w*|platform|path|journey|culture|time|offers?)\b"
)
_LEARNS = re.compile(
    r"\b(?:learn\w*|beginner|novice|newcomer|practi[sc]ing|taught me|new to me|mistakes?|wrong|trying|tried|struggl\w+|"
    r"getting better|not good at|poor at)\b"
)
_SOMEBODY_LEARNS = re.compile(r"\b(?:is|are|am|was|been|keeps?|still) (?:\w+ )?(?:learning|practi[sc]ing)\b")


def check(catalog: Catalog) -> Iterator[Report]:
    """Reports a sponsor's page in English in which nobody learns but the others."""
    found = page(catalog, "sponsor")
    if catalog.program is None or found is None or is_doubtful(catalog, "sponsor"):
        return
    titles = (heading.title for heading in found.document.rendering.headings)
    text = ". ".join([visible_text(whole_text(found.document)), *titles])
    if says_something(found.document) and is_english(text) and not tells(text):
        message = "the sponsor does not say what they are learning themselves"
        fix = "Ask them what they try on their own work, and what went wrong:\n\n## What I am learning\n\n…"
        yield Report(beginning(found.document), message, fix)


def tells(text: str) -> bool:
    """Whether a sentence says that its speaker, or anybody but the audience, learns."""
    for sentence in re.split(r"[.!?:]\s+", text.casefold()):
        own = _OTHERS_LEARN.sub(" ", sentence)
        if _SOMEBODY_LEARNS.search(own) or (_ME.search(own) and _LEARNS.search(own)):
            return True
    return False
