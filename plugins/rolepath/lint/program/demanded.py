"""The texts that a module or a binding must have, one by one, with what is to be said where one says nothing."""

import textwrap
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rolepath.lint.program.headings import cut_off
from rolepath.lint.program.scope import readable
from rolepath.lint.text.demands import ANSWER, BODY, CHECK, CLAIM, HALF, PRACTICE, PROBLEM
from rolepath.lint.text.hollow import EMPTY, hollow
from rolepath.model.document import Document, Heading
from rolepath.model.lesson import Lesson
from rolepath.model.place import Place
from rolepath.model.sections import AFTER, BEFORE, SectionKind

KEYS = {
    "business-problem": "problem",
    "before": "before.text",
    "after": "after.text",
    "job-relevance": "relevance",
    "practice": "practice",
}
"""Where a role's YAML has the text of a section."""

SIDES = (BEFORE, AFTER)
_DEMANDS = {
    "business-problem": PROBLEM,
    "before-after": HALF,
    "before": HALF,
    "after": HALF,
    "job-relevance": CLAIM,
    "practice": PRACTICE,
    "check": CHECK,
    "concern": ANSWER,
}
_FACTS_OF_PRACTICE = "Time minutes minute min hours hour h with your buddy power user manager supervisor colleague"


@dataclass(frozen=True)
class DemandedText:
    """A section, or a half of "Before and after"; `echoes` are the titles of its module, task and role.

    `is_bound` says that it comes from a role's YAML, and `is_cut_off` that a heading too high ends it, which is
    a finding of its own.
    """

    document: Document
    kind: SectionKind
    heading: Heading
    html: str
    echoes: tuple[str, ...] = ()
    is_bound: bool = False

    @property
    def place(self) -> Place:
        """Where its heading or its key stands."""
        return self.document.place(self.heading)

    @property
    def hollow(self) -> str:
        """What is wrong with a text that says nothing; "" for one that says something."""
        return hollow_section(self.kind, self.heading.title, self.html, self.echoes)

    @property
    def is_empty(self) -> bool:
        """Whether a reader would see nothing at all."""
        return self.hollow == EMPTY

    @property
    def name(self) -> str:
        """The text as its author knows it: by its title, or by its key in YAML."""
        return KEYS[self.kind.id] if self.is_bound and self.kind.id in KEYS else self.heading.title

    def as_written(self, text: str) -> str:
        """The text in the form in which it stands here: beneath its heading, or as a value of its key."""
        if not self.is_bound or self.kind.id not in KEYS:
            return text
        outer, _, inner = KEYS[self.kind.id].rpartition(".")
        lines = f"{inner}: |\n{textwrap.indent(text, '  ')}"
        return f"{outer}:\n{textwrap.indent(lines, '  ')}" if outer else lines


def hollow_section(kind: SectionKind | None, title: str, html: str, echoes: tuple[str, ...] = ()) -> str:
    """What is wrong with the text of a section that says nothing; "" for one that says something."""
    facts = (_FACTS_OF_PRACTICE,) if kind and kind.id == "practice" else ()
    demand = _DEMANDS.get(kind.id, BODY) if kind else BODY
    return hollow(html, demand, title, *([kind.title] if kind else []), *facts, echoes=echoes)


def lines_of_empty_texts(document: Document) -> frozenset[int]:
    """The lines of demanded sections and halves of which nobody sees anything, each from its heading to the next."""
    starts = sorted(heading.line for heading in document.rendering.headings if heading.line)
    end = document.source.markdown.count("\n") + 2
    found = set[int]()
    for section in document.sections:
        if section.kind is not None and section.kind.demanded:
            sides = [(side, part) for side in SIDES for part in [section.child(side)] if part]
            for kind, part in sides or [(section.kind, section.part)]:
                start = part.heading.line
                if start and hollow_section(kind, part.heading.title, part.html) == EMPTY:
                    index = bisect_right(starts, start)
                    found.update(range(start, starts[index] if index < len(starts) else end))
    return frozenset(found)


def demanded_texts(lesson: Lesson, kind: SectionKind) -> Iterator[DemandedText]:
    """The first section of a kind of each text of a lesson; for "Before and after" its halves where it has any.

    Texts that cannot be trusted, and what another rule reports already, are left out; so is a shared module that the
    role does not bind.
    """
    binding, task = lesson.entry.binding, lesson.role.tasks.get(lesson.task_id, "")
    if binding is None:
        yield from (
            _texts(lesson.body, kind, (lesson.module.title, task, lesson.role.title)) if lesson.has_opening else ()
        )
        return
    for text in _texts(lesson.opening, kind, (lesson.module.title, task, lesson.role.title)):
        key = KEYS.get(text.kind.id, "")
        if not {key, key.partition(".")[0]}.intersection(binding.missing):
            yield replace(text, is_bound=True)
    if not kind.opening:
        yield from _texts(lesson.body, kind, (lesson.module.title,))


def _texts(document: Document, kind: SectionKind, echoes: tuple[str, ...]) -> Iterator[DemandedText]:
    section = document.section(kind)
    if section is None or not readable(document):
        return
    sides = [(side, part) for side in SIDES for part in [section.child(side)] if part]
    if kind.id == "before-after" and sides:
        found = [DemandedText(document, side, part.heading, part.html, echoes) for side, part in sides]
    else:
        found = [DemandedText(document, kind, section.part.heading, section.html, echoes)]
    cut = cut_off(document)
    yield from (text for text in found if text.heading.line not in cut)
