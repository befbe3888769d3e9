"""Plugins that cannot do in a program what they are for, and why: nobody has to find out from what they have made."""

from collections.abc import Mapping

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from rolepath.website.config.plugin_sites import NONE, Sites, plain

_NAVIGATION = (
    "it makes a navigation of folders and files, and in a program the curriculum is the navigation: phases and modules "
    "stand there as roles/*.yml list them"
)
_LANGUAGES = (
    "it makes files and pages of its own for each language, in the place of the program's. Keep a program for each "
    "language, with theme: language"
)
_FOLDERS = "it puts folders of other projects together into one, and a program has one content folder, which is checked"
REFUSED = {
    **dict.fromkeys(
        ("awesome-nav", "awesome-pages", "literate-nav", "section-index", "mkdocs-nav-weight"), _NAVIGATION
    ),
    "i18n": _LANGUAGES,
    **dict.fromkeys(("monorepo", "multirepo"), _FOLDERS),
}
"""By the name in mkdocs.yml, the reason."""


def refuse_plugins(config: MkDocsConfig, chosen: Mapping[str, Sites]) -> None:
    """PluginError where mkdocs.yml lists such a plugin, and does not say that it acts nowhere."""
    for name in config.plugins:
        reason = REFUSED.get(plain(name))
        if reason and set(chosen.get(plain(name), ())) != {NONE}:
            raise PluginError(f"mkdocs.yml: plugins: {plain(name)} cannot be used: {reason}. Take the plugin out.")
