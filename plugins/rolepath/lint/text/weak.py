"""Whether any rule about wording finds fault with a problem or a relevance by itself, whatever stands around it."""

from collections.abc import Sequence

from rolepath.lint.text.substance import is_thin_help, is_thin_problem
from rolepath.lint.text.wording import (
    begins_with_tool,
    helps_others,
    is_negated,
    is_vague,
    names_only,
    stock_phrases,
)


def is_weak_problem(text: str, job: str, tasks: Sequence[str]) -> bool:
    """Whether a problem begins with the tool, has stock phrases, or says nothing that goes wrong at work."""
    is_phrased = begins_with_tool(text) or bool(stock_phrases(text))
    return is_phrased or names_only(text, job, *tasks) or is_thin_problem(text, job, *tasks)


def is_weak_relevance(text: str, job: str, tasks: Sequence[str]) -> bool:
    """Whether a relevance is for others, a denial, in stock phrases, vague, or says nothing that changes at work."""
    is_phrased = helps_others(text) or is_negated(text) or bool(stock_phrases(text))
    is_general = is_vague(text, tasks) or names_only(text, job, *tasks)
    return is_phrased or is_general or is_thin_help(text, job, *tasks)
