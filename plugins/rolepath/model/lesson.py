"""A module as one role gets it: its opening, its sections in the order of the page, its task and minutes."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Section
from rolepath.model.module import Minutes, Module
from rolepath.model.program import Phase
from rolepath.model.role import Entry, Role
from rolepath.model.sections import KIND_BY_ID, OPENING, SectionKind

PRACTICE = KIND_BY_ID["practice"]
LAST = (PRACTICE, KIND_BY_ID["rubric"], KIND_BY_ID["check"])
"""The sections that end a page, in this order; of each the page shows one, the role's own before the module's."""
_FACILITATOR = KIND_BY_ID["facilitator"]


@dataclass(frozen=True)
class Lesson:
    """A module, the role that learns it, and the two documents that its page is made of.

    For a role's own module, and for a shared one without a binding, `opening` and `body` are the same document.
    """

    role: Role
    entry: Entry
    module: Module
    opening: Document
    body: Document
    is_shared: bool = False
    """Whether several roles list the module, or one binds it: then only a binding brings an opening."""

    @property
    def has_opening(self) -> bool:
        """Whether `opening` is written for this role; where a shared module is not bound, it is nobody's."""
        return self.entry.binding is not None or not self.is_shared

    @property
    def is_shown(self) -> bool:
        """Whether this line is the one that makes the page: of a module that a role lists twice, the last."""
        return self.role.last_lines[self.entry.module] is self.entry

    @property
    def documents(self) -> tuple[Document, ...]:
        """The texts of the page, the role's own first; one where opening and body are the same."""
        return (self.body,) if self.opening is self.body else (self.opening, self.body)

    @property
    def minutes(self) -> Minutes | None:
        """The task's own minutes, before and after; None where nobody says them."""
        return self.entry.binding.minutes if self.entry.binding else self.module.minutes

    @property
    def story(self) -> str:
        """Whose work the page tells of; what is invented in one of its two texts counts."""
        found = {self.module.story, self.entry.binding.story if self.entry.binding else ""}
        return "invented" if "invented" in found else max(found)

    def basis(self, catalog: Catalog) -> str:
        """Where the minutes come from: what is said of them, or of all minutes of the program."""
        minutes, program = self.minutes, catalog.program
        if minutes is None:
            return ""
        return minutes.basis or ("invented" if program and program.example_minutes else "")

    @property
    def benefits(self) -> tuple[str, ...]:
        """The benefits, by their names in files."""
        return self.entry.binding.benefits if self.entry.binding else self.module.benefits

    @property
    def task_id(self) -> str:
        """The name of the task that the lesson serves, as its author wrote it; "" for none."""
        return (self.entry.binding.task if self.entry.binding else self.module.task) or ""

    @property
    def task(self) -> str:
        """The title of the task that the lesson serves; "" where it is none of the role's."""
        return self.role.tasks.get(self.task_id, "")

    @cached_property
    def sections(self) -> list[tuple[Document, Section]]:
        """The learner's sections in the order of the page; the role's own practice takes the place of the module's."""
        found = [item for item in self._written if item[1].kind is not _FACILITATOR]
        opening = [item for kind in OPENING for item in found if item[1].kind is kind]
        last = [item for kind in LAST for item in [i for i in found if i[1].kind is kind][:1]]
        middle = [item for item in found if item[1].kind not in (*OPENING, *LAST)]
        return [*opening, *middle, *last]

    @property
    def practice(self) -> Section | None:
        """The practice that the page shows."""
        return next((section for _, section in self.sections if section.kind is PRACTICE), None)

    @property
    def facilitator(self) -> tuple[Document, Section] | None:
        """What is written for whoever leads the session; no learner's page shows it."""
        return next((item for item in self._written if item[1].kind is _FACILITATOR), None)

    def has(self, kind: SectionKind) -> bool:
        """Whether one of the texts has a section of a kind."""
        return any(document.section(kind) for document in self.documents)

    @cached_property
    def _written(self) -> list[tuple[Document, Section]]:
        return [(document, section) for document in self.documents for section in document.sections]


def lesson_of(catalog: Catalog, role: Role, entry: Entry, text: Document | None = None) -> Lesson:
    """A line of a curriculum whose module could be read; `text` stands in for both documents, where it is given."""
    module = catalog.modules[entry.module]
    opening = entry.binding.opening if entry.binding else module.document
    return Lesson(role, entry, module, text or opening, text or module.document, catalog.is_shared(module.id))


def lessons_of(catalog: Catalog, role: Role) -> tuple[Lesson, ...]:
    """The lessons of a role in the order of its plan: by phase as the program has them, whichever the role names first.

    A module that the role lists twice is there once; one that could not be read is left out.
    """
    order = {phase.id: index for index, phase in enumerate(phases_of(catalog, [role]))}
    known = [entry for entry in role.last_lines.values() if entry.module in catalog.modules]
    return tuple(lesson_of(catalog, role, entry) for entry in sorted(known, key=lambda one: order[one.phase]))


def all_lines(catalog: Catalog) -> Iterator[Lesson]:
    """A lesson for each line of a curriculum whose module could be read, also where a role lists one twice."""
    for role in catalog.roles:
        for entry in role.entries:
            if entry.module in catalog.modules:
                yield lesson_of(catalog, role, entry)


def all_lessons(catalog: Catalog) -> Iterator[Lesson]:
    """The lessons of all roles, by role."""
    for role in catalog.roles:
        yield from lessons_of(catalog, role)


def phases_of(catalog: Catalog, roles: Iterable[Role]) -> list[Phase]:
    """The program's phases, then those that only these roles name, so that no module is lost."""
    declared = list(catalog.program.phases) if catalog.program else []
    known = {phase.id for phase in declared}
    named = dict.fromkeys(name for role in roles for name in role.curriculum if name not in known)
    return declared + [Phase(name, name.capitalize()) for name in named]
