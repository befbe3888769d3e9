"""Texts of the documentation that authors might leave standing as their own: examples, guides, samples."""

import re

from rolepath.lint.text.shown import shown
from rolepath.lint.words.english import names_any, words
from rolepath.model.sections import AFTER, BEFORE, SECTIONS

TRADE = frozenset(("picking", "orders", "warehouse"))
"""What the examples are about: where a role has such tasks, they may be true."""

SAMPLES = (
    "What hurts today, with the deadline and the cost.",
    "The thing itself, as it looked.",
    "The same thing, as it looks now.",
    "Which task, which help, and what it does not save.",
    "What hurts in this role.",
    "The artefact before.",
    "The artefact after.",
    "How this helps somebody in this role.",
    (
        "Time: 30 minutes · With: your buddy 1. A step on the reader's own work. "
        "You end with: something made, kept, sent or shown."
    ),
    "Time: 15 minutes · With: your buddy 1. A step on this role's own work.",
)
"""The texts that stand in the samples of `docs/pages/how-to/`."""

HINTS = {
    "business-problem": "what goes wrong today",
    "before": "the real thing as it was made until now",
    "after": "the same thing as it is made now",
    "job-relevance": "which task gets better",
    "practice": "minutes, own work, steps, what remains",
}
"""What new files ask for behind their TODO, by the demanded section."""

_ENDINGS = ("takes less time, because you no longer", "takes less time because you no longer")
"""How the finding about a vague relevance begins its example."""


def is_documented(markup: str, role_words: frozenset[str]) -> bool:
    """Whether a text is a guide of ours, or an example that cannot be about the work of a role with these words."""
    found = " ".join(words(shown(markup).words))
    if not found:
        return False
    is_unfinished = any(found.endswith(" ".join(words(ending))) for ending in _ENDINGS)
    is_example = found in _EXAMPLES and not any(names_any(word, role_words) for word in TRADE)
    return found in _GUIDES or bool(_GUIDE.fullmatch(found)) or is_unfinished or is_example


def _plain(text: str) -> str:
    return " ".join(words(text))


_KINDS = (*SECTIONS, BEFORE, AFTER)
_EXAMPLES = frozenset(_plain(line) for kind in _KINDS for line in (kind.example, kind.example.replace("### ", "")))
_LINES = [line.partition("TODO:")[2] for kind in _KINDS for line in kind.guide.split("\n") if "TODO:" in line]
_GUIDES = frozenset(_plain(text) for text in (*SAMPLES, *HINTS.values()))
_GUIDE = re.compile("|".join(" .+ ".join(map(_plain, re.split(r"\{\w+\}", line))).strip() for line in _LINES))
"""Guides, with anything in the place of the role and the task."""
