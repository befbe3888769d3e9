"""The MkDocs plugin: reads and checks before anything is touched, builds the hub, then each role."""

import gc
import logging
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, BuildError, PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin, CombinedEvent, event_priority
from mkdocs.structure.files import Files

from rolepath import pipeline
from rolepath.lint.formats.text import summary
from rolepath.memo.store import Store
from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError
from rolepath.model.settings import Settings
from rolepath.model.times.time_spent import measured
from rolepath.website.config.chosen_roles import VARIABLE
from rolepath.website.config.early_markdown import EarlyMarkdown, without_early
from rolepath.website.config.engine_log import harmless
from rolepath.website.config.options import Options
from rolepath.website.config.plugin_sites import keep_hubs
from rolepath.website.config.refused_plugins import refuse_plugins
from rolepath.website.config.settings import settings_from
from rolepath.website.incremental.build_record import KeptRecord, PreviewRecord, are_same_files, files_of
from rolepath.website.incremental.known_sources import KnownSources
from rolepath.website.incremental.last_build import LastBuild, SiteKeys
from rolepath.website.material.quick_theme import QuickTheme
from rolepath.website.material.theme_layer import add_theme
from rolepath.website.page.plain_errors import plain_message
from rolepath.website.preview import (
    Builder,
    PreviewAddress,
    answer_own_names,
    keep_last_good_version,
    let_reload,
)
from rolepath.website.program_sites import ProgramSites
from rolepath.website.role_build import Command, RoleBuilds
from rolepath.website.site.offline import choose_offline
from rolepath.website.site.owners_settings import follow_navigation
from rolepath.website.site.planned_site import PlannedPage, PlannedSite
from rolepath.website.site_events import LAST, SiteEvents
from rolepath.website.staged_build import StagedBuild
from rolepath.website.start_checks import (
    config_file_of,
    count_warnings_in_silence,
    let_warnings_pass,
    refuse_endless_folders,
    refuse_sources_as_site,
    tell_of_shallow_clone,
)
from rolepath.website.told_findings import tell_in_full, tell_of_drafts

log = logging.getLogger("mkdocs.plugins.rolepath")
log.addFilter(harmless)
Ready = TypeVar("Ready")


class RolepathPlugin(SiteEvents, BasePlugin[Options]):
    """The hub is MkDocs' own build; then each role is built into a folder of it, and all is published at once."""

    def __init__(self) -> None:
        self._command: Command = "build"
        self._is_started = False
        self._usual_threshold = gc.get_threshold()
        self._role_builds = RoleBuilds()
        self._staged = StagedBuild()
        self._last_build: LastBuild | None = None
        self._keys: dict[str, SiteKeys] = {}
        self._preview = PreviewRecord()
        self._address = PreviewAddress()
        self._store: Store | None = None
        self._plans = pipeline.KeptPlans()
        self._program: ProgramSites | None = None
        self._hub: PlannedSite | None = None

    @property
    def _is_preview(self) -> bool:
        return self._command == "serve"

    def on_startup(self, *, command: Command, dirty: bool) -> None:
        """Remembers the command; having this event also keeps this object alive through a preview."""
        self._command = command
        self._is_started = not dirty
        # A build allocates much and keeps most of it: looking for garbage as often as by default is a waste.
        self._usual_threshold = gc.get_threshold()
        gc.set_threshold(100_000)
        self._staged.termination.begin()

    @event_priority(100)  # first, before another plugin remembers the folder of the published site, or the theme
    def _build_aside(self, config: MkDocsConfig) -> None:
        if self._is_preview:
            let_warnings_pass(config)  # what is unfinished is shown; only publishing is refused
            self._address.settle(config)
        count_warnings_in_silence(config)
        refuse_plugins(config, self.config.plugins)
        keep_hubs(config, self.config.plugins)
        config.config_file_path = config_file_of(config)
        refuse_sources_as_site(config, self.config.roles_dir)
        config.theme = QuickTheme(config.theme)
        self._staged.redirect(config, keep_folder=self.config.keep_folder)

    def _add_theme(self, config: MkDocsConfig) -> None:
        """Adds our theme layer and what the preview has to watch."""
        add_theme(config, is_preview=self._is_preview)
        choose_offline(config, self.config, is_preview=self._is_preview)
        root = Path(config.config_file_path).parent if config.config_file_path else Path()
        for folder in (root / self.config.roles_dir, Path(config.theme.custom_dir or "")):
            if folder.is_dir() and str(folder) not in config.watch and folder != Path():
                config.watch.append(str(folder))

    on_config = CombinedEvent(_build_aside, _add_theme)

    @event_priority(-100)  # last, when the configuration is final; MkDocs empties the site right after this event
    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Reads and checks the program; with an error the published site stays as it is."""
        settings = _settings(config, self.config, self._command)
        tell_of_shallow_clone(config, settings.root)
        store = self._opened(settings)
        self._last_build = self._last(config, settings, store)
        if self._last_build and self._command == "build" and self._last_build.is_current():
            log.info("Nothing has changed since the last build: %s", self._staged.site)
            raise SystemExit(0)
        early = EarlyMarkdown(config, settings.root, self.config.plugins)
        checked = _checked(settings, store, early, is_preview=self._is_preview)
        without_early(config, self.config.plugins, PlannedPage)
        drafts = pipeline.drafts_of(checked, settings) if self._is_preview else None
        if drafts:
            tell_of_drafts(checked.findings, config)
        else:
            tell_in_full(checked.findings, settings)
        if self._last_build:
            self._last_build.checked(checked.reads, is_known=checked.is_known)
        if drafts:
            self._program = _program(drafts.catalog, settings, self._plans, drafts)
        elif checked.errors or (config.strict and checked.findings):
            raise PluginError(summary(checked.findings))
        else:
            self._program = _program(checked.catalog, settings)
        self._hub = self._program.hub()
        self._keep_pages(self._hub)
        refuse_endless_folders(config, self.config.roles_dir)
        self._staged.prepare()

    @event_priority(100)  # first, so that other plugins see the hub's pages and no role's
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Puts the hub's pages in the place of the whole content folder."""
        hub = _ready(self._hub)
        planned = self.plan(hub, files, config)
        follow_navigation(planned, config)
        config.nav = config.nav or hub.navigation()
        return planned

    @event_priority(-100)  # late: what is written later would be searched together with the roles
    def _build_roles(self, *, config: MkDocsConfig) -> None:
        """Builds a site for each role beneath the hub."""
        program = _ready(self._program)
        self._keys |= self._role_builds.build_all(
            program, config, self._last_build, command=self._command, chosen=self.config.plugins
        )
        if not program.is_whole:
            names = ", ".join(role.id for role in program.roles)
            log.info('%s: the roles are %s only; "rolepath join" puts such parts together', VARIABLE, names)

    @event_priority(LAST)  # when no other plugin has anything to add
    def _publish(self, *, config: MkDocsConfig) -> None:
        self.finish(_ready(self._hub), config, apart=[role.id for role in _ready(self._program).roles])
        made = files_of(Path(config.site_dir))
        with measured("publish"):
            is_published = self._staged.publish(config, is_preview=self._is_preview)
        if is_published and self._last_build:
            with suppress(OSError):
                published = files_of(self._staged.site)  # they have lost the names that they had in the last site
                if are_same_files(published, made):
                    self._last_build.keep(published, self._keys, is_preview=self._is_preview)

    on_post_build = CombinedEvent(SiteEvents.watch, SiteEvents.complete_search, _build_roles, _publish)

    @event_priority(LAST)  # other plugins clean up before the message that ends the build
    def on_build_error(self, *, error: Exception) -> None:
        """Leaves the published site alone, and says in plain words what an owner can mend."""
        self._staged.abandon()
        message = None if isinstance(error, BuildError | Abort) else plain_message(error)
        if message:
            log.debug("What led to the error below:", exc_info=error)
            log.error(message)
            raise Abort("The build has stopped; what was published before is as it was.") from error

    def on_serve(self, server: LiveReloadServer, *, config: MkDocsConfig, builder: Builder) -> LiveReloadServer:  # noqa: ARG002
        """Keeps the preview up through builds that fail, under the policy that readers get, for nobody else."""
        served = answer_own_names(let_reload(keep_last_good_version(server, builder)))
        return self._address.listen(served)

    def on_shutdown(self) -> None:
        """Cleans up also where MkDocs was stopped from outside, which is no error to it."""
        self._role_builds.end()
        self._staged.abandon()
        self._staged.termination.end()
        self._close_last()
        gc.set_threshold(*self._usual_threshold)

    def _opened(self, settings: Settings) -> Store:
        """What is kept of this project; a preview goes on with what it has in memory."""
        if self._store is None or not self._is_preview:
            self._store = Store(settings.root, settings.cache_folder)
        return self._store

    def _last(self, config: MkDocsConfig, settings: Settings, store: Store) -> LastBuild | None:
        """The last build, where one can be gone on from: a build of another kind is made whole."""
        self._close_last()
        if not self._is_started or self._command == "gh-deploy" or not config.config_file_path:
            return None
        if not self._is_preview and settings.cache_folder is None:
            return None
        keeper = self._preview if self._is_preview else KeptRecord(store)
        return LastBuild(KnownSources(config, settings), self._staged.site, keeper, store)

    def _keep_pages(self, hub: PlannedSite) -> None:
        """Notes what the hub is made of, and which of its pages need not be made."""
        keys = self._last_build.site_keys(hub) if self._last_build else None
        self._keys = {hub.plan.slug: keys} if keys else {}
        self._kept = self._last_build.kept_pages(hub, keys) if self._last_build else None

    def _close_last(self) -> None:
        if self._last_build:
            self._last_build.close()
            self._last_build = None


def _settings(config: MkDocsConfig, options: Options, command: Command) -> Settings:
    try:
        settings = settings_from(config, options)
    except ContentError as error:
        raise PluginError(str(error)) from error
    # A preview has threads, which a fork would leave in pieces.
    return replace(settings, jobs=1, with_drafts=True) if command == "serve" else settings


def _checked(settings: Settings, store: Store, early: EarlyMarkdown, *, is_preview: bool) -> pipeline.Checked:
    try:
        prepare = early.prepare if early else None
        return pipeline.check(settings, store, is_preview=is_preview, prepare=prepare)
    except ContentError as error:
        raise PluginError(f"mkdocs.yml: plugins: rolepath: {error}") from error


def _program(
    catalog: Catalog,
    settings: Settings,
    plans: pipeline.KeptPlans | None = None,
    drafts: pipeline.Drafts | None = None,
) -> ProgramSites:
    try:
        return ProgramSites(catalog, settings, plans, drafts)
    except ContentError as error:
        raise PluginError(str(error)) from error


def _ready(value: Ready | None) -> Ready:
    """What on_pre_build has prepared; MkDocs always fires that event first."""
    if value is None:
        raise RuntimeError("MkDocs asked for files before on_pre_build")
    return value
