"""Some sections of a module on a page of another kind; links to the others lead to the module's own page."""

from collections.abc import Iterable, Mapping
from typing import Any

from rolepath.assemble.pages.course import Course
from rolepath.assemble.pages.module_page import Lesson, ModulePage
from rolepath.assemble.text.chapter import Chapter
from rolepath.assemble.text.footnotes import footnotes_of
from rolepath.assemble.text.links import SiteLinks
from rolepath.html.reading import anchors_of
from rolepath.model.document import Document, Heading, Section
from rolepath.model.sections import SectionKind


class Excerpt:
    """The sections of some kinds; `chapter` says how they stand on the page, but not yet what of the text is there."""

    def __init__(
        self,
        lesson: Lesson,
        kinds: Iterable[SectionKind],
        course: Course,
        links: SiteLinks,
        page: str,
        chapter: Chapter,
        *,
        with_headings: bool,
    ) -> None:
        own = [lesson.facilitator] if lesson.facilitator else []
        by_kind = {section.kind: (document, section) for document, section in reversed([*lesson.sections, *own])}
        self._found: Mapping[SectionKind, tuple[Document, Section]] = {
            kind: by_kind[kind] for kind in kinds if kind in by_kind
        }
        self._with_headings = with_headings
        documents = (lesson.body,) if lesson.opening is lesson.body else (lesson.opening, lesson.body)
        texts = [self._shown(document) for document in documents]
        notes = [footnotes_of(document.rendering.notes, text) for document, text in zip(documents, texts, strict=True)]
        here = Chapter(
            chapter.id, chapter.deeper, course.way(page, lesson.module.path), anchors_of("".join([*texts, *notes]))
        )
        self._page = ModulePage(lesson, course.catalog, links, page, here)

    def section(self, kind: SectionKind) -> dict[str, Any] | None:
        """A section as a page shows it."""
        return self._page.section(self._found.get(kind))

    @property
    def notes(self) -> str:
        """The footnotes of these sections."""
        return self._page.notes(self._shown)

    @property
    def headings(self) -> tuple[Heading, ...]:
        """The headings of these sections in their order."""
        return tuple(self._page.headings(self._found.values()))

    def _shown(self, document: Document) -> str:
        sections = [section for own, section in self._found.values() if own is document]
        headings = (section.part.heading.html if self._with_headings else "" for section in sections)
        return "".join(heading + section.html for heading, section in zip(headings, sections, strict=True))
