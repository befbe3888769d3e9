"""A module as one role gets it: facts, opening, body, practice, check, what comes next."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from rolepath.assemble.curriculum.milestones import milestones_of
from rolepath.assemble.curriculum.version import version_of
from rolepath.assemble.text.chapter import WHOLE_PAGE, Chapter
from rolepath.assemble.text.footnotes import footnotes_of
from rolepath.assemble.text.learners_markdown import learners_markdown
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.text_pieces import Piece, TextPieces
from rolepath.html.reading import anchors_of
from rolepath.lesson_time import practice_of, reading_of
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Heading, Section
from rolepath.model.lesson import LAST, Lesson
from rolepath.model.links import HOME, TargetKind, target_of
from rolepath.model.sections import AFTER, BEFORE, OPENING
from rolepath.model.site_plan import PagePlan


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
        self._page = page
        self._links = links
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
            markdown=_markdown(lesson),
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
        found = []
        for document in self._lesson.documents:
            notes = footnotes_of(document.rendering.notes, shown(document))
            found.append(self._pieces[id(document)].html(notes))
        return "".join(found)

    def section(self, item: tuple[Document, Section] | None) -> Piece | None:
        """A section of one of the lesson's documents."""
        return self._pieces[id(item[0])].section(item[1]) if item else None

    def _facts(self) -> dict[str, Any]:
        lesson = self._lesson
        minutes = lesson.minutes
        basis = lesson.basis(self._catalog)
        return {
            "id": lesson.module.id,
            "version": version_of(lesson.module),
            "summary": lesson.module.summary,
            "kind": lesson.module.kind,
            "task": lesson.task,
            "benefits": [benefit.replace("-", "_") for benefit in lesson.benefits],
            "minutes": {"before": minutes.before, "after": minutes.after, "saved": minutes.saved} if minutes else None,
            "example_minutes": basis == "invented",
            "basis": basis,
            "story": lesson.story,
            "material": list(self._material()),
            "reviewed": lesson.module.reviewed.isoformat() if lesson.module.reviewed else "",
            **time_of(lesson),
            **milestones_of(lesson.module),
        }

    def _material(self) -> Iterator[dict[str, str]]:
        """The files to practise with; one that is not there is the linter's."""
        for item in self._lesson.module.material:
            target = target_of(item.file, self._lesson.module.path, self._catalog)
            if target.kind is TargetKind.ASSET:
                ending = target.path.rpartition(".")[2].upper()
                yield {"title": item.title, "kind": ending, "url": self._links.file(target.path, self._page)}

    def _text(self) -> dict[str, Any]:
        sections = self._lesson.sections
        by_kind = {section.kind.id: (document, section) for document, section in reversed(sections) if section.kind}
        known = {kind.id for kind in (*OPENING, *LAST)}
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
    """Minutes of reading and of practice, as values for templates."""
    return {"reading_minutes": reading_of(lesson), "practice_minutes": practice_of(lesson)}


def _markdown(lesson: Lesson) -> str:
    """The learner's whole page as one Markdown text."""
    body = learners_markdown(lesson.body)
    return body if lesson.opening is lesson.body else f"{lesson.opening.source.markdown}\n\n{body}"
