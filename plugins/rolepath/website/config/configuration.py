"""`mkdocs.yml` for commands that run without a build."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError, PluginError

from rolepath.model.finding import ContentError
from rolepath.model.settings import Settings
from rolepath.website.config.options import OUR_NAME, Options
from rolepath.website.config.settings import settings_from
from rolepath.website.page.interface import Interface
from rolepath.website.page.words import interface_of


def load_settings(config_file: Path) -> Settings:
    """The settings of a configuration file, read as MkDocs does; ContentError says what is wrong with it."""
    config = _loaded(config_file)
    ours = config.plugins.get(OUR_NAME)
    if ours and isinstance(ours.config, Options):
        return settings_from(config, ours.config)
    raise ContentError(f'{config_file}: "plugins:" does not list {OUR_NAME}')


def own_templates(config_file: Path) -> Path:
    """The folder of the owner's own templates, styles and words; ContentError where there is none."""
    folder = _loaded(config_file).theme.custom_dir
    if not folder:
        hint = 'write "custom_dir: overrides" under "theme:", and make that folder'
        raise ContentError(f"{config_file}: it names no folder for templates of your own; {hint}")
    return Path(folder)


def load_interface(config_file: Path) -> tuple[Interface, str]:
    """The words of a site, and its address, "" where the owner set none; ContentError says what is wrong."""
    config = _loaded(config_file)
    try:
        return interface_of(config), config.site_url or ""
    except PluginError as error:
        raise ContentError(str(error)) from error


def _loaded(config_file: Path) -> MkDocsConfig:
    if not config_file.is_file():
        raise ContentError(f"{config_file}: there is no such file; run this where mkdocs.yml is, or name it with -f")
    config = MkDocsConfig(config_file_path=str(config_file.absolute()))
    logging.getLogger("mkdocs").setLevel(logging.CRITICAL)  # what matters comes back as an error below
    try:
        with config_file.open("rb") as file:
            config.load_file(file)
        errors, _ = config.validate()
    except (ConfigurationError, OSError, UnicodeDecodeError) as error:
        raise ContentError(f"{config_file}: {error}") from error
    if errors:
        raise ContentError("\n".join(f"{config_file}: {name}: {problem}" for name, problem in errors))
    return config
