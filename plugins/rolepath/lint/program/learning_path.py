"""What rules ask about the lessons of a role as its learners walk through them."""

from collections.abc import Iterator

from rolepath.lesson_time import practice_of
from rolepath.lint.program.demanded import hollow_section
from rolepath.lint.program.scope import readable
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Section
from rolepath.model.lesson import PRACTICE, Lesson, lessons_of
from rolepath.model.role import Role


def known_practice(lesson: Lesson) -> int | None:
    """Minutes of practice: 0 for what is only read; None where they are not known."""
    return 0 if not lesson.practice and lesson.module.kind == "reading" else practice_of(lesson)


def is_whole(catalog: Catalog, role: Role) -> bool:
    """Whether all that a role lists could be read, down to the last section."""
    known = all(entry.module in catalog.modules for entry in role.entries)
    return known and all(readable(text) for lesson in lessons_of(catalog, role) for text in lesson.documents)


def practices(lesson: Lesson) -> Iterator[tuple[Document, Section]]:
    """Every practice that the lesson's page shows, written out and readable."""
    for document, section in lesson.sections if lesson.is_shown else ():
        title = section.part.heading.title
        if section.kind is not PRACTICE or _is_stray(document, section):
            continue
        if readable(document) and not hollow_section(PRACTICE, title, section.html):
            yield document, section


def _is_stray(document: Document, section: Section) -> bool:
    """Whether a text of YAML has the heading in one of its values, which is a finding of its own."""
    return bool(document.source.added) and section.part.heading.line not in document.source.added
