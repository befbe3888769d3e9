"""What a role learns in the order of its plan, for pages that put it together in another way."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from rolepath.assemble.pages.module_page import Lesson, lesson_of
from rolepath.assemble.text.addresses import page_address, way
from rolepath.assemble.text.parts import Parts
from rolepath.model.catalog import Catalog
from rolepath.model.document import Heading
from rolepath.model.links import HOME
from rolepath.model.role import Role
from rolepath.model.settings import Settings
from rolepath.model.site_plan import PagePlan, SitePlan

Line = dict[str, Any]


@dataclass(frozen=True)
class Course:
    """A role's site as planned for its learners, and what it was made of."""

    catalog: Catalog
    role: Role
    settings: Settings
    site: SitePlan
    parts: Parts

    @property
    def home(self) -> PagePlan:
        """The role's plan."""
        return self.page(HOME)

    def page(self, path: str) -> PagePlan:
        """A page of the learners'."""
        return next(page for page in self.site.pages if page.path == path)

    def has(self, path: str) -> bool:
        """Whether the learners have a page."""
        return any(page.path == path for page in self.site.pages)

    @cached_property
    def phases(self) -> list[Line]:
        """The phases as the plan shows them, each with its `modules`; these are numbered through all phases."""
        found, number = [], 0
        for phase in self.home.data["phases"]:
            modules = []
            for line in phase["modules"]:
                number += 1
                modules.append({**line, "number": number})
            found.append({**phase, "modules": modules})
        return found

    @cached_property
    def lessons(self) -> list[tuple[Line, Lesson]]:
        """The modules in order: the line of the plan, and the lesson."""
        entries = {entry.module: entry for entry in self.role.entries}
        lines = [line for phase in self.phases for line in phase["modules"]]
        return [(line, lesson_of(self.catalog, self.role, entries[line["id"]])) for line in lines]

    def addresses(self, *papers: str) -> dict[str, str]:
        """The addresses of the learners' pages and of some more, by path."""
        known = {page.path: page.url for page in self.site.pages}
        return known | {path: self.address(path) for path in papers}

    def address(self, path: str) -> str:
        """The address of a page of the site."""
        return page_address(path, directory_urls=self.settings.directory_urls)

    def way(self, page: str, destination: str) -> str:
        """The link from one page of the site to another."""
        return way(self.address(page), self.address(destination))

    def plan(
        self,
        path: str,
        layout: str,
        data: dict[str, Any],
        title: str = "",
        source: str = "",
        headings: tuple[Heading, ...] = (),
    ) -> PagePlan:
        """A page that learners do not find in their navigation."""
        title = title or self.role.title
        return PagePlan(
            path=path,
            url=self.address(path),
            title=title,
            layout=layout,
            source=source or self.role.path,
            metadata={"title": title},
            data={"plan": self.way(path, HOME), **data},
            headings=headings,
            is_hidden=True,
        )
