"""A role's own site: its plan, its modules, and what learners need of the program's pages."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cached_property
from typing import Any

from rolepath.assemble.curriculum.dates import EVERY
from rolepath.assemble.curriculum.path import steps_of
from rolepath.assemble.curriculum.phases import phase_facts
from rolepath.assemble.curriculum.role_dates import RoleDates
from rolepath.assemble.curriculum.updates import Update, feed_of, reviewed_of, updates_of, updates_page
from rolepath.assemble.curriculum.version import version_of
from rolepath.assemble.moved import moved
from rolepath.assemble.navigation import role_navigation
from rolepath.assemble.pages.asks import around_home, around_module, hand_in_of
from rolepath.assemble.pages.measurement import MEASUREMENT, claims_of, with_claims
from rolepath.assemble.pages.module_page import ModulePage, time_of
from rolepath.assemble.pages.prose_page import addition_of, prose_page
from rolepath.assemble.pages.questions import practice_steps
from rolepath.assemble.pages.results import results_page
from rolepath.assemble.pages.role_home import planned_phases, role_home
from rolepath.assemble.pages.support import support_of
from rolepath.assemble.pages.welcome import welcome
from rolepath.assemble.text.addresses import page_address
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.parts import Parts
from rolepath.html.anchors import own_place
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Heading
from rolepath.model.lesson import Lesson, lesson_of, lessons_of, phases_of
from rolepath.model.links import (
    DATES,
    FOR_ROLE,
    HOME,
    OWN_PAGES,
    RECORD,
    RESULTS_PAGE,
    ROLE_PAGES,
    SUPPORT,
    UPDATES,
    role_pages,
)
from rolepath.model.module import Module
from rolepath.model.program import DEFAULT_ID, Phase
from rolepath.model.role import Entry, Role
from rolepath.model.settings import Settings
from rolepath.model.site_plan import PagePlan, SitePlan
from rolepath.model.words import word

_OF_OUR_OWN = (HOME, DATES, UPDATES, RESULTS_PAGE, *OWN_PAGES)
_LAYOUTS = {"program/policies.md": "policies", "program/concerns.md": "concerns", "program/support.md": "support"}


class RoleSite:
    """Puts a role's site together; a module that could not be read is left out."""

    def __init__(self, catalog: Catalog, role: Role, settings: Settings, parts: Parts | None = None) -> None:
        self._catalog = catalog
        self._role = role
        self._settings = settings
        self._parts = parts or Parts()
        self._addresses = {
            path: page_address(path, directory_urls=settings.directory_urls) for path in role_pages(catalog, role)
        }
        self._links = SiteLinks(catalog, self._addresses)
        self._phases = phases_of(catalog, [role])
        self._lessons = lessons_of(catalog, role)
        self._lines: dict[str, dict[str, Any]] = {}
        self._dates = RoleDates(catalog, role, self._modules, self._links, self._addresses)

    def plan(self) -> SitePlan:
        """The whole site."""
        program = self._catalog.program
        modules = [self.module_page(lesson.entry) for lesson in self._lessons]
        others = [self._prose(path) for path in self._program_paths()]
        pages = (self._home(), *modules, *others, self._record(), *self._date_pages(), *self._news(), *self._results())
        title = program.title if program else self._role.title
        phases = [(phase.title, [lesson.module.path for lesson in self._of(phase)]) for phase in self._phases]
        return SitePlan(
            slug=self._role.id,
            title=f"{self._role.title} · {program.title}" if program else self._role.title,
            description=self._role.summary,
            pages=pages,
            navigation=role_navigation(self._role.title, title, phases, self._program_paths(), pages),
            assets=tuple(sorted(self._links.assets | self._catalog.in_all_sites)),
            program=program.id if program else DEFAULT_ID,
            moved=moved(self._modules, self._addresses, self._links.assets),
            calendars=self._dates.calendars(),
            feeds=feed_of(self._catalog, self._role, self._updates, self._addresses) if self._updates else (),
        )

    @property
    def _modules(self) -> list[Module]:
        return [lesson.module for lesson in self._lessons]

    @cached_property
    def _counted(self) -> list[str]:
        """The modules that are done for good one day, in their order: those that plan and record count."""
        return [module.id for module in self._modules if not self._used_in(module)]

    def module_page(self, entry: Entry, text: Document | None = None) -> PagePlan:
        """The page of a curriculum line; `text` stands in for what was written, where a plugin has changed it."""
        lesson = lesson_of(self._catalog, self._role, entry, text)
        path = lesson.module.path
        around = {
            "phase": self._phase_facts(entry.phase),
            "help": self._help(path),
            "record": self._links.way_to(RECORD, path),
            **around_module(self._catalog, lesson, self._links),
            **self._neighbours(lesson),
            **self._used_in(lesson.module),
            "number": self._counted.index(entry.module) + 1 if entry.module in self._counted else 0,
            "count": len(self._counted),
        }
        address = self._addresses[path]

        def make() -> PagePlan:
            return ModulePage(lesson, self._catalog, self._links).plan(address, around)

        made_of = (self._role, lesson.module, self._catalog.program, around)
        return make() if text else self._parts.part(("page", entry.module), made_of, self._links, make)

    def _program_paths(self) -> list[str]:
        modules = self._catalog.modules_by_path
        own = (*_OF_OUR_OWN, *self._dates.sheets.values())
        return [path for path in self._addresses if path not in own and path not in modules]

    def _neighbours(self, here: Lesson | str) -> dict[str, Any]:
        """What comes before and after a module or a check-in with a sheet (its key), and the way back to the plan."""
        page = self._page_of(here)
        position = next(number for number, (_, step) in enumerate(self._path) if self._page_of(step) == page)
        phase = self._path[position][0]
        before = self._path[position - 1] if position else None
        after = self._path[position + 1] if position + 1 < len(self._path) else None
        lasting = self._dates.lasting() if after is None else None
        return {
            "previous": self._neighbour(before, page, phase),
            "next": self._neighbour(after, page, phase),
            "plan": self._links.way_to(HOME, page),
            **({"lasting": {"title": lasting.title, "every": EVERY[lasting.when.every]}} if lasting else {}),
        }

    @cached_property
    def _path(self) -> list[tuple[Phase, Lesson | str]]:
        """Modules, and check-ins with sheets between them, in the order in which learners come to them."""
        found: list[tuple[Phase, Lesson | str]] = []
        for phase in self._phases:
            lessons = self._of(phase)
            steps = steps_of(phase, len(lessons), self._dates)
            found += [
                (phase, lessons[step.number] if step.is_module else step.meeting)
                for step in steps
                if step.is_module or step.meeting in self._dates.sheets
            ]
        return found

    def _page_of(self, step: Lesson | str) -> str:
        return self._dates.sheets[step] if isinstance(step, str) else step.module.path

    def _neighbour(self, other: tuple[Phase, Lesson | str] | None, page: str, phase: Phase) -> dict[str, Any] | None:
        """A neighbour, with its phase where that is another."""
        if other is None:
            return None
        title = "" if other[0] is phase else self._phase_facts(other[0].id)["title"]
        if isinstance(other[1], Lesson):
            return self._module_facts(other[1], page) | {"phase": title}
        meeting = self._dates.meetings[other[1]]
        facts = {"title": meeting.title, "week": meeting.week, "minutes": meeting.minutes, "phase": title}
        return facts | {"url": self._dates.way_to_sheet(other[1], page)}

    def _used_in(self, module: Module) -> dict[str, Any]:
        """The session in which a module is used each time, for its page."""
        session = self._dates.session_of(module)
        return {"session": session} if session else {}

    def _module_facts(self, lesson: Lesson, seen_from: str) -> dict[str, Any]:
        """A module as a line of a list."""
        module = lesson.module
        if module.id not in self._lines:
            self._lines[module.id] = {
                "id": module.id,
                "version": version_of(module),
                "title": module.title,
                "summary": module.summary,
                "task": lesson.task,
                **time_of(lesson),
                **self._used_in(module),
            }
        return self._lines[module.id] | {"url": self._links.way_to(module.path, seen_from)}

    def _help(self, page: str) -> dict[str, Any]:
        """Who helps, and the ways from a page to the policy answers, the concerns and all support."""
        ways = {name.split("/")[1].removesuffix(".md"): self._links.way_to(name, page) for name in ROLE_PAGES}
        return support_of(self._role, self._catalog.program) | {"ways": ways}

    @property
    def _start(self) -> date | None:
        return self._catalog.program.start if self._catalog.program else None

    def _phase_facts(self, phase_id: str) -> dict[str, Any]:
        return phase_facts(next(phase for phase in self._phases if phase.id == phase_id), self._start)

    def _home(self) -> PagePlan:
        phases = planned_phases(self._dates, self._phases, self._start, self._modules_of)
        around = {
            "help": self._help(HOME),
            "record": self._links.way_to(RECORD, HOME),
            "welcome": welcome(self._catalog, self._links),
            "anchors": {"welcome": "welcome"},
            **({"dates": self._links.way_to(DATES, HOME)} if DATES in self._addresses else {}),
            **self._dates.now(),
            **around_home(self._catalog, self._role, self._links),
            "role": self._role.title,
        }
        return role_home(self._role, phases, around, self._addresses[HOME])

    def _modules_of(self, phase: Phase) -> list[dict[str, Any]]:
        return [self._module_facts(lesson, HOME) | {"steps": practice_steps(lesson)} for lesson in self._of(phase)]

    def _of(self, phase: Phase) -> list[Lesson]:
        return [lesson for lesson in self._lessons if lesson.entry.phase == phase.id]

    def _prose(self, path: str) -> PagePlan:
        page = self._catalog.pages.get(path)
        place = {
            "path": path,
            "url": self._addresses[path],
            "title": ROLE_PAGES.get(path, ""),
            "layout": _LAYOUTS.get(path, "prose"),
            "source": f"{self._catalog.content_folder}/{path}" if page else self._role.path,
        }
        around = {"help": self._help(path), "role": self._role.title, "plan": self._links.way_to(HOME, path)}
        plan = prose_page(page, addition_of(self._role, path), self._links, place, around)
        if path == SUPPORT:
            anchor = own_place(FOR_ROLE, page.document.rendering.anchors if page else ())
            headings = (Heading(2, anchor, self._role.title, ""), *plan.headings)
            return replace(plan, headings=headings, data={**plan.data, "help_anchor": anchor})
        if path != MEASUREMENT:
            return plan
        claims = claims_of(self._catalog, self._role, lambda module: self._links.way_to(module, path))
        return with_claims(plan, self._catalog, [claims])

    def _record(self) -> PagePlan:
        """Where learners see what they marked; it holds nothing to be searched."""
        title = word("record")
        metadata = {"title": title, "search": {"exclude": True}}
        program = self._catalog.program
        data = {
            "help": self._help(RECORD),
            "plan": self._links.way_to(HOME, RECORD),
            "modules": [module.id for module in self._modules],
            "count": len(self._counted),
            "program": program.title if program else "",
            "role": self._role.title,
            **hand_in_of(self._catalog, self._role),
        }
        return PagePlan(RECORD, self._addresses[RECORD], title, "record", self._role.path, metadata=metadata, data=data)

    def _date_pages(self) -> Iterator[PagePlan]:
        """The page of the dates, where there are any, and the sheets of check-ins."""
        if DATES not in self._addresses:
            return
        lessons = {lesson.module.id: lesson for lesson in self._lessons}

        def module_of(module_id: str) -> dict[str, Any]:
            return self._module_facts(lessons[module_id], DATES)

        def around(key: str, path: str) -> dict[str, Any]:
            return {"role": self._role.title, "record": self._links.way_to(RECORD, path), **self._neighbours(key)}

        yield from self._dates.page({"help": self._help(DATES), "plan": self._links.way_to(HOME, DATES)}, module_of)
        yield from self._dates.sheet_pages(around)

    @property
    def _updates(self) -> tuple[Update, ...]:
        return updates_of(self._catalog, self._role, self._addresses)

    def _news(self) -> list[PagePlan]:
        """The page of what is new, where an author says that anything is."""
        if UPDATES not in self._addresses:
            return []
        around = {"help": self._help(UPDATES), "plan": self._links.way_to(HOME, UPDATES)}

        def ways(path: str) -> str:
            return self._links.way_to(path, UPDATES)

        return [
            updates_page(self._role, self._updates, reviewed_of(self._modules), self._addresses[UPDATES], ways, around)
        ]

    def _results(self) -> list[PagePlan]:
        """The page of results, where anything was measured."""
        address = self._addresses.get(RESULTS_PAGE)
        if address is None:
            return []
        around = {"help": self._help(RESULTS_PAGE), "plan": self._links.way_to(HOME, RESULTS_PAGE)}
        return [results_page(self._catalog, self._role, self._links, address, around)]
