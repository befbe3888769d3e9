"""A program read and checked, from which each of its sites can be built."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial

from mkdocs.exceptions import PluginError

from rolepath import pipeline
from rolepath.lint.markup.placed_tags import known_faults
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError
from rolepath.model.role import Role
from rolepath.model.settings import Settings
from rolepath.model.site_plan import PagePlan, SitePlan
from rolepath.website.config.chosen_roles import chosen_roles
from rolepath.website.site.planned_site import PlannedSite


class ProgramSites:
    """A program that can be built.

    In a preview there are `drafts`, of which the catalog is: then what cannot be planned is a page that says so.
    """

    def __init__(
        self,
        catalog: Catalog,
        settings: Settings,
        plans: pipeline.KeptPlans | None = None,
        drafts: pipeline.Drafts | None = None,
    ) -> None:
        self._drafts = drafts
        self.roles = chosen_roles(catalog.roles)
        """The roles to build, in the order of their names; ContentError where a role is asked for that is none."""
        self._catalog = catalog
        self._settings = settings
        self._plan_role = plans.plan_role if plans else pipeline.plan_role

    @property
    def names(self) -> list[str]:
        """The names of all roles, whether they are to be built or not."""
        return [role.id for role in self._catalog.roles]

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
        return self._planned(lambda: pipeline.plan_hub(self._catalog, self._settings))

    def site_of(self, role: Role) -> PlannedSite:
        """The site of a role, ready for MkDocs; PluginError where it cannot be planned."""
        return self._planned(lambda: self._plan_role(self._catalog, self._settings, role), role)

    def sources_of(self, role: Role) -> pipeline.Sources:
        """What the site of a role is made of, without planning it."""
        sources = pipeline.sources_of(self._catalog, role)
        marks = self._drafts.signature(role.id) if self._drafts else ()
        return replace(sources, facts=(*sources.facts, *marks))

    def _planned(self, plan: Callable[[], SitePlan], role: Role | None = None) -> PlannedSite:
        try:
            planned = plan()
        except ContentError as error:
            if not self._drafts:
                raise PluginError(str(error)) from error  # what an author can mend, as MkDocs expects it
            planned = pipeline.site_of_reason(self._drafts, str(error), role)
        if self._drafts:
            planned = pipeline.as_draft(planned, self._drafts, self._settings)
        faults = partial(known_faults, self._catalog)
        return PlannedSite(planned, self._settings, self._revise, faults, is_preview=self._drafts is not None)

    def _revise(self, site: SitePlan, page: PagePlan, markdown: str) -> PagePlan:
        return pipeline.revise(self._catalog, self._settings, site, page, markdown)
