"""A role's whole curriculum as one page for paper: the plan, every module, the rules, and the answers at the end."""

from typing import Any

from rolepath.assemble.pages.course import Course, Line
from rolepath.assemble.pages.module_page import Lesson, ModulePage
from rolepath.assemble.pages.prose_page import addition_of, prose_page
from rolepath.assemble.pages.support import support_of
from rolepath.assemble.text.answers import with_answers, without_answers, without_names
from rolepath.assemble.text.chapter import Chapter
from rolepath.assemble.text.footnotes import for_paper
from rolepath.assemble.text.links import SiteLinks
from rolepath.model.links import HANDBOOK, HOME, ROLE_PAGES
from rolepath.model.site_plan import PagePlan

_RULES = (*ROLE_PAGES, "program/glossary.md")
_DEEPER = 2
"""The handbook's title is above the phase, the phase above the module, the module above its sections."""


def handbook_page(course: Course) -> tuple[PagePlan, set[str]]:
    """The page, and the files that it leads to."""
    handbook = _Handbook(course)
    return handbook.plan(), handbook.links.assets


class _Handbook:
    def __init__(self, course: Course) -> None:
        self._course = course
        self._rules = [path for path in _RULES if course.has(path)]
        self._chapters = {HOME: Chapter("handbook:plan")}
        self._chapters |= {path: Chapter(path.removesuffix(".md"), _DEEPER) for path in self._rules}
        self._chapters |= {lesson.module.path: Chapter(line["id"], _DEEPER) for line, lesson in course.lessons}
        self.links = SiteLinks(course.catalog, course.addresses(HANDBOOK), self._chapters)

    def plan(self) -> PagePlan:
        course = self._course
        program = course.catalog.program
        modules = {line["id"]: self._module(line, lesson) for line, lesson in course.lessons}
        phases = [
            {**phase, "modules": [line | modules[line["id"]] for line in phase["modules"]]} for phase in course.phases
        ]
        data = {
            "summary": course.role.summary,
            "program": program.title if program else "",
            "organization": program.organization if program else "",
            "phases": phases,
            "rules": [self._rule(path) for path in self._rules],
            "help": support_of(course.role, program),
            "answers": [module for module in modules.values() if module["answers"]],
        }
        return course.plan(HANDBOOK, "handbook", data)

    def _module(self, line: Line, lesson: Lesson) -> Line:
        course, chapter = self._course, self._chapters[lesson.module.path]
        made_of = (course.role, lesson.module, course.catalog.program, line)
        name = ("handbook", lesson.module.id)
        return course.parts.part(name, made_of, self.links, lambda: self._chapter(line, lesson, chapter))

    def _chapter(self, line: Line, lesson: Lesson, chapter: Chapter) -> Line:
        page = ModulePage(lesson, self._course.catalog, self.links, HANDBOOK, chapter)
        values = page.values()
        check = values["check"]
        return values | {
            "number": line["number"],
            "title": lesson.module.title,
            "chapter": chapter.id,
            "notes": for_paper(page.notes(page.shown)),
            "check": check | {"html": without_answers(check["html"])} if check else None,
            "answers": without_names(with_answers(check["html"])) if check else "",
        }

    def _rule(self, path: str) -> Line:
        course, chapter = self._course, self._chapters[path]
        planned = course.page(path)
        place = {"path": HANDBOOK, "url": "", "title": planned.title, "layout": "", "source": ""}
        around: dict[str, Any] = {"title": planned.title, "chapter": chapter.id}
        page = course.catalog.pages.get(path)
        data = prose_page(page, addition_of(course.role, path), self.links, place, around, chapter).data
        addition = data["addition"] and {**data["addition"], "notes": for_paper(data["addition"]["notes"])}
        return {**data, "addition": addition, "notes": for_paper(data["notes"])}
