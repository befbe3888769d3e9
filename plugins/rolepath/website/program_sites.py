"""A program read and checked, from which each of its sites can be built."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

from mkdocs.exceptions import PluginError

from rolepath import pipeline
from rolepath.lint.markup.placed_tags import known_faults
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError, Finding
from rolepath.model.role import Role
from rolepath.model.settings import Settings
from rolepath.model.site_plan import PagePlan, SitePlan
from rolepath.website.config.chosen_roles import chosen_roles
from rolepath.website.site.planned_site import PlannedSite


class ProgramSites:
    """A program that can be built, and the findings that kept a newer one from it."""

    def __init__(self, catalog: Catalog, settings: Settings, plans: pipeline.KeptPlans | None = None) -> None:
        self.findings: tuple[Finding, ...] = ()
        self.roles = chosen_roles(catalog.roles)
        """The roles to build, in the order of their names; ContentError where a role is asked for that is none."""
        self._catalog = catalog
        self._settings = settings
        self._plan_role = plans.plan_role if plans else pipeline.plan_role

    @property
    def jobs(self) -> int:
        """How many processes may build at once."""
        return self._settings.jobs

    @property
    def is_whole(self) -> bool:
        """Whether all roles are to be built."""
        return len(self.roles) == len(self._catalog.roles)

    def hub(self) -> PlannedSite:
        """The hub, ready for MkDocs; PluginError where it cannot be planned."""
        with _refusal():
            return self._site(pipeline.plan_hub(self._catalog, self._settings))

    def site_of(self, role: Role) -> PlannedSite:
        """The site of a role, ready for MkDocs; PluginError where it cannot be planned."""
        with _refusal():
            return self._site(self._plan_role(self._catalog, self._settings, role))

    def sources_of(self, role: Role) -> pipeline.Sources:
        """What the site of a role is made of, without planning it."""
        sources = pipeline.sources_of(self._catalog, role)
        return replace(sources, facts=(*sources.facts, repr(self.findings)))

    def _site(self, plan: SitePlan) -> PlannedSite:
        return PlannedSite(plan, self._settings, self._revise, self.findings, lambda: known_faults(self._catalog))

    def _revise(self, site: SitePlan, page: PagePlan, markdown: str) -> PagePlan:
        return pipeline.revise(self._catalog, self._settings, site, page, markdown)


@contextmanager
def _refusal() -> Iterator[None]:
    """Says what an author can mend as MkDocs expects it."""
    try:
        yield
    except ContentError as error:
        raise PluginError(str(error)) from error
