"""What commands share: the option for the configuration, and the settings it names."""

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from rolepath.cli.shared.say import usage_error
from rolepath.memo.stable import Opaque
from rolepath.memo.store import Store, Task
from rolepath.model.finding import ContentError
from rolepath.model.settings import Settings
from rolepath.model.today import today

# Material announces its end of life at every start; authors would take that for a fault of theirs.
os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")

_DEFAULT_FOLDER = Path(".cache") / "rolepath"
"""Where settings are kept; an owner who has the cache elsewhere, or none, has them read anew each time."""

config_file_option = click.option(
    "-f",
    "--config-file",
    type=click.Path(path_type=Path),
    default=Path("mkdocs.yml"),
    help="Default: mkdocs.yml",
)

PASSED_ON = {"ignore_unknown_options": True, "allow_extra_args": True, "help_option_names": ["-h", "--help"]}
"""Settings of a command that hands on to MkDocs what it does not know itself."""


def format_option(formats: Sequence[str], default: str = "text") -> Callable[[Any], Any]:
    """The option `--format` of a command that can write in some formats."""
    return click.option("--format", "style", type=click.Choice(formats), default=default, help=f"Default: {default}")


@contextmanager
def usage_errors(context: click.Context) -> Iterator[None]:
    """Whatever only an author or owner can mend ends the command with exit code 2 and says so."""
    try:
        yield
    except ContentError as error:
        raise usage_error(str(error), context) from error


def loaded_settings(config_file: Path, context: click.Context) -> Settings:
    """The settings that a configuration file names; UsageError says what is wrong with it."""
    settings = known_settings(config_file, context)
    return settings if _is_whole(settings.dialect.options) else _loaded(config_file, context)


def known_settings(config_file: Path, context: click.Context) -> Settings:
    """As `loaded_settings`, but of functions among the options it may hold only the code that they are made of."""
    store = Store(config_file.absolute().parent, config_file.absolute().parent / _DEFAULT_FOLDER)
    task = Task("settings", lambda _: _loaded(config_file, context), Settings, has_paths=True)
    trace = store.find(task, config_file.name)
    if trace is None:
        import_module("rolepath.website.config.configuration")  # what is read for that is no part of the settings
        trace = Store().traced(task, config_file.name)
        if trace.result.cache_folder == trace.result.root / _DEFAULT_FOLDER:
            store.keep(task, trace, config_file.name)
    lint = trace.result.lint
    return replace(trace.result, lint=replace(lint, limits=replace(lint.limits, today=today())))


def _loaded(config_file: Path, context: click.Context) -> Settings:
    from rolepath.website.config.configuration import load_settings  # most runs need not start MkDocs

    with usage_errors(context):
        return load_settings(config_file)


def _is_whole(options: Any) -> bool:
    """Whether options are what the configuration says, with all functions."""
    if isinstance(options, Mapping):
        options = list(options.values())
    return all(map(_is_whole, options)) if isinstance(options, list) else not isinstance(options, Opaque)
