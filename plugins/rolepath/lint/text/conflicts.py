"""Lines that a version control system writes between two versions of a text."""

import re

from rolepath.lint.text.outside_code import without_fences
from rolepath.model.document import Document

_MARK = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: \S.*)?$", re.MULTILINE)


def conflict(document: Document) -> tuple[int, str] | None:
    """The first such line of a text, with its number; those in code are meant to be shown."""
    text = document.source.markdown
    match = _MARK.search(without_fences(text)) if _MARK.search(text) else None
    return (text.count("\n", 0, match.start()) + 1, match[0].strip()) if match else None
