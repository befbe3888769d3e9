"""What authors write about all pages of a folder, for Material's plugin `meta`: plain texts, as in a page's own head.

The plugin reads these files itself and gives templates whatever stands in them, as HTML. No rule sees them.
"""

from collections.abc import Mapping
from typing import Any

from material.plugins.meta.plugin import MetaPlugin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from rolepath.website.page.plain_text import front_matter

_MOST = 1_000
"""So many values, each counted as often as an alias repeats it, are more than a folder has to say."""
_DEEPEST = 10


def guard_folder_metadata(config: MkDocsConfig) -> None:
    """Makes what the plugin has read safe for templates, before it gives any page of it; PluginError for nonsense."""
    for plugin in config.plugins.values():
        if isinstance(plugin, MetaPlugin) and plugin.config.enabled:
            plugin.meta = {path: _guarded(path, found, config) for path, found in plugin.meta.items()}


def _guarded(path: str, found: Any, config: MkDocsConfig) -> dict[str, Any]:
    if found is None:
        return {}
    if not isinstance(found, Mapping):
        raise PluginError(f'{path}: here belong names with values, as in "tags: [forms]".')
    level: list[Mapping[Any, Any] | list[Any]] = [found]
    count = 0
    for _ in range(_DEEPEST):
        values = [value for item in level for value in (item.values() if isinstance(item, Mapping) else item)]
        count += len(values)
        level = [value for value in values if isinstance(value, Mapping | list)]
        if count > _MOST:
            break
    if level:
        raise PluginError(f"{path}: more than {_MOST} values, or more than {_DEEPEST} in each other. Leave some out.")
    return front_matter(found, path, config)
