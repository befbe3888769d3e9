"""`mkdocs.yml` for commands that run without a build."""

import logging
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import ConfigurationError

from rolepath.model.finding import ContentError
from rolepath.model.settings import Settings
from rolepath.pipeline import Prepare
from rolepath.website.config.early_markdown import EarlyMarkdown, begin, early_names
from rolepath.website.config.options import OUR_NAME, Options
from rolepath.website.config.settings import settings_from


def load_settings(config_file: Path) -> Settings:
    """The settings of a configuration file, read as MkDocs does; ContentError says what is wrong with it."""
    config = loaded(config_file)
    ours = config.plugins.get(OUR_NAME)
    if ours and isinstance(ours.config, Options):
        return settings_from(config, ours.config)
    raise ContentError(f'{config_file}: "plugins:" does not list {OUR_NAME}')


def prepared(config_file: Path) -> Prepare | None:
    """What other plugins make of texts before they are read; ContentError says what is wrong with the configuration."""
    config = loaded(config_file)
    ours = config.plugins.get(OUR_NAME)
    chosen = ours.config.plugins if ours and isinstance(ours.config, Options) else {}
    begin(config, early_names(config, chosen))
    early = EarlyMarkdown(config, config_file.absolute().parent, chosen)
    return early.prepare if early else None


def own_templates(config_file: Path) -> Path:
    """The folder of the owner's own templates, styles and words; ContentError where there is none."""
    folder = loaded(config_file).theme.custom_dir
    if not folder:
        hint = 'write "custom_dir: overrides" under "theme:", and make that folder'
        raise ContentError(f"{config_file}: it names no folder for templates of your own; {hint}")
    return Path(folder)


def loaded(config_file: Path) -> MkDocsConfig:
    """MkDocs' own configuration, read and checked; ContentError says what is wrong with it."""
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
