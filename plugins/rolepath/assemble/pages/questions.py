"""The questions of all modules for a role's plan, where a script asks them again after some weeks."""

from collections.abc import Iterator
from functools import partial

from rolepath.assemble.pages.course import Course, Line
from rolepath.assemble.pages.excerpt import Excerpt
from rolepath.assemble.text.chapter import Chapter
from rolepath.assemble.text.links import SiteLinks
from rolepath.html.parser import seen
from rolepath.html.tree import elements
from rolepath.model.lesson import Lesson
from rolepath.model.links import HOME
from rolepath.model.sections import KIND_BY_ID

ITEM = "data-rolepath-item"
_CHECK = KIND_BY_ID["check"]
_PLACE = "again:"
"""What the names of places in these texts begin with; no heading of the plan has a colon."""


def questions_of(course: Course) -> tuple[list[Line], set[str]]:
    """For each module with questions its line and their HTML, and the files that these lead to."""
    links = SiteLinks(course.catalog, course.addresses())
    return list(_questions(course, links)), links.assets


def practice_steps(lesson: Lesson) -> list[str]:
    """The names of the steps of a lesson's practice, in their order."""
    return items_of(lesson.practice.html) if lesson.practice else []


def items_of(markup: str) -> list[str]:
    """The names of what a learner can tick or answer in some HTML."""
    return [element.attributes[ITEM] for element in elements(seen(markup)) if ITEM in element.attributes]


def _questions(course: Course, links: SiteLinks) -> Iterator[Line]:
    for line, lesson in course.lessons:
        name, made_of = ("again", lesson.module.id), (course.role, lesson.module, line)
        found = course.parts.part(name, made_of, links, partial(_question, line, lesson, course, links))
        if found:
            yield found


def _question(line: Line, lesson: Lesson, course: Course, links: SiteLinks) -> Line | None:
    chapter = Chapter(f"{_PLACE}{line['id']}", deeper=1)
    excerpt = Excerpt(lesson, [_CHECK], course, links, HOME, chapter, with_headings=False)
    check = excerpt.section(_CHECK)
    if not check or not items_of(check["html"]):
        return None
    known = {name: line[name] for name in ("id", "version", "title", "url")}
    return {**known, "html": check["html"] + excerpt.notes}
