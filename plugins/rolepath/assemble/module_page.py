"""A module as one role gets it: facts, opening, body, practice, check, what comes next."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from rolepath.assemble.links import SiteLinks
from rolepath.assemble.text_pieces import Piece, TextPieces
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Heading, Section
from rolepath.model.links import HOME
from rolepath.model.module import KINDS, Minutes, Module
from rolepath.model.program import BENEFITS
from rolepath.model.role import Entry, Role
from rolepath.model.sections import AFTER, BEFORE, KIND_BY_ID, OPENING
from rolepath.model.site_plan import PagePlan
from rolepath.model.time_needed import practice_minutes, reading_minutes

_LAST = (KIND_BY_ID["practice"], KIND_BY_ID["check"])


@dataclass(frozen=True)
class Lesson:
    """A module, the role that learns it, and the two documents that its page is made of.

    For a role's own module `opening` and `body` are the same document.
    """

    role: Role
    entry: Entry
    module: Module
    opening: Document
    body: Document

    @property
    def minutes(self) -> Minutes | None:
        """The task's own minutes, before and after."""
        return self.entry.binding.minutes if self.entry.binding else self.module.minutes

    @property
    def benefits(self) -> tuple[str, ...]:
        """The benefits, in words."""
        ids = self.entry.binding.benefits if self.entry.binding else self.module.benefits
        return tuple(BENEFITS[benefit] for benefit in ids)

    @property
    def task(self) -> str:
        """The title of the task that the module serves."""
        task = self.entry.binding.task if self.entry.binding else self.module.task
        return self.role.tasks.get(task or "", "")

    @property
    def sections(self) -> list[tuple[Document, Section]]:
        """All sections in the order of the page; the role's own practice takes the place of the module's."""
        documents = (self.opening,) if self.opening is self.body else (self.opening, self.body)
        found = [(document, section) for document in documents for section in document.sections]
        opening = [item for kind in OPENING for item in found if item[1].kind is kind]
        last = [item for kind in _LAST for item in [i for i in found if i[1].kind is kind][:1]]
        middle = [item for item in found if item[1].kind not in (*OPENING, *_LAST)]
        return [*opening, *middle, *last]

    @property
    def markdown(self) -> str:
        """The whole page as one Markdown text."""
        if self.opening is self.body:
            return self.body.source.markdown
        return f"{self.opening.source.markdown}\n\n{self.body.source.markdown}"


def lesson_of(catalog: Catalog, role: Role, entry: Entry, text: Document | None = None) -> Lesson:
    """A curriculum line as a lesson; `text` stands in for all that was written, where a plugin has changed it."""
    module = catalog.modules[entry.module]
    opening = entry.binding.opening if entry.binding else module.document
    return Lesson(role, entry, module, text or opening, text or module.document)


class ModulePage:
    """Builds the page of a lesson."""

    def __init__(self, lesson: Lesson, catalog: Catalog, links: SiteLinks) -> None:
        self._lesson = lesson
        self._catalog = catalog
        path = lesson.module.path
        body = TextPieces(lesson.body, path, path, links)
        self._pieces = {id(lesson.body): body}
        if lesson.opening is not lesson.body:
            taken = lesson.body.rendering.anchors
            self._pieces[id(lesson.opening)] = TextPieces(lesson.opening, HOME, path, links, taken)

    def plan(self, address: str, around: dict[str, Any]) -> PagePlan:
        """The page; `around` is what surrounds the text: phase, neighbours, help."""
        lesson = self._lesson
        return PagePlan(
            path=lesson.module.path,
            url=address,
            title=lesson.module.title,
            layout="module",
            source=f"{self._catalog.content_folder}/{lesson.module.path}",
            markdown=lesson.markdown,
            metadata=lesson.module.metadata,
            data=self._facts() | self._text() | around,
            headings=tuple(self._headings(lesson.sections)),
        )

    def _facts(self) -> dict[str, Any]:
        lesson = self._lesson
        minutes = lesson.minutes
        program = self._catalog.program
        return {
            "id": lesson.module.id,
            "summary": lesson.module.summary,
            "kind": KINDS[lesson.module.kind] if lesson.module.kind != "lesson" else "",
            "task": lesson.task,
            "benefits": list(lesson.benefits),
            "minutes": {"before": minutes.before, "after": minutes.after, "saved": minutes.saved} if minutes else None,
            "example_minutes": bool(program and program.example_minutes),
            "reviewed": lesson.module.reviewed.isoformat() if lesson.module.reviewed else "",
            **time_of(lesson),
        }

    def _text(self) -> dict[str, Any]:
        sections = self._lesson.sections
        by_kind = {section.kind.id: (document, section) for document, section in reversed(sections) if section.kind}
        known = {kind.id for kind in (*OPENING, *_LAST)}
        return {
            "lead": self._pieces[id(self._lesson.body)].html(self._lesson.body.lead),
            "problem": self._section(by_kind.get("business-problem")),
            "before_after": self._before_after(by_kind.get("before-after")),
            "relevance": self._section(by_kind.get("job-relevance")),
            "body": [self._section(item) for item in sections if not item[1].kind or item[1].kind.id not in known],
            "practice": self._section(by_kind.get("practice")),
            "check": self._section(by_kind.get("check")),
            "notes": "".join(
                pieces.html(document.rendering.notes)
                for document in dict.fromkeys((self._lesson.opening, self._lesson.body))
                if (pieces := self._pieces[id(document)])
            ),
            "binding_source": self._lesson.role.path if self._lesson.entry.binding else "",
        }

    def _section(self, item: tuple[Document, Section] | None) -> Piece | None:
        return self._pieces[id(item[0])].section(item[1]) if item else None

    def _before_after(self, item: tuple[Document, Section] | None) -> Piece | None:
        if item is None:
            return None
        pieces, section = self._pieces[id(item[0])], item[1]
        sides = {kind.id: section.child(kind) for kind in (BEFORE, AFTER)}
        rest = [child for child in section.subsections if child not in sides.values()]
        return pieces.part(section.part) | {
            "id": "before-after",
            "before": pieces.part(sides["before"]) if sides["before"] else None,
            "after": pieces.part(sides["after"]) if sides["after"] else None,
            "rest": "".join(pieces.html(child.heading.html + child.html) for child in rest),
        }

    def _headings(self, sections: Iterable[tuple[Document, Section]]) -> Iterable[Heading]:
        for document, section in sections:
            yield from self._pieces[id(document)].headings([section])


def time_of(lesson: Lesson) -> dict[str, int | None]:
    """Minutes of reading and of practice."""
    sections = lesson.sections
    practice = next((section for _, section in sections if section.kind and section.kind.id == "practice"), None)
    return {
        "reading_minutes": reading_minutes(lesson.body.lead, *(section.html for _, section in sections)),
        "practice_minutes": practice_minutes(practice.html) if practice else None,
    }
