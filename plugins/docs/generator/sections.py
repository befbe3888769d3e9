"""The sections of a module, from the table that linter and pages use."""

from collections.abc import Iterable

from generator.markdown import MADE, code, page, table
from rolepath.model.sections import AFTER, BEFORE, SECTIONS, SectionKind

_ABOUT = """\
A heading of the second level opens a section. These are known by their title, by another spelling of it, or by their
name as an id (`## What hurts {#business-problem}`), never by their place. All others are the body, and stay in the
order in which you wrote them. [Why these sections](../explanation/why-these-sections.md) says what each is for."""


def sections_page() -> str:
    """The page of all sections that Rolepath knows."""
    return page(
        "Sections of a module",
        _ABOUT,
        MADE,
        table(["title", "id", "also known as", "demanded", "part of the opening"], _rows(SECTIONS)),
        "Within *Before and after* stand two headings of the third level:",
        table(["title", "id", "also known as", "demanded", "part of the opening"], _rows((BEFORE, AFTER))),
        "## Why the demanded ones are demanded",
        *(f"**{kind.title}.** {kind.why}" for kind in SECTIONS if kind.demanded),
    )


def _rows(kinds: Iterable[SectionKind]) -> Iterable[list[str]]:
    for kind in kinds:
        aliases = ", ".join(kind.aliases)
        is_side = kind in (BEFORE, AFTER)
        yield [
            kind.title,
            code(kind.id),
            aliases,
            "yes" if kind.demanded or is_side else "no",
            "yes" if kind.opening or is_side else "no",
        ]
