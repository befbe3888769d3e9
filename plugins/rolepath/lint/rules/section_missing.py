"""Rules `<section>-missing`: a module has every section that is demanded."""

import textwrap
from collections.abc import Iterator
from functools import partial

from rolepath.lint.near_miss import near_miss
from rolepath.lint.rule import Report, Rule
from rolepath.lint.sample import sample_module
from rolepath.lint.scope import bound_modules, own_modules, readable
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.place import Place
from rolepath.model.sections import DEMANDED, KIND_BY_ID, OPENING, SectionKind

_PRACTICE = KIND_BY_ID["practice"]


def rules() -> Iterator[Rule]:
    """A rule for each demanded section."""
    for kind in DEMANDED:
        yield Rule(f"RP{kind.code + 1}", f"{kind.id}-missing", _text(kind), partial(check, kind))


def check(kind: SectionKind, catalog: Catalog) -> Iterator[Report]:
    """Reports where the section belongs, in modules that bring their own and in bindings without practice."""
    for _, module in own_modules(catalog):
        excused = kind is _PRACTICE and module.kind == "reading"
        if readable(module.document) and not module.document.section(kind) and not excused:
            yield _report(module.document, kind)
    if kind is _PRACTICE:
        yield from _unpractised(catalog)


def _report(document: Document, kind: SectionKind) -> Report:
    place = _belongs_at(document, kind)
    hint = near_miss(document, kind)
    fix = f"{hint} Or add it:" if hint else "Add it here:"
    return Report(place, f'the section "{kind.title}" is missing', f"{fix}\n\n## {kind.title}\n\n{kind.example}")


def _belongs_at(document: Document, kind: SectionKind) -> Place:
    """The heading before which the section belongs; the end of the text for a section that comes last."""
    if not kind.opening:
        return document.source.place(len(document.source.markdown.rstrip("\n").split("\n")))
    earlier = OPENING[: OPENING.index(kind)]
    for section in document.sections:
        if section.kind not in earlier and section.part.heading.level == kind.level:
            return document.place(section.part.heading)
    return document.source.place(len(document.source.markdown.rstrip("\n").split("\n")))


def _unpractised(catalog: Catalog) -> Iterator[Report]:
    for bound in bound_modules(catalog):
        texts = (bound.binding.opening, bound.module.document)
        has_practice = any(text.section(_PRACTICE) for text in texts)
        if has_practice or bound.module.kind == "reading" or not all(readable(text) for text in texts):
            continue
        message = f'neither "{bound.module.id}" nor this role gives the learner something to practise'
        fix = "Add to this entry:\n\npractice: |\n  " + _PRACTICE.example.replace("\n", "\n  ")
        yield Report(bound.entry.place, message, fix)


def _text(kind: SectionKind) -> str:
    wrong = textwrap.indent(sample_module({kind: None}), " " * 8)
    right = textwrap.indent(sample_module({}), " " * 8)
    return (
        f'A module has the section "{kind.title}".\n\n{kind.why}\n\n'
        f"Wrong:\n\n    content/warehouse/picking.md: |\n{wrong}\n"
        f"Right:\n\n    content/warehouse/picking.md: |\n{right}\n"
        f'Fix: add a heading "## {kind.title}" with a text beneath it.\n'
    )
