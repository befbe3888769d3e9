"""A role's curriculum as its learners walk it: modules in order, their practice and the time they take."""

from collections.abc import Iterator
from dataclasses import dataclass

from rolepath.html.reading import prose_of, text_of
from rolepath.lint.program.demanded import hollow_section
from rolepath.lint.program.scope import readable
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Section
from rolepath.model.module import Module
from rolepath.model.role import Entry, Role
from rolepath.model.sections import KIND_BY_ID
from rolepath.model.times.time_needed import practice_minutes, reading_minutes

PRACTICE = KIND_BY_ID["practice"]
CHECK = KIND_BY_ID["check"]
_RUBRIC = KIND_BY_ID["rubric"]
_ONCE = (PRACTICE, _RUBRIC, CHECK)
_HIDDEN = KIND_BY_ID["facilitator"]


@dataclass(frozen=True)
class Step:
    """A module as one role gets it."""

    entry: Entry
    module: Module

    @property
    def documents(self) -> tuple[Document, ...]:
        """The texts of the module's page, the role's own first."""
        binding = self.entry.binding
        return (binding.opening, self.module.document) if binding else (self.module.document,)

    @property
    def practice(self) -> Section | None:
        """The practice that the page shows: the role's own, or else the module's."""
        found = (document.section(PRACTICE) for document in self.documents)
        return next((section for section in found if section), None)

    @property
    def reading_minutes(self) -> int:
        """Minutes to read the learners' page; of practice, rubric and check it shows the first."""
        sections = [section for document in self.documents for section in document.sections]
        once = [section for kind in _ONCE for section in [one for one in sections if one.kind is kind][:1]]
        shown = [*(section for section in sections if section.kind not in (*_ONCE, _HIDDEN)), *once]
        return reading_minutes(*map(prose_of, [self.module.document.lead, *(section.html for section in shown)]))

    @property
    def practice_minutes(self) -> int | None:
        """Minutes of practice; None where they are not known."""
        if self.practice is None:
            return 0 if self.module.kind == "reading" else None
        return practice_minutes(text_of(self.practice.html))


def steps(catalog: Catalog, role: Role) -> tuple[Step, ...]:
    """The modules of a role that could be read, by phase in the program's order."""
    order = [phase.id for phase in catalog.program.phases] if catalog.program else []
    phases = sorted(role.curriculum, key=lambda phase: order.index(phase) if phase in order else len(order))
    entries = (entry for phase in phases for entry in role.curriculum[phase])
    return tuple(Step(entry, catalog.modules[entry.module]) for entry in entries if entry.module in catalog.modules)


def is_whole(catalog: Catalog, role: Role) -> bool:
    """Whether all that a role lists could be read, down to the last section."""
    known = all(entry.module in catalog.modules for entry in role.entries)
    return known and all(readable(text) for step in steps(catalog, role) for text in step.documents)


def practices(catalog: Catalog) -> Iterator[tuple[Document, Section]]:
    """Every practice that a page shows, written out and readable, each once."""
    found: dict[tuple[str, int], tuple[Document, Section]] = {}
    for role in catalog.roles:
        for step in steps(catalog, role):
            document = next((text for text in step.documents if text.section(PRACTICE)), None)
            section = document.section(PRACTICE) if document else None
            if (
                document
                and section
                and readable(document)
                and not hollow_section(PRACTICE, section.part.heading.title, section.html)
            ):
                place = document.place(section.part.heading)
                found.setdefault((place.path, place.line), (document, section))
    yield from found.values()
