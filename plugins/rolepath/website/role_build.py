"""Builds one role's site inside the hub's build, with a configuration of its own."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any, Literal

from mkdocs.commands.build import build
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, CombinedEvent, PluginCollection, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from rolepath.model.role import Role
from rolepath.model.times.time_spent import measured
from rolepath.parallel import Report, processes_for, run
from rolepath.website.config.early_markdown import without_early
from rolepath.website.config.options import OUR_NAME, Options
from rolepath.website.config.plugin_sites import Sites, refuse_unknown, roles_plugins
from rolepath.website.incremental.kept_pages import KeptPages
from rolepath.website.incremental.last_build import LastBuild, SiteKeys
from rolepath.website.material.quick_theme import QuickTheme
from rolepath.website.material.theme_layer import add_theme
from rolepath.website.page.compiled_templates import keep_compiled
from rolepath.website.page.plain_errors import in_plain_words
from rolepath.website.page.plain_text import as_html
from rolepath.website.program_sites import ProgramSites
from rolepath.website.progress import Progress
from rolepath.website.site.offline import add_offline, add_worker
from rolepath.website.site.planned_site import PlannedPage, PlannedSite
from rolepath.website.site.written_over import refuse_guests
from rolepath.website.site_events import LAST, SiteEvents

PAGES_IN_A_REPORT = 10

Command = Literal["build", "gh-deploy", "serve"]


class RolePlugin(SiteEvents, BasePlugin[Options]):
    """What the plugin does in a role's own build."""

    def __init__(self, site: PlannedSite, kept: KeptPages | None, report: Report) -> None:
        self._site = site
        self._kept = kept
        self._report = report
        self._done = 0

    def on_config(self, config: MkDocsConfig) -> None:
        """Adds our theme layer."""
        add_theme(config, is_preview=self._site.is_preview)
        add_offline(config)

    @event_priority(100)  # first, so that other plugins see the role's pages and no others
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Puts the plan's pages and assets in the place of the content folder's."""
        config.nav = self._site.navigation()
        return self.plan(self._site, files, config)

    @event_priority(LAST)  # when no other plugin has anything to add
    def _finish(self, *, config: MkDocsConfig) -> None:
        self.finish(self._site, config)
        add_worker(config)

    on_post_build = CombinedEvent(SiteEvents.watch, SiteEvents.complete_search, _finish)

    @event_priority(-100)  # last, when the page is all but written
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        """Tells how far the role is."""
        self._done += 1
        done = self._done + len(self._kept_urls) + len(self._hidden.kept)
        pages = len(self._pages) + len(self._hidden.files)
        if done % PAGES_IN_A_REPORT == 0 or done == pages:
            self._report(done, pages)
        return super().on_post_page(output, page=page, config=config)


class RoleBuilds:
    """Builds role sites, and keeps what must live on from one build of a preview to the next.

    MkDocs shares plugin instances between configurations of one class, so each role has a class of its own.
    """

    def __init__(self) -> None:
        self._classes: dict[str, type[MkDocsConfig]] = {}
        self._chosen: Mapping[str, Sites] = {}
        self._started: dict[str, PluginCollection] = {}

    def build_all(
        self,
        program: ProgramSites,
        hub: MkDocsConfig,
        last: LastBuild | None,
        *,
        command: Command,
        chosen: Mapping[str, Sites],
    ) -> Mapping[str, SiteKeys]:
        """Writes `site/<role>/` for each, or takes it over from the last build; warnings count for strict mode.

        `chosen` are the sites of other plugins. What is returned tells the next build what each was made of. A preview
                needs the objects of its builds again, so it builds in its own process.
        """
        refuse_unknown(chosen, program.names)
        self._chosen = chosen
        refuse_guests(Path(hub.site_dir), program.roles)
        keep_compiled()  # what the hub needed, before other processes begin
        tasks = [partial(self._build, program, role, hub, last, command) for role in program.roles]
        progress = Progress([role.id for role in program.roles])
        pages = sum(1 for role in program.roles for _ in role.entries)
        jobs = 1 if command == "serve" else processes_for(pages, program.jobs)
        keys = run(tasks, jobs, progress)
        return {role.id: key for role, key in zip(program.roles, keys, strict=True) if key}

    def _build(
        self,
        program: ProgramSites,
        role: Role,
        hub: MkDocsConfig,
        last: LastBuild | None,
        command: Command,
        report: Report,
    ) -> SiteKeys | None:
        """What the site was made of."""
        with measured("role", role.id), in_plain_words():
            sources, folder = program.sources_of(role), Path(hub.site_dir, role.id)
            keys = last.known_keys(role.id, sources) if last else None
            if last and keys and last.takes_over(role.id, keys, folder):
                return keys
            site = program.site_of(role)
            keys = last.site_keys(site, sources) if last else None
            if not (last and last.takes_over(role.id, keys, folder)):
                kept = last.kept_pages(site, keys) if last else None
                self._make(site, RolePlugin(site, kept, report), hub, command)
        return keys

    def _make(self, site: PlannedSite, plugin: RolePlugin, hub: MkDocsConfig, command: Command) -> None:
        is_first = site.plan.slug not in self._classes
        config = self._configuration(site, hub)
        config.plugins[OUR_NAME] = plugin
        without_early(config, self._chosen, PlannedPage)
        if is_first:
            config.plugins.on_startup(command=command, dirty=False)
        self._started[site.plan.slug] = config.plugins
        try:
            build(config, serve_url=config.site_url if command == "serve" else None)
        finally:
            if command != "serve":
                self.end()
        keep_compiled()

    def end(self) -> None:
        """Lets other plugins clean up what they have in this process, as they do at the end of MkDocs' command."""
        while self._started:
            self._started.popitem()[1].on_shutdown()

    def _configuration(self, site: PlannedSite, hub: MkDocsConfig) -> MkDocsConfig:
        slug = site.plan.slug
        config = self._class(slug)(config_file_path=hub.config_file_path)
        _load(config, hub)
        config.load_dict(_overrides(site, hub))
        config["plugins"] = roles_plugins(config.get("plugins"), slug, self._chosen, OUR_NAME)
        errors, _ = config.validate()
        if errors:
            name, problem = errors[0]
            raise PluginError(f"mkdocs.yml: {name}: {problem}")
        config.theme = QuickTheme(config.theme)
        return config

    def _class(self, slug: str) -> type[MkDocsConfig]:
        if slug not in self._classes:
            plugins = option.Plugins(theme_key="theme", default=["search"])
            self._classes[slug] = type("RoleConfig", (MkDocsConfig,), {"plugins": plugins})
        return self._classes[slug]


def _load(config: MkDocsConfig, hub: MkDocsConfig) -> None:
    """What the hub was configured with; of the command line's options those that matter are copied later."""
    if not hub.config_file_path:
        raise PluginError("rolepath needs a configuration file: mkdocs.yml, or one given with -f")
    with Path(hub.config_file_path).open("rb") as file:
        config.load_file(file)


def _overrides(site: PlannedSite, hub: MkDocsConfig) -> dict[str, Any]:
    slug = site.plan.slug
    base = hub.site_url.rstrip("/") if hub.site_url else ""
    extra = {**hub.extra, "rolepath_hub": hub.site_url} if hub.site_url else {**hub.extra}
    extra.setdefault("homepage", ".")
    extra.pop("version", None)  # the list of versions lies beside the hub, where Material looks for it from there alone
    return {
        "site_name": as_html(site.plan.title),
        "site_description": as_html(site.plan.description) or hub.site_description,
        "site_url": f"{base}/{slug}/" if base else "",
        "site_dir": str(Path(hub.site_dir) / slug),
        "docs_dir": hub.docs_dir,
        "use_directory_urls": hub.use_directory_urls,
        "extra": extra,
        "nav": None,
        "strict": False,
    }
