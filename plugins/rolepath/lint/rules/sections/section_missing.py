"""Rules `<section>-missing`: a module has every section that is demanded."""

import textwrap
from collections.abc import Iterator
from functools import partial

from rolepath.lint.program.items import Scope
from rolepath.lint.program.near_miss import near_miss
from rolepath.lint.program.sample import excerpt
from rolepath.lint.program.scope import readable
from rolepath.lint.rules.rule import Report, Rule
from rolepath.model.document import Document, Heading
from rolepath.model.finding import Edit
from rolepath.model.lesson import Lesson
from rolepath.model.place import Place
from rolepath.model.sections import DEMANDED, KIND_BY_ID, OPENING, SectionKind

_IGNORE = "rolepath-ignore"
_PRACTICE = KIND_BY_ID["practice"]


def rules() -> Iterator[Rule]:
    """A rule for each demanded section."""
    for kind in DEMANDED:
        yield Rule(
            f"RP{kind.code + 1}",
            f"{kind.id}-missing",
            _text(kind),
            partial(check, kind),
            is_firm=kind.opening,
            scope=Scope.LESSON,
        )


def check(kind: SectionKind, lesson: Lesson) -> Iterator[Report]:
    """Reports where the section belongs, in modules that bring their own and in bindings without practice."""
    module, role = lesson.module, lesson.role
    is_own = lesson.has_opening and lesson.entry.binding is None
    excused = kind is _PRACTICE and module.kind == "reading"
    if is_own and readable(module.document) and not module.document.section(kind) and not excused:
        task = role.tasks.get(module.task or "", "the task")
        yield _report(module.document, kind, kind.scaffold(role.title, task))
    if kind is _PRACTICE and lesson.entry.binding and not excused:
        yield from _unpractised(lesson)


def _report(document: Document, kind: SectionKind, scaffold: str) -> Report:
    place, following = _belongs_at(document, kind)
    hint = near_miss(document, kind)
    fix = f"{hint} Or add it:" if hint else "Add it here, and write what the TODO asks for:"
    # A near miss is for the author to rename; a second heading beside it would only add to the confusion.
    edits = () if hint else (_insertion(document, place, following, scaffold),)
    return Report(place, f'the section "{kind.title}" is missing', f"{fix}\n\n{scaffold.rstrip()}", edits)


def _belongs_at(document: Document, kind: SectionKind) -> tuple[Place, Heading | None]:
    """Where the section belongs, and the heading before which that is; the last line and None where it comes last."""
    earlier = OPENING[: OPENING.index(kind)] if kind.opening else ()
    for section in document.sections if kind.opening else ():
        if section.kind not in earlier and section.part.heading.level == kind.level:
            return document.place(section.part.heading), section.part.heading
    return document.source.place(len(document.source.markdown.rstrip().split("\n"))), None


def _insertion(document: Document, place: Place, following: Heading | None, text: str) -> Edit:
    if following and following.line:
        above = document.source.place(_with_its_comments(document.source.markdown.split("\n"), following.line))
        return Edit(above, above, f"{text}\n")
    end = Place(place.path, place.line + 1)
    return Edit(end, end, f"\n{text}")


def _with_its_comments(lines: list[str], heading: int) -> int:
    """The line at which a heading begins, with the comments above it that silence a finding there."""
    first = number = heading
    while number > 1 and (not lines[number - 2].strip() or _is_for_linter(lines[number - 2])):
        number -= 1
        first = number if _is_for_linter(lines[number - 1]) else first
    return first


def _is_for_linter(line: str) -> bool:
    return line.lstrip().startswith("<!--") and _IGNORE in line and line.rstrip().endswith("-->")


def _unpractised(lesson: Lesson) -> Iterator[Report]:
    if not lesson.has(_PRACTICE) and all(map(readable, lesson.documents)):
        message = f'neither "{lesson.module.id}" nor this role gives the learner something to practise'
        fix = f"Add to this entry:\n\npractice: |\n{textwrap.indent(_PRACTICE.example, '  ')}"
        yield Report(lesson.entry.place, message, fix)


def _text(kind: SectionKind) -> str:
    return (
        f'A module has the section "{kind.title}".\n\n{kind.why}\n\n'
        f"Wrong:\n\n    content/warehouse/picking.md: |\n{excerpt(kind, None, is_whole=False)}\n\n"
        f"Right:\n\n    content/warehouse/picking.md: |\n{excerpt(kind, kind.example, is_whole=False)}\n\n"
        f'Fix: add a heading "## {kind.title}" with a text beneath it.\n'
    )
