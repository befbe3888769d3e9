"""A short sign of what a module says, so that what learners marked can be told from what was written since."""

import html
import re
from functools import lru_cache
from hashlib import sha256

from rolepath.model.document import ANSWER_LABEL
from rolepath.model.module import Module
from rolepath.model.sections import KIND_BY_ID

_ANSWER = re.compile(r'data-rolepath-answer="(right|wrong)"[^>]*>')
_TAG = re.compile(r"<[^>]*>")
_LENGTH = 8


def version_of(module: Module) -> str:
    """Eight digits and letters, other ones when a learner reads other words or another answer is right.

    They are made of the module's own text alone, so that a module has one version in the sites of all roles.
    Spaces, links, styles and what only the facilitator reads do not count.
    """
    document = module.document
    shown = (section for section in document.sections if section.kind is not KIND_BY_ID["facilitator"])
    texts = [document.lead, *(section.part.heading.html + section.html for section in shown), document.rendering.notes]
    return _sign(" ".join(texts))


@lru_cache(maxsize=2_000)  # several pages of a site tell it, in several sites
def _sign(markup: str) -> str:
    marked = _ANSWER.sub(r">\1 ", markup.replace(ANSWER_LABEL, ""))
    text = "".join(html.unescape(_TAG.sub(" ", marked)).split())
    return sha256(text.encode()).hexdigest()[:_LENGTH]
