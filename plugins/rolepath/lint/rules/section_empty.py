"""Rules `<section>-empty`: a demanded section says something."""

import textwrap
from collections.abc import Iterator
from functools import partial

from rolepath.lint.prose import is_empty
from rolepath.lint.rule import Report, Rule
from rolepath.lint.sample import sample_module
from rolepath.lint.scope import bound_modules, own_modules, readable
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Section
from rolepath.model.sections import AFTER, BEFORE, DEMANDED, SectionKind


def rules() -> Iterator[Rule]:
    """A rule for each demanded section."""
    for kind in DEMANDED:
        yield Rule(f"RP{kind.code + 2}", f"{kind.id}-empty", _text(kind), partial(check, kind), is_firm=kind.opening)


def check(kind: SectionKind, catalog: Catalog) -> Iterator[Report]:
    """Reports headings of the kind with nothing beneath them."""
    documents = [module.document for _, module in own_modules(catalog)]
    documents += [bound.module.document for bound in bound_modules(catalog) if not kind.opening]
    for document in dict.fromkeys(documents):
        section = document.section(kind)
        if section and readable(document) and _is_empty(section):
            yield _report(document, section, kind)


def _is_empty(section: Section) -> bool:
    """A section with a before or an after is judged by the rule on those two."""
    return is_empty(section.html) and not any(section.child(side) for side in (BEFORE, AFTER))


def _report(document: Document, section: Section, kind: SectionKind) -> Report:
    message = f'the section "{section.part.heading.title}" has nothing beneath it that a reader can see'
    return Report(document.place(section.part.heading), message, f"Write it, for example:\n\n{kind.example}")


def _text(kind: SectionKind) -> str:
    wrong = textwrap.indent(sample_module({kind: "<!-- later -->"}), " " * 8)
    right = textwrap.indent(sample_module({}), " " * 8)
    return (
        f'The section "{kind.title}" says something.\n\n{kind.why}\n\n'
        f"Wrong:\n\n    content/warehouse/picking.md: |\n{wrong}\n"
        f"Right:\n\n    content/warehouse/picking.md: |\n{right}\n"
        f"Fix: write the text beneath the heading; a comment does not count, as readers cannot see it.\n"
    )
