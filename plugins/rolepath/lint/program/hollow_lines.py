"""Which lines of a text belong to sections that say nothing, and so have a finding of their own already."""

from rolepath.lint.program.demanded import SIDES, hollow_section
from rolepath.lint.text.demands import HALF
from rolepath.lint.text.hollow import hollow
from rolepath.model.document import Document, Part


def hollow_lines(document: Document, *, is_module: bool) -> list[tuple[int, int]]:
    """Where sections, and what is beneath a heading, say nothing, each as its first line and the line behind it.

    In a module it is sections and halves that must say something, and not each heading within them.
    """
    end = document.source.markdown.count("\n") + 2
    parts = [part for part in document.rendering.parts if part.heading.line]
    starts = [part.heading.line or 0 for part in parts]
    found = [
        (start, after)
        for part, start, after in zip(parts, starts, [*starts, end][1:], strict=True)
        if (_says_nothing_as_half(part) if is_module else hollow(part.html))
    ]
    sections = [section for section in document.sections if section.part.heading.line]
    begun = [section.part.heading.line or 0 for section in sections]
    found += [
        (start, after)
        for section, start, after in zip(sections, begun, [*begun, end][1:], strict=True)
        if not any(map(section.child, SIDES))  # which are parts of their own
        and hollow_section(section.kind, section.part.heading.title, section.html)
    ]
    return [*found, (0, starts[0] if starts else end)] if hollow(document.lead) else found


def _says_nothing_as_half(part: Part) -> bool:
    return part.heading.kind in SIDES and bool(hollow(part.html, HALF, part.heading.title))
