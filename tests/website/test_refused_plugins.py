"""A plugin that cannot do in a program what it is for is refused by name, with the reason."""

from typing import cast

import pytest
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from rolepath.website.config.plugin_sites import PluginSites
from rolepath.website.config.refused_plugins import REFUSED, refuse_plugins


class Listed:
    """A configuration that lists plugins."""

    def __init__(self, *names: str) -> None:
        self.plugins = dict.fromkeys(names)


@pytest.mark.parametrize("name", REFUSED)
def test_a_plugin_is_refused_by_name_unless_it_acts_nowhere(name: str) -> None:
    config = cast("MkDocsConfig", Listed("search", name))
    with pytest.raises(PluginError, match=f"plugins: {name} cannot be used: it .*Take the plugin out"):
        refuse_plugins(config, {})
    with pytest.raises(PluginError):
        refuse_plugins(config, PluginSites().validate({name: "hub"}))
    refuse_plugins(config, PluginSites().validate({name: "none"}))
    refuse_plugins(cast("MkDocsConfig", Listed("search", "tags", "rss")), {})
