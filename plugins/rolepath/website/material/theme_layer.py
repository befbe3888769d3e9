"""Puts our templates and styles between the owner's `overrides/` and Material."""

import logging

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.config_options import ExtraScriptValue
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from rolepath.website.config.own_files import SCRIPT, STYLES
from rolepath.website.material.material_mends import MaterialLoader
from rolepath.website.material.policy import FONTS, add_policy
from rolepath.website.material.styles import DRAFT_STYLES
from rolepath.website.page.theme_folder import THEME
from rolepath.website.page.words import interface_of

log = logging.getLogger("mkdocs.plugins.rolepath")
TOOLTIPS = "content.tooltips"


def add_theme(config: MkDocsConfig, *, is_preview: bool = False) -> None:
    """Makes our layer part of a site; the owner's templates and styles come first and last, so they win."""
    if config.theme.name != "material":
        raise PluginError(f'mkdocs.yml: the theme is "{config.theme.name}"; rolepath needs "theme: name: material"')
    ours = str(THEME)
    if ours not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, ours)
    config.extra["rolepath_strings"] = dict(interface_of(config).words)
    if STYLES not in config.extra_css:
        config.extra_css.insert(0, STYLES)
    if is_preview and DRAFT_STYLES not in config.extra_css:
        config.extra_css.insert(1, DRAFT_STYLES)
    if SCRIPT not in map(str, config.extra_javascript):
        script = ExtraScriptValue(SCRIPT)
        script.type = "module"
        config.extra_javascript.insert(0, script)
    _leave_out_tooltips(config)
    add_policy(config)


def _leave_out_tooltips(config: MkDocsConfig) -> None:
    """Material's own tooltips show titles, which are plain text, as HTML; without them browsers show titles as text."""
    features = config.theme.get("features") or []
    if TOOLTIPS in features:
        features.remove(TOOLTIPS)
        is_role = FONTS in config.extra  # it takes over what the hub has, and the hub has said so
        message = "mkdocs.yml: theme: features: %s is left out: Material shows titles as HTML, which anybody may write"
        log.log(logging.INFO if is_role else logging.WARNING, message, TOOLTIPS)


def add_parent_theme(environment: Environment, config: MkDocsConfig) -> Environment:
    """Mends Material's templates, and lets our `base.html` extend the one of the same name, as `material/base.html`."""
    before = config.theme.dirs[: config.theme.dirs.index(str(THEME)) + 1]
    material = MaterialLoader()
    others = [environment.loader] if environment.loader else []
    loaders = [FileSystemLoader(before), material, *others, PrefixLoader({"material": material})]
    environment.loader = ChoiceLoader(loaders)
    return environment
