"""A role's own site: its plan, its modules, and what learners need of the program's pages."""

from typing import Any

from rolepath.assemble.addresses import page_address
from rolepath.assemble.links import SiteLinks
from rolepath.assemble.module_page import ModulePage, lesson_of, time_of
from rolepath.assemble.phases import phase_facts, phases_of
from rolepath.assemble.prose_page import Addition, prose_page
from rolepath.assemble.support import support_of
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document, Heading
from rolepath.model.links import HOME, ROLE_PAGES, role_pages
from rolepath.model.program import Phase
from rolepath.model.role import Entry, Role
from rolepath.model.settings import Settings
from rolepath.model.site_plan import NavigationItem, PagePlan, SitePlan

_LAYOUTS = {"program/policies.md": "policies", "program/concerns.md": "concerns", "program/support.md": "support"}


class RoleSite:
    """Puts a role's site together; a module that could not be read is left out."""

    def __init__(self, catalog: Catalog, role: Role, settings: Settings) -> None:
        self._catalog = catalog
        self._role = role
        self._settings = settings
        self._addresses = {
            path: page_address(path, directory_urls=settings.directory_urls) for path in role_pages(catalog, role)
        }
        self._links = SiteLinks(catalog, self._addresses)
        known = (entry for entry in role.entries if entry.module in catalog.modules)
        self._entries = list({entry.module: entry for entry in known}.values())

    def plan(self) -> SitePlan:
        """The whole site."""
        program = self._catalog.program
        modules = [self.module_page(entry) for entry in self._entries]
        others = [self._prose(path) for path in self._program_paths()]
        home = self._home()
        return SitePlan(
            slug=self._role.id,
            title=f"{self._role.title} · {program.title}" if program else self._role.title,
            description=self._role.summary,
            pages=(home, *modules, *others),
            navigation=self._navigation({page.path: page for page in (home, *modules, *others)}),
            assets=tuple(sorted(self._links.assets | set(self._settings.everywhere))),
        )

    def module_page(self, entry: Entry, text: Document | None = None) -> PagePlan:
        """The page of a curriculum line; `text` stands in for what was written, where a plugin has changed it."""
        lesson = lesson_of(self._catalog, self._role, entry, text)
        path = lesson.module.path
        around = {"phase": self._phase_facts(entry.phase), "next": self._next(entry), "help": self._help(path)}
        return ModulePage(lesson, self._catalog, self._links).plan(self._addresses[path], around)

    def _program_paths(self) -> list[str]:
        modules = self._catalog.modules_by_path
        return [path for path in self._addresses if path != HOME and path not in modules]

    def _next(self, entry: Entry) -> dict[str, Any] | None:
        position = self._entries.index(entry)
        if position + 1 == len(self._entries):
            return None
        return self._module_facts(self._entries[position + 1], self._catalog.modules[entry.module].path)

    def _module_facts(self, entry: Entry, seen_from: str) -> dict[str, Any]:
        """A module as a line of a list."""
        lesson = lesson_of(self._catalog, self._role, entry)
        return {
            "id": lesson.module.id,
            "title": lesson.module.title,
            "summary": lesson.module.summary,
            "task": lesson.task,
            "url": self._links.way_to(lesson.module.path, seen_from),
            **time_of(lesson),
        }

    def _help(self, page: str) -> dict[str, Any]:
        """Who helps, and the ways from a page to the policy answers, the concerns and all support."""
        ways = {name.split("/")[1].removesuffix(".md"): self._links.way_to(name, page) for name in ROLE_PAGES}
        return support_of(self._role, self._catalog.program) | {"ways": ways}

    def _phases(self) -> list[Phase]:
        return phases_of(self._catalog, [self._role])

    def _phase_facts(self, phase_id: str) -> dict[str, Any]:
        return phase_facts(next(phase for phase in self._phases() if phase.id == phase_id))

    def _home(self) -> PagePlan:
        phases = []
        for phase in self._phases():
            entries = [entry for entry in self._entries if entry.phase == phase.id]
            modules = [self._module_facts(entry, HOME) for entry in entries]
            checkins = self._checkins(phase)
            if modules or checkins:
                phases.append(phase_facts(phase) | {"modules": modules, "checkins": checkins})
        program = self._catalog.program
        data = {
            "summary": self._role.summary,
            "tasks": list(self._role.tasks.values()),
            "program": program.title if program else "",
            "phases": phases,
            "help": self._help(HOME),
            "lead": "",
        }
        place = {"path": HOME, "url": self._addresses[HOME], "title": self._role.title, "layout": "role_home"}
        metadata = {"title": self._role.title, "description": self._role.summary}
        headings = tuple(Heading(2, f"phase-{phase['id']}", phase["title"], "") for phase in phases)
        return PagePlan(**place, source=self._role.path, metadata=metadata, data=data, headings=headings)

    def _checkins(self, phase: Phase) -> list[dict[str, Any]]:
        """The meetings whose week lies in a phase."""
        if phase.first_week is None:
            return []
        last = phase.last_week or float("inf")
        meetings = sorted(self._role.checkins, key=lambda meeting: meeting.week)
        return [
            {"week": meeting.week, "title": meeting.title, "minutes": meeting.minutes, "who": meeting.who}
            for meeting in meetings
            if phase.first_week <= meeting.week <= last
        ]

    def _prose(self, path: str) -> PagePlan:
        page = self._catalog.pages.get(path)
        text = {"program/policies.md": self._role.policies, "program/concerns.md": self._role.concerns}.get(path)
        place = {
            "path": path,
            "url": self._addresses[path],
            "title": ROLE_PAGES.get(path, ""),
            "layout": _LAYOUTS.get(path, "prose"),
            "source": f"{self._catalog.content_folder}/{path}" if page else self._role.path,
        }
        addition = Addition(self._role.title, text, self._role.path) if text else None
        return prose_page(page, addition, self._links, place, {"help": self._help(path), "role": self._role.title})

    def _navigation(self, pages: dict[str, PagePlan]) -> tuple[NavigationItem, ...]:
        items = [NavigationItem(self._role.title, HOME)]
        for phase in self._phases():
            entries = [entry for entry in self._entries if entry.phase == phase.id]
            paths = [self._catalog.modules[entry.module].path for entry in entries]
            if paths:
                items.append(NavigationItem(phase.title, children=_leaves(pages, paths)))
        program = self._catalog.program
        title = program.title if program else self._role.title
        return (*items, NavigationItem(title, children=_leaves(pages, self._program_paths())))


def _leaves(pages: dict[str, PagePlan], paths: list[str]) -> tuple[NavigationItem, ...]:
    return tuple(NavigationItem(pages[path].title, path) for path in paths)
