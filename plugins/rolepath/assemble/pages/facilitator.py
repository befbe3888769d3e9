"""For whoever leads a session: a page for each module, and one that lists them; in a folder that can be withheld."""

from typing import Any

from rolepath.assemble.curriculum.dates import Agendas
from rolepath.assemble.curriculum.milestones import milestones_of
from rolepath.assemble.pages.course import Course, Line
from rolepath.assemble.pages.excerpt import Excerpt
from rolepath.assemble.text.addresses import way
from rolepath.assemble.text.answers import with_answers
from rolepath.assemble.text.chapter import WHOLE_PAGE
from rolepath.assemble.text.links import SiteLinks
from rolepath.html.reading import text_of
from rolepath.model.lesson import Lesson
from rolepath.model.links import HOME, SHELF, sheets_of
from rolepath.model.sections import KIND_BY_ID
from rolepath.model.site_plan import PagePlan
from rolepath.model.times.time_needed import practice_minutes
from rolepath.model.words import word

_INDEX = f"{SHELF}{HOME}"
_AIMS = KIND_BY_ID["job-relevance"]
_NOTES = KIND_BY_ID["facilitator"]
_SHOWN = (_NOTES, _AIMS, *(KIND_BY_ID[name] for name in ("practice", "rubric", "check")))


def facilitator_pages(course: Course) -> tuple[list[PagePlan], set[str]]:
    """The pages, and the files that they lead to."""
    pages = _FacilitatorPages(course)
    return [pages.index(), *pages.modules()], pages.links.assets


class _FacilitatorPages:
    def __init__(self, course: Course) -> None:
        self._course = course
        self._lessons = course.lessons
        self._phases = {line["id"]: _facts(phase) for phase in course.phases for line in phase["modules"]}
        self._paths = {line["id"]: f"{SHELF}{lesson.module.path}" for line, lesson in self._lessons}
        self.links = SiteLinks(course.catalog, course.addresses(_INDEX, *self._paths.values()), shelf=SHELF)

    def index(self) -> PagePlan:
        """The list of all modules by phase, with the meetings."""
        lessons = {line["id"]: lesson for line, lesson in self._lessons}
        phases = [
            {
                **phase,
                "modules": [self._line(line, lessons[line["id"]], _INDEX) for line in phase["modules"]],
                "checkins": [meeting | {"sheet": self._sheet(meeting)} for meeting in phase["checkins"]],
            }
            for phase in self._course.phases
        ]
        return self._course.plan(_INDEX, "facilitator_home", {"phases": phases, **self._calendars()})

    def _sheet(self, meeting: Line) -> str:
        """The way to the sheet of a check-in, which is the learners' own; "" where it has none."""
        path = sheets_of(self._course.catalog, self._course.role).get(meeting["attend"]["key"])
        return self._course.way(_INDEX, path) if path else ""

    def _calendars(self) -> Line:
        """The calendars of those who stand beside the learners, and the meetings that learners have no part in."""
        course, agendas = self._course, Agendas(self.links, _INDEX)
        here = course.address(_INDEX)
        shown = [
            {"title": meeting.title, "who": meeting.who, "where": meeting.where, "minutes": meeting.minutes}
            | {"audiences": [word(f"audience_{name}") for name in meeting.audiences]}
            | {"agenda": agendas.place(meeting.agenda) if meeting.agenda else ""}
            for meeting in course.catalog.meetings_of(course.role)
            if "learners" not in meeting.audiences
        ]
        files = [
            {"title": calendar.title, "url": way(here, calendar.path)}
            for calendar in course.site.calendars
            if calendar.audience != "learners"
        ]
        found = {"calendars": files, "meetings": shown, "agendas": agendas.shown}
        return found if files or shown else {}

    def modules(self) -> list[PagePlan]:
        """The page of each module, in order."""
        return [self._module(position) for position in range(len(self._lessons))]

    def _module(self, position: int) -> PagePlan:
        course, (line, lesson) = self._course, self._lessons[position]
        shown = self._lessons[max(position - 1, 0) : position + 2]  # the page shows the lines of its neighbours
        seen = [item for other, its in shown for item in (other, its.module)]
        made_of = (course.role, course.catalog.content_folder, self._phases[line["id"]], *seen)
        name = ("facilitator", lesson.module.id)
        return course.parts.part(name, made_of, self.links, lambda: self._page(position))

    def _page(self, position: int) -> PagePlan:
        line, lesson = self._lessons[position]
        path = self._paths[line["id"]]
        excerpt = Excerpt(lesson, _SHOWN, self._course, self.links, path, WHOLE_PAGE, with_headings=True)
        check = excerpt.section(KIND_BY_ID["check"])
        neighbours = {"previous": position - 1, "next": position + 1}
        data: dict[str, Any] = self._line(line, lesson, path) | {
            "aims": excerpt.section(_AIMS),
            "watch": excerpt.section(_NOTES),
            "practice": excerpt.section(KIND_BY_ID["practice"]),
            "rubric": excerpt.section(KIND_BY_ID["rubric"]),
            "check": check | {"html": with_answers(check["html"])} if check else None,
            "notes": excerpt.notes,
            "phase": self._phases[line["id"]],
            "learners": self._course.way(path, lesson.module.path),
            "index": self._course.way(path, _INDEX),
            **milestones_of(lesson.module),
            **{name: self._neighbour(other, path) for name, other in neighbours.items()},
        }
        source = f"{self._course.catalog.content_folder}/{lesson.module.path}"
        return self._course.plan(path, "facilitator", data, lesson.module.title, source, excerpt.headings)

    def _neighbour(self, position: int, page: str) -> Line | None:
        if not 0 <= position < len(self._lessons):
            return None
        return self._line(*self._lessons[position], page)

    def _line(self, line: Line, lesson: Lesson, page: str) -> Line:
        """A module as a line of a list; a session without a time of its own lasts as long as the practice."""
        own = practice_minutes(text_of(lesson.facilitator[1].html)) if lesson.facilitator else None
        return {
            **line,
            "url": self._course.way(page, self._paths[line["id"]]),
            "session_minutes": own or line["practice_minutes"],
            "has_notes": bool(lesson.facilitator),
        }


def _facts(phase: Line) -> Line:
    """A phase without its list of modules: an edit of one is no change of the others' pages."""
    return {name: value for name, value in phase.items() if name != "modules"}
