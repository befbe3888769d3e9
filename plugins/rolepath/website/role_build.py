"""Builds one role's site inside the hub's build, with a configuration of its own."""

from pathlib import Path
from typing import Any, Literal

from jinja2 import Environment
from mkdocs.commands.build import build
from mkdocs.config import config_options as option
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files

from rolepath.website.options import Options
from rolepath.website.planned_site import PlannedSite
from rolepath.website.theme_layer import add_parent_theme, add_theme

OUR_NAME = "rolepath"
Command = Literal["build", "gh-deploy", "serve"]


class RolePlugin(BasePlugin[Options]):
    """What the plugin does in a role's own build."""

    def __init__(self, site: PlannedSite) -> None:
        self._site = site

    def on_config(self, config: MkDocsConfig) -> None:
        """Adds our theme layer."""
        add_theme(config)

    @event_priority(100)  # first, so that other plugins see the role's pages and no others
    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        """Puts the plan's pages and assets in the place of the content folder's."""
        config.nav = self._site.navigation()
        return self._site.files(files, config)

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:  # noqa: ARG002
        """Lets our templates extend Material's."""
        return add_parent_theme(env, config)


class RoleBuilds:
    """Builds role sites, and keeps what must live on from one build of a preview to the next.

    MkDocs shares plugin instances between configurations of one class, so each role has a class of its own.
    """

    def __init__(self) -> None:
        self._classes: dict[str, type[MkDocsConfig]] = {}

    def build(self, site: PlannedSite, hub: MkDocsConfig, *, command: Command) -> None:
        """Writes `site/<role>/`; warnings count for the hub's strict mode."""
        is_first = site.plan.slug not in self._classes
        config = self._configuration(site, hub)
        if is_first:
            config.plugins.on_startup(command=command, dirty=False)
        build(config, serve_url=config.site_url if command == "serve" else None)

    def _configuration(self, site: PlannedSite, hub: MkDocsConfig) -> MkDocsConfig:
        slug = site.plan.slug
        config = self._class(slug)(config_file_path=hub.config_file_path)
        _load(config, hub)
        config.load_dict(_overrides(site, hub))
        config["plugins"] = _without_ours(config.get("plugins"))
        errors, _ = config.validate()
        if errors:
            name, problem = errors[0]
            raise PluginError(f"mkdocs.yml: {name}: {problem}")
        config.plugins[OUR_NAME] = RolePlugin(site)
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
    return {
        "site_name": site.plan.title,
        "site_description": site.plan.description or hub.site_description,
        "site_url": f"{base}/{slug}/" if base else "",
        "site_dir": str(Path(hub.site_dir) / slug),
        "docs_dir": hub.docs_dir,
        "use_directory_urls": hub.use_directory_urls,
        "extra": extra,
        "nav": None,
        "strict": False,
    }


def _without_ours(plugins: Any) -> Any:
    """The configured plugins but for rolepath itself, in a copy, as MkDocs empties what it reads."""
    if isinstance(plugins, dict):
        return {name: options for name, options in plugins.items() if name != OUR_NAME}
    if isinstance(plugins, list):
        names = [(next(iter(item)) if isinstance(item, dict) else item) for item in plugins]
        return [item for item, name in zip(plugins, names, strict=True) if name != OUR_NAME]
    return plugins
