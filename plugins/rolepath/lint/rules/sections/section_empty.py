"""Rules `<section>-empty`: a demanded section says something."""

from collections.abc import Iterator
from functools import partial

from rolepath.lint.program.demanded import demanded_texts
from rolepath.lint.program.items import Scope
from rolepath.lint.program.sample import excerpt
from rolepath.lint.rules.rule import Report, Rule
from rolepath.model.lesson import Lesson
from rolepath.model.sections import DEMANDED, SectionKind


def rules() -> Iterator[Rule]:
    """A rule for each demanded section."""
    for kind in DEMANDED:
        yield Rule(
            f"RP{kind.code + 2}",
            f"{kind.id}-empty",
            _text(kind),
            partial(check, kind),
            is_firm=kind.opening,
            scope=Scope.LESSON,
        )


def check(kind: SectionKind, lesson: Lesson) -> Iterator[Report]:
    """Reports sections of modules and texts of bindings with nothing to see; halves have a rule of their own."""
    for text in demanded_texts(lesson, kind):
        if text.kind is kind and text.is_empty:
            message = f'"{text.name}" has nothing that a reader can see'
            yield Report(text.place, message, f"Write it, for example:\n\n{text.as_written(kind.example)}")


def _text(kind: SectionKind) -> str:
    return (
        f'The section "{kind.title}" says something.\n\n{kind.why}\n\n'
        f"Wrong:\n\n    content/warehouse/picking.md: |\n{excerpt(kind, '<!-- later -->')}\n\n"
        f"Right:\n\n    content/warehouse/picking.md: |\n{excerpt(kind, kind.example)}\n\n"
        f"Fix: write the text beneath the heading; a comment does not count, as readers cannot see it.\n"
    )
