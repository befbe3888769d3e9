"""In which sites a plugin acts, and with which options: the program's owner says so, or it is a plugin we know."""

import warnings
from collections.abc import Collection, Iterator, Mapping
from typing import Any

from mkdocs.config.base import BaseConfigOption, ValidationError
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, PluginCollection

HUB, ROLES, ALL, NONE = "hub", "roles", "all", "none"
_WORDS = (HUB, ROLES, ALL, NONE)
KNOWN: Mapping[str, Mapping[str, Any]] = {
    "redirects": {HUB: True},  # old addresses are the hub's, and a role has pages where they lead
    "mike": {HUB: True},  # a version is all sites together
}
"""Plugins of others that make sense in some sites only, unless the owner says otherwise."""
UNDERSTOOD = frozenset({"rolepath", "search", "material/search"})
"""Plugins of which it is known what they read and what they put into pages."""
_PLACE = "mkdocs.yml: plugins: rolepath: plugins"
Sites = Mapping[str, Any]


class PluginSites(BaseConfigOption[Mapping[str, Sites]]):
    """By the plugin's name `hub`, `roles`, `all`, `none`, a role or a list of these; or options by those names."""

    def __init__(self) -> None:
        super().__init__()
        self.default: Mapping[str, Sites] = {}

    def run_validation(self, value: object) -> Mapping[str, Sites]:
        """By each plugin's name, True or options by site; ValidationError for anything else."""
        if not isinstance(value, dict):
            raise ValidationError("name plugins, each with the sites in which it acts")
        return {plain(str(name)): dict(self._sites(str(name), given)) for name, given in value.items()}

    def _sites(self, name: str, given: object) -> Iterator[tuple[str, Any]]:
        names = [given] if isinstance(given, str) else given
        if isinstance(names, list) and all(isinstance(item, str) for item in names):
            yield from ((item, True) for item in names)
        elif isinstance(given, dict):
            for site, options in given.items():
                if not isinstance(options, bool | dict):
                    raise ValidationError(f"{name}: {site}: write true, false or options of the plugin")
                yield str(site), options
        else:
            raise ValidationError(f"{name}: write {', '.join(_WORDS)}, a role, a list of these, or options by them")


def plain(name: str) -> str:
    """The name of a plugin without the theme's."""
    return name.partition(" #")[0].removeprefix("material/")


def options_in(site: str, name: str, chosen: Mapping[str, Sites]) -> Mapping[str, Any] | None:
    """The options that a plugin has in a site besides its own; None where it does not act there."""
    sites = chosen.get(plain(name), KNOWN.get(plain(name)))
    if sites is None:
        return {}
    group = HUB if site in ("", HUB) else ROLES
    given = next((sites[key] for key in (site or HUB, group, ALL) if key in sites), False)
    return {} if given is True else given if isinstance(given, dict) else None


def refuse_unknown(chosen: Mapping[str, Sites], roles: Collection[str]) -> None:
    """PluginError where a site is named that there is not."""
    for name, sites in chosen.items():
        for site in sites:
            if site not in _WORDS and site not in roles:
                raise PluginError(f'{_PLACE}: {name}: there is no role "{site}"; there are {", ".join(roles)}')


def keep_hubs(config: MkDocsConfig, chosen: Mapping[str, Sites]) -> None:
    """Leaves the hub the plugins that act there, with the options that they have there."""
    plugins = config.plugins
    names = {plain(name) for name in plugins}
    for name in chosen:
        if name not in names:
            raise PluginError(f'{_PLACE}: {name}: mkdocs.yml lists no plugin "{name}"')
    for name, plugin in list(plugins.items()):
        options = options_in(HUB, name, chosen)
        if options is None:
            _silence(plugins, name)
        elif options:
            errors, _ = plugin.load_config({**_given(plugin), **options}, config.config_file_path)
            if errors:
                raise PluginError(f"{_PLACE}: {plain(name)}: {HUB}: {errors[0][0]}: {errors[0][1]}")


def _given(plugin: "BasePlugin[Any]") -> dict[str, Any]:
    """The options that mkdocs.yml gives a plugin, as they were before MkDocs made of them what the plugin wants."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # MkDocs keeps them nowhere else
        return {key: value for layer in plugin.config.user_configs for key, value in layer.items()}


def roles_plugins(plugins: Any, role: str, chosen: Mapping[str, Sites], ours: str) -> list[dict[str, Any]]:
    """The plugins that mkdocs.yml lists for a role's site, with their options, in a copy; without our own."""
    listed = plugins.items() if isinstance(plugins, dict) else map(_named, plugins or ())
    kept = []
    for name, given in listed:
        options = options_in(role, name, chosen)
        if name != ours and options is not None:
            kept.append({name: {**(given or {}), **options} if isinstance(given or {}, dict) else given})
    return kept


def _named(item: Any) -> tuple[str, Any]:
    return next(iter(item.items())) if isinstance(item, dict) else (item, None)


def _silence(plugins: PluginCollection, name: str) -> None:
    """Takes a plugin out, whatever event is going on: each method of its becomes one that does nothing."""
    dict.pop(plugins, name)
    for event, methods in plugins.events.items():
        for number, method in enumerate(methods):
            if event != "shutdown" and plugins._event_origins.get(method) == name:  # noqa: SLF001 (known nowhere else)
                methods[number] = _nothing


def _nothing(*_: Any, **__: Any) -> None:
    """What a plugin does where it does not act."""
