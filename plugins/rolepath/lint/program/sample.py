"""A small module made from the table of sections, for new modules, and parts of it for the documentation of rules."""

from collections.abc import Mapping

from rolepath.model.sections import DEMANDED, SectionKind

FRONT_MATTER = """\
---
title: Plan a picking route
task: picking
benefits: [faster]
minutes: {before: 30, after: 10}
---
"""
BODY = "## Sort the list by aisle\n\nPaste the order list and ask for it by aisle.\n"


def sample_module(texts: Mapping[SectionKind, str | None]) -> str:
    """A whole module; `texts` replaces sections by other text, or leaves them out where it holds None."""
    pieces = [FRONT_MATTER]
    for kind in DEMANDED:
        if not kind.opening:
            continue
        pieces.append(_section(kind, texts))
    pieces.append(BODY)
    pieces += [_section(kind, texts) for kind in DEMANDED if not kind.opening]
    return "\n".join(piece for piece in pieces if piece)


def _section(kind: SectionKind, texts: Mapping[SectionKind, str | None]) -> str:
    text = texts.get(kind, kind.example)
    return "" if text is None else f"## {kind.title}\n\n{text}\n"


def excerpt(kind: SectionKind, text: str | None, *, is_whole: bool = True) -> str:
    """The part of a small module with a section of this text, or for None without it, indented for an example.

    With `is_whole` it is the section alone, up to the next heading, else it begins with what stands before the section.
    """
    before, after = _neighbours(kind)
    section = "" if text is None else f"## {kind.title}\n\n{text}\n"
    pieces = ([] if is_whole else [before]) + ([section] if section else []) + ([after] if after else [])
    lines = ["…", *"\n".join(pieces).split("\n")]
    return "\n".join(f"      {line}" if line else "" for line in [*lines, *(["…"] if after else [])])


def _neighbours(kind: SectionKind) -> tuple[str, str]:
    """What stands before a section, and the heading after it; "" where none does."""
    headings = [f"## {item.title}\n\n{item.example}\n" for item in DEMANDED if item.opening]
    texts = ["---\n", *headings, BODY, *(f"## {item.title}" for item in DEMANDED if not item.opening)]
    index = next(number for number, text in enumerate(texts) if text.startswith(f"## {kind.title}"))
    following = texts[index + 1 : index + 2]
    return texts[index - 1], following[0].partition("\n")[0] if following else ""
