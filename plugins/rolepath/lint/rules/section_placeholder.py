"""Rules `<section>-placeholder`: a demanded section is written, not promised."""

import textwrap
from collections.abc import Iterator
from functools import partial

from rolepath.lint.prose import is_placeholder
from rolepath.lint.rule import Report, Rule
from rolepath.lint.sample import sample_module
from rolepath.lint.scope import bound_modules, own_modules, readable
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Heading, Section
from rolepath.model.sections import AFTER, BEFORE, DEMANDED, SectionKind


def rules() -> Iterator[Rule]:
    """A rule for each demanded section."""
    for kind in DEMANDED:
        yield Rule(
            f"RP{kind.code + 3}", f"{kind.id}-placeholder", _text(kind), partial(check, kind), is_firm=kind.opening
        )


def check(kind: SectionKind, catalog: Catalog) -> Iterator[Report]:
    """Reports sections, in modules and bindings, that only hold a place."""
    documents = [module.document for _, module in own_modules(catalog)]
    for bound in bound_modules(catalog):
        documents += [bound.binding.opening, bound.module.document]
    for document in dict.fromkeys(documents):
        section = document.section(kind)
        if section and readable(document):
            for heading in _placeholders(section):
                yield _report(document, heading, kind)


def _placeholders(section: Section) -> Iterator[Heading]:
    sides = [side for side in (section.child(BEFORE), section.child(AFTER)) if side]
    if not sides and is_placeholder(section.html):
        yield section.part.heading
    yield from (side.heading for side in sides if is_placeholder(side.html))


def _report(document: Document, heading: Heading, kind: SectionKind) -> Report:
    message = f'"{heading.title}" only holds a place for a text that is still to be written'
    return Report(document.place(heading), message, f"Write it, for example:\n\n{kind.example}")


def _text(kind: SectionKind) -> str:
    wrong = textwrap.indent(sample_module({kind: "TODO: ask the shift leader"}), " " * 8)
    right = textwrap.indent(sample_module({}), " " * 8)
    return (
        f'The section "{kind.title}" is written, not promised.\n\n{kind.why}\n\n'
        f"Wrong:\n\n    content/warehouse/picking.md: |\n{wrong}\n"
        f"Right:\n\n    content/warehouse/picking.md: |\n{right}\n"
        f"Fix: replace words such as TODO, TBD or three dots by the text they stand for.\n"
    )
