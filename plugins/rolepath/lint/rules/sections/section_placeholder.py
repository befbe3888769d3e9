"""Rules `<section>-placeholder`: a demanded section is written, not promised."""

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
            f"RP{kind.code + 3}",
            f"{kind.id}-placeholder",
            _text(kind),
            partial(check, kind),
            is_firm=kind.opening,
            scope=Scope.LESSON,
        )


def check(kind: SectionKind, lesson: Lesson) -> Iterator[Report]:
    """Reports sections, halves and texts of bindings that say nothing of their own."""
    for text in demanded_texts(lesson, kind):
        reason = text.hollow
        if reason and not text.is_empty:
            example = text.as_written(text.kind.example)
            yield Report(text.place, f'"{text.name}" {reason}', f"Write it, for example:\n\n{example}")


def _text(kind: SectionKind) -> str:
    return (
        f'The section "{kind.title}" is written, not promised.\n\n{kind.why}\n\n'
        f"Wrong:\n\n    content/warehouse/picking.md: |\n{excerpt(kind, 'TODO: ask the shift leader')}\n\n"
        f"Right:\n\n    content/warehouse/picking.md: |\n{excerpt(kind, kind.example)}\n\n"
        f"Fix: write the text; TODO, a blank in brackets, a lone link or a single word say nothing to a reader.\n"
    )
