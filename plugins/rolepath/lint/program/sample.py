"""A small module made from the table of sections, for the documentation of rules and for new modules."""

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
