"""A role's practice tasks alone, on one page for paper."""

from collections.abc import Iterator
from functools import partial

from rolepath.assemble.curriculum.milestones import milestones_of
from rolepath.assemble.pages.course import Course, Line
from rolepath.assemble.pages.excerpt import Excerpt
from rolepath.assemble.text.chapter import Chapter
from rolepath.assemble.text.links import SiteLinks
from rolepath.model.lesson import Lesson
from rolepath.model.links import WORKSHEET
from rolepath.model.sections import KIND_BY_ID
from rolepath.model.site_plan import PagePlan

_PRACTICE = KIND_BY_ID["practice"]


def worksheet_page(course: Course) -> tuple[PagePlan, set[str]]:
    """The page, and the files that it leads to; modules without practice have no place on it."""
    links = SiteLinks(course.catalog, course.addresses(WORKSHEET))
    tasks = {task["id"]: task for task in _tasks(course, links)}
    phases = [
        {**phase, "modules": [tasks[line["id"]] for line in phase["modules"] if line["id"] in tasks]}
        for phase in course.phases
    ]
    program = course.catalog.program
    data = {"program": program.title if program else "", "phases": [phase for phase in phases if phase["modules"]]}
    return course.plan(WORKSHEET, "worksheet", data), links.assets


def _tasks(course: Course, links: SiteLinks) -> Iterator[Line]:
    for line, lesson in course.lessons:
        name, made_of = ("worksheet", lesson.module.id), (course.role, lesson.module, line)
        task = course.parts.part(name, made_of, links, partial(_task, line, lesson, course, links))
        if task:
            yield task


def _task(line: Line, lesson: Lesson, course: Course, links: SiteLinks) -> Line | None:
    chapter = Chapter(line["id"], deeper=1)
    excerpt = Excerpt(lesson, [_PRACTICE], course, links, WORKSHEET, chapter, with_headings=False)
    practice, steps = excerpt.section(_PRACTICE), milestones_of(lesson.module)
    return (
        {**line, "chapter": chapter.id, "html": practice["html"], "notes": excerpt.notes, **steps} if practice else None
    )
