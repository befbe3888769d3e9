"""Puts our templates and styles between the owner's `overrides/` and Material."""

from pathlib import Path

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.utils import get_theme_dir

from rolepath.website.interface import strings

THEME = Path(__file__).parent / "theme"
STYLES = "assets/rolepath/rolepath.css"


def add_theme(config: MkDocsConfig) -> None:
    """Makes our layer part of a site; the owner's templates and styles come first and last, so they win."""
    if config.theme.name != "material":
        raise PluginError(f'mkdocs.yml: the theme is "{config.theme.name}"; rolepath needs "theme: name: material"')
    ours = str(THEME)
    if ours not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, ours)
    config.extra["rolepath_strings"] = strings()
    if STYLES not in config.extra_css:
        config.extra_css.insert(0, STYLES)


def add_parent_theme(environment: Environment, config: MkDocsConfig) -> Environment:
    """Lets our `base.html` extend Material's of the same name, as `material/base.html`."""
    material = FileSystemLoader(get_theme_dir(str(config.theme.name)))
    loaders = [environment.loader] if environment.loader else []
    environment.loader = ChoiceLoader([*loaders, PrefixLoader({"material": material})])
    return environment
