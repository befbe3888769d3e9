"""A module as one role gets it: facts, opening, body, practice, check, what comes next."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rolepath.assemble.curriculum.version import version_of
from rolepath.assemble.milestones import milestones_of
from rolepath.assemble.text.chapter import WHOLE_PAGE, Chapter
from rolepath.assemble.text.footnotes import footnotes_of
from rolepath.assemble.text.learners_markdown import learners_markdown
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.text_pieces import Piece, TextPieces
from rolepath.html.reading import anchors_of, prose_of, text_of
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Heading, Section
from rolepath.model.links import HOME
from rolepath.model.module import Minutes, Module
from rolepath.model.role import Entry, Role
from rolepath.model.sections import AFTER, BEFORE, KIND_BY_ID, OPENING
from rolepath.model.site_plan import PagePlan
from rolepath.model.times.time_needed import practice_minutes, reading_minutes

_LAST = (KIND_BY_ID["practice"], KIND_BY_ID["rubric"], KIND_BY_ID["check"])
_FACILITATOR = KIND_BY_ID["facilitator"]


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
        """The benefits, by their names in files."""
        return self.entry.binding.benefits if self.entry.binding else self.module.benefits

    @property
    def task(self) -> str:
        """The title of the task that the module serves."""
        task = self.entry.binding.task if self.entry.binding else self.module.task
        return self.role.tasks.get(task or "", "")

    @cached_property
    def sections(self) -> list[tuple[Document, Section]]:
        """The learner's sections in the order of the page; the role's own practice takes the place of the module's."""
        found = [item for item in self._written if item[1].kind is not _FACILITATOR]
        opening = [item for kind in OPENING for item in found if item[1].kind is kind]
        last = [item for kind in _LAST for item in [i for i in found if i[1].kind is kind][:1]]
        middle = [item for item in found if item[1].kind not in (*OPENING, *_LAST)]
        return [*opening, *middle, *last]

    @property
    def facilitator(self) -> tuple[Document, Section] | None:
        """What is written for whoever leads the session; no learner's page shows it."""
        return next((item for item in self._written if item[1].kind is _FACILITATOR), None)

    @cached_property
    def _written(self) -> list[tuple[Document, Section]]:
        documents = (self.opening,) if self.opening is self.body else (self.opening, self.body)
        return [(document, section) for document in documents for section in document.sections]

    @property
    def markdown(self) -> str:
        """The learner's whole page as one Markdown text."""
        body = learners_markdown(self.body)
        return body if self.opening is self.body else f"{self.opening.source.markdown}\n\n{body}"


def lesson_of(catalog: Catalog, role: Role, entry: Entry, text: Document | None = None) -> Lesson:
    """A curriculum line as a lesson; `text` stands in for all that was written, where a plugin has changed it."""
    module = catalog.modules[entry.module]
    opening = entry.binding.opening if entry.binding else module.document
    return Lesson(role, entry, module, text or opening, text or module.document)


class ModulePage:
    """Builds the page of a lesson."""

    def __init__(
        self,
        lesson: Lesson,
        catalog: Catalog,
        links: SiteLinks,
        page: str | None = None,
        chapter: Chapter = WHOLE_PAGE,
    ) -> None:
        self._lesson = lesson
        self._catalog = catalog
        path = lesson.module.path
        page = page or path
        beside = lesson.opening.rendering.anchors
        self._pieces = {id(lesson.body): TextPieces(lesson.body, path, page, links, chapter=chapter, beside=beside)}
        if lesson.opening is not lesson.body:
            taken = anchors_of(self.shown(lesson.body) + lesson.body.rendering.notes)
            opening = TextPieces(lesson.opening, HOME, page, links, taken, chapter)
            self._pieces[id(lesson.opening)] = opening

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
            data=self.values() | around,
            headings=tuple(self.headings(lesson.sections)),
        )

    def values(self) -> dict[str, Any]:
        """The facts and the text, in pieces."""
        return self._facts() | self._text()

    def shown(self, document: Document, change: Callable[[str], str] = str) -> str:
        """What a learner reads of a document but its footnotes; `change` is made to each section."""
        lead = document.lead if document is self._lesson.body else ""
        parts = (
            section.part.heading.html + change(section.html)
            for own, section in self._lesson.sections
            if own is document
        )
        return "".join([lead, *parts])

    def notes(self, shown: Callable[[Document], str]) -> str:
        """The footnotes of what is shown of each document."""
        opening, body = self._lesson.opening, self._lesson.body
        found = []
        for document in (body,) if opening is body else (opening, body):
            notes = footnotes_of(document.rendering.notes, shown(document))
            found.append(self._pieces[id(document)].html(notes))
        return "".join(found)

    def section(self, item: tuple[Document, Section] | None) -> Piece | None:
        """A section of one of the lesson's documents."""
        return self._pieces[id(item[0])].section(item[1]) if item else None

    def _facts(self) -> dict[str, Any]:
        lesson = self._lesson
        minutes = lesson.minutes
        program = self._catalog.program
        return {
            "id": lesson.module.id,
            "version": version_of(lesson.module),
            "summary": lesson.module.summary,
            "kind": lesson.module.kind,
            "task": lesson.task,
            "benefits": [benefit.replace("-", "_") for benefit in lesson.benefits],
            "minutes": {"before": minutes.before, "after": minutes.after, "saved": minutes.saved} if minutes else None,
            "example_minutes": bool(program and program.example_minutes),
            "reviewed": lesson.module.reviewed.isoformat() if lesson.module.reviewed else "",
            **time_of(lesson),
            **milestones_of(lesson.module),
        }

    def _text(self) -> dict[str, Any]:
        sections = self._lesson.sections
        by_kind = {section.kind.id: (document, section) for document, section in reversed(sections) if section.kind}
        known = {kind.id for kind in (*OPENING, *_LAST)}
        return {
            "lead": self._pieces[id(self._lesson.body)].html(self._lesson.body.lead),
            "problem": self.section(by_kind.get("business-problem")),
            "before_after": self._before_after(by_kind.get("before-after")),
            "relevance": self.section(by_kind.get("job-relevance")),
            "body": [self.section(item) for item in sections if not item[1].kind or item[1].kind.id not in known],
            "practice": self.section(by_kind.get("practice")),
            "rubric": self.section(by_kind.get("rubric")),
            "check": self.section(by_kind.get("check")),
            "notes": self.notes(self.shown),
            "binding_source": self._lesson.role.path if self._lesson.entry.binding else "",
        }

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

    def headings(self, sections: Iterable[tuple[Document, Section]]) -> Iterable[Heading]:
        """What a table of contents lists of some sections."""
        for document, section in sections:
            yield from self._pieces[id(document)].headings([section])


def time_of(lesson: Lesson) -> dict[str, int | None]:
    """Minutes of reading and of practice."""
    sections = lesson.sections
    practice = next((section for _, section in sections if section.kind and section.kind.id == "practice"), None)
    return {
        "reading_minutes": reading_minutes(*map(prose_of, [lesson.body.lead, *(s.html for _, s in sections)])),
        "practice_minutes": practice_minutes(text_of(practice.html)) if practice else None,
    }
