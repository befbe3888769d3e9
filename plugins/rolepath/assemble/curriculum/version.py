"""Short digest of what a module says, which tells whether it has changed since a learner marked it."""

from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from html import escape

from rolepath.html.parser import seen
from rolepath.html.tree import Element, Node
from rolepath.model.document import ANSWER_LABEL
from rolepath.model.module import Module
from rolepath.model.sections import KIND_BY_ID

_LENGTH = 8


def version_of(module: Module) -> str:
    """Eight digits and letters, other ones when a learner reads other words or another answer is right.

    They are made of the module's own text alone, so that a module has one version in the sites of all roles.
    Spaces, links, styles and what only the facilitator reads do not count.
    """
    document = module.document
    shown = (section for section in document.sections if section.kind is not KIND_BY_ID["facilitator"])
    texts = [document.lead, *(section.part.heading.html + section.html for section in shown), document.rendering.notes]
    texts += [f"<p>{escape(f'{step.week} {step.do} {step.show}')}</p>" for step in module.milestones]
    return _digest(" ".join(texts))


@lru_cache(maxsize=2_000)  # several pages of a site tell it, in several sites
def _digest(markup: str) -> str:
    text = "".join(_said(seen(markup)).replace(ANSWER_LABEL, "").split())
    return sha256(text.encode()).hexdigest()[:_LENGTH]


def _said(nodes: Iterable[Node]) -> str:
    """All text, with "right" or "wrong" before the words of an option."""
    pieces: list[str] = []
    for node in nodes:
        if isinstance(node, Element):
            pieces += [node.attributes.get("data-rolepath-answer", ""), " ", _said(node.children)]
        elif isinstance(node, str):
            pieces.append(node)
    return "".join(pieces)
