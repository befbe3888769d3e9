"""Steps to do, told from text to read: numbered lists, with the sentence that introduces them."""

import re

from rolepath.importing.markdown.headings import Part, levelled, parts_of
from rolepath.importing.markdown.outside import masked

_STEP = re.compile(r"^ {0,3}\d{1,3}[.)](?:[ \t]|$)")
_FEWEST = 3
"""Steps that an exercise has at least; a shorter list may as well be of reasons."""

_LEVEL = 3


def with_steps_apart(markdown: str) -> tuple[str, str]:
    """The text without its parts that are steps, and these; "" where there are none.

    Beneath a heading of its own such a part goes as a whole, else from the sentence on that introduces the steps.
    """
    parts = parts_of(markdown)
    has_top = len(parts) > 1 and parts[1].level == 1 and not parts[0].text.strip()
    kept, steps, beneath = list[str](), list[str](), list[Part]()
    for index, part in enumerate(parts):
        start = _first_step(part.text)
        is_lead = part.level == 0 or (index == 1 and has_top)
        if start is None:
            kept.append(part.text if part.level == 0 else part.written(part.level))
        elif is_lead:
            lines = part.text.split("\n")
            before = Part(part.level, part.title, "\n".join(lines[:start]).rstrip(), part.anchor)
            kept.append(before.text if part.level == 0 else before.written(part.level))
            steps.append("\n".join(lines[start:]).strip("\n"))
        else:
            beneath.append(part)
    steps += [part.written(level) for level, part in levelled(beneath, _LEVEL)]
    return "\n\n".join(filter(str.strip, kept)), "\n\n".join(filter(str.strip, steps))


def _first_step(text: str) -> int | None:
    """The line at which steps begin, with the paragraph right above them; None where there are too few."""
    seen = masked(text).split("\n")
    numbered = [index for index, line in enumerate(seen) if _STEP.match(line)]
    if len(numbered) < _FEWEST:
        return None
    start = numbered[0]
    above = start - 1
    while above >= 0 and not seen[above].strip():
        above -= 1
    if above >= 0 and seen[above].rstrip(" *_").endswith(":"):
        while above >= 0 and seen[above].strip():
            start, above = above, above - 1
    return start
