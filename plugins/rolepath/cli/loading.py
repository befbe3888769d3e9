"""What commands share: the option for the configuration, and the settings it names."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from rolepath.cli.say import usage_error
from rolepath.cli.settings_cache import keep_settings, kept_settings
from rolepath.model.finding import ContentError
from rolepath.model.settings import Settings

# Material announces its end of life at every start; authors would take that for a fault of theirs.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

config_file_option = click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    help="Default: mkdocs.yml",
)


@contextmanager
def usage_errors(context: click.Context) -> Iterator[None]:
    """Whatever only an author or owner can mend ends the command with exit code 2 and says so."""
    try:
        yield
    except ContentError as error:
        raise usage_error(str(error), context) from error


def loaded_settings(config_file: Path, context: click.Context) -> Settings:
    """The settings that a configuration file names; UsageError says what is wrong with it."""
    kept = kept_settings(config_file)
    if kept:
        return kept
    from rolepath.website.configuration import load_settings  # most runs need not start MkDocs

    with usage_errors(context):
        settings = load_settings(config_file)
    keep_settings(config_file, settings)
    return settings
