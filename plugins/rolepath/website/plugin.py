"""The MkDocs plugin: reads and checks before anything is touched, builds the hub, then each role."""

import logging
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from rolepath import pipeline
from rolepath.lint.formats.text import as_text, summary
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError, Finding, Severity
from rolepath.model.settings import Settings
from rolepath.model.site_plan import PagePlan, ProgramPlan, SitePlan
from rolepath.website.options import Options
from rolepath.website.planned_site import PlannedSite
from rolepath.website.role_build import Command, RoleBuilds
from rolepath.website.settings import settings_from
from rolepath.website.theme_layer import add_parent_theme, add_theme

log = logging.getLogger("mkdocs.plugins.rolepath")
Ready = TypeVar("Ready")


class RolepathPlugin(BasePlugin[Options]):
    """The hub is MkDocs' own build; when it is written, each role is built into a folder of it."""

    def __init__(self) -> None:
        self._command: Command = "build"
        self._role_builds = RoleBuilds()
        self._program: _Program | None = None
        self._hub: PlannedSite | None = None

    def on_startup(self, *, command: Command, dirty: bool) -> None:  # noqa: ARG002
        """Remembers the command; having this event also keeps this object alive through a preview."""
        self._command = command

    def on_config(self, config: MkDocsConfig) -> None:
        """Adds our theme layer and what the preview has to watch."""
        add_theme(config)
        root = Path(config.config_file_path).parent if config.config_file_path else Path()
        for folder in (root / self.config.roles_dir, Path(config.theme.custom_dir or "")):
            if folder.is_dir() and str(folder) not in config.watch and folder != Path():
                config.watch.append(str(folder))

    @event_priority(-100)  # last, when the configuration is final; MkDocs empties the site right after this event
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads and checks the program; with an error the published site stays as it is."""
        settings = settings_from(config, self.config)
        if self._command == "serve":
            settings = replace(settings, jobs=1)  # a preview has threads, which a fork would leave in pieces
        checked = _checked(settings)
        for finding in checked.findings:
            level = logging.ERROR if finding.severity is Severity.ERROR else logging.WARNING
            log.log(level, as_text(finding))
        is_refused = bool(checked.errors) or (config.strict and bool(checked.findings))
        if not is_refused:
            self._program = _Program(checked.catalog, settings, pipeline.plan(checked.catalog, settings))
        elif self._command != "serve":
            raise PluginError(summary(checked.findings))
        elif self._program is None:
            empty = Catalog(checked.catalog.content_folder, program=checked.catalog.program)
            self._program = _Program(empty, settings, pipeline.plan(empty, settings))
        findings = checked.findings if is_refused else ()
        self._program.findings = findings
        self._hub = self._program.site(self._program.plan.hub)

    @event_priority(100)  # first, so that other plugins see the hub's pages and no role's
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Puts the hub's pages in the place of the whole content folder."""
        hub = _ready(self._hub)
        config.nav = config.nav or hub.navigation()
        return hub.files(files, config)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Lets our templates extend Material's."""
        return add_parent_theme(env, config)

    @event_priority(-100)  # last: what is written later would be cleaned away or searched together with the roles
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Builds a site for each role beneath the hub."""
        program = _ready(self._program)
        for plan in program.plan.roles:
            self._role_builds.build(program.site(plan), config, command=self._command)


class _Program:
    """A program that can be built, and the findings that kept a newer one from it."""

    def __init__(self, catalog: Catalog, settings: Settings, plan: ProgramPlan) -> None:
        self.plan = plan
        self.findings: tuple[Finding, ...] = ()
        self._catalog = catalog
        self._settings = settings

    def site(self, plan: SitePlan) -> PlannedSite:
        """One of the program's sites, ready for MkDocs."""
        return PlannedSite(plan, self._settings, self._revise, self.findings)

    def _revise(self, site: SitePlan, page: PagePlan, markdown: str) -> PagePlan:
        return pipeline.revise(self._catalog, self._settings, site, page, markdown)


def _checked(settings: Settings) -> pipeline.Checked:
    try:
        return pipeline.check(settings)
    except ContentError as error:
        raise PluginError(f"mkdocs.yml: plugins: rolepath: {error}") from error


def _ready(value: Ready | None) -> Ready:
    """What on_pre_build has prepared; MkDocs always fires that event first."""
    if value is None:
        raise RuntimeError("MkDocs asked for files before on_pre_build")
    return value
