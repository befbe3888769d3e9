"""Which of the three policy questions a text answers."""

import re

from rolepath.lint.program.scope import readable
from rolepath.lint.text.demands import RULE
from rolepath.lint.text.hollow import says_something
from rolepath.lint.text.prose import visible_text
from rolepath.model.document import Document
from rolepath.model.names.suggestion import is_close
from rolepath.model.program import POLICY_QUESTIONS
from rolepath.model.role import Role
from rolepath.model.sections import normalized

_CLOSE_ENOUGH = 0.7
_TOPICS = {
    "data": re.compile(r"\b(?:data|put in|go in|goes in|paste|input|confidential\w*|upload)\b"),
    "review": re.compile(
        r"\b(?:review\w*|checked|second (?:human|person|pair)|signs? off|signed|approv\w*|four eyes|verif\w+)\b"
    ),
    "disclosure": re.compile(
        r"\b(?:disclos\w+|say (?:that|so|when)|label\w*|declar\w+|acknowledg\w+|transparen\w+)\b"
        r"|\b(?:ai|assistant) (?:has )?(?:helped|was used|assistance|wrote)\b"
    ),
}


def answered_by_role(name: str, role: Role) -> bool:
    """Whether a role's own answers hold one to the question; an open code block gets the benefit of the doubt."""
    policies = role.policies
    if policies is None or not readable(policies):
        return policies is not None
    question = normalized(POLICY_QUESTIONS[name])
    parts = policies.rendering.parts
    start = next((index for index, part in enumerate(parts) if normalized(part.heading.title) == question), None)
    return start is not None and says_something(_beneath(policies, start), RULE, POLICY_QUESTIONS[name])


def answered_by_page(page: Document, name: str) -> bool:
    """Whether a page asks the question, or nearly so, in a heading or its text, and has words beneath."""
    parts = page.rendering.parts
    for index, part in enumerate(parts):
        if _asks(part.heading.title, name) and says_something(_beneath(page, index), RULE, part.heading.title):
            return True
    nested = [heading.title for heading in page.rendering.headings if heading not in {part.heading for part in parts}]
    text = page.rendering.lead + "".join(part.html for part in parts)
    is_in_text = normalized(POLICY_QUESTIONS[name]) in normalized(visible_text(text))
    return is_in_text or any(_asks(title, name) for title in nested)


def question_of(title: str) -> str | None:
    """The first of the three questions that a heading asks, or nearly so."""
    return next((name for name in POLICY_QUESTIONS if _asks(title, name)), None)


def _asks(title: str, name: str) -> bool:
    words = normalized(title)
    return is_close(words, normalized(POLICY_QUESTIONS[name]), _CLOSE_ENOUGH) or bool(_TOPICS[name].search(words))


def _beneath(document: Document, index: int) -> str:
    """The HTML under a heading, with that of the lower headings that follow."""
    parts = document.rendering.parts
    html = parts[index].html
    for part in parts[index + 1 :]:
        if part.heading.level <= parts[index].heading.level:
            break
        html += part.html
    return html
