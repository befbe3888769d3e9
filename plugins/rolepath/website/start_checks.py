"""What is put right or refused before a build touches anything: where it may write, and how it counts warnings."""

import logging
import os
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError

from rolepath.website.config.engine_log import engine_log, is_counter
from rolepath.website.config.plugin_sites import plain

log = logging.getLogger("mkdocs.plugins.rolepath")
_OF_GIT = frozenset({"git-revision-date-localized", "git-authors", "git-committers", "document-dates", "rss"})
"""Plugins that ask git."""
_MOST_FOLDERS = 2_000
"""So many folders are walked at once; one link that leads back makes forty of each, two more than anybody can wait."""


def refuse_sources_as_site(config: MkDocsConfig, roles_folder: str) -> None:
    """PluginError where the site would take the place of what it is made of."""
    site = Path(os.path.realpath(config.site_dir))
    for what, source in _sources(config, roles_folder):
        if Path(os.path.realpath(source)).is_relative_to(site):
            raise PluginError(
                f"site_dir: {config.site_dir} is replaced at each build, but holds {what}: {source}. "
                f"Give the site a folder of its own, such as site."
            )


def refuse_endless_folders(config: MkDocsConfig, roles_folder: str) -> None:
    """PluginError where folders that are links lead back, so that MkDocs, which follows them, would hardly end.

    Lint refuses each link; a preview goes on with what lint refuses.
    """
    root = Path(config.config_file_path or "mkdocs.yml").parent.absolute()
    for top in (root / config.docs_dir, root / roles_folder):
        links = [
            path for folder, names, _ in os.walk(top) for name in names if (path := Path(folder, name)).is_symlink()
        ]
        followed = os.walk(top, followlinks=True) if links else iter(())
        if next(islice(followed, _MOST_FOLDERS, None), None):
            place = os.path.relpath(links[0], root)
            raise PluginError(f"{place}: this folder is a link, and leads back. Put the folder itself here.")


def _sources(config: MkDocsConfig, roles_folder: str) -> Iterator[tuple[str, Path]]:
    root = Path(config.config_file_path or "mkdocs.yml").parent.absolute()
    yield "the project", root
    yield "the content", root / config.docs_dir
    yield "the roles", root / roles_folder
    if config.theme.custom_dir:
        yield "templates of yours", root / config.theme.custom_dir
    for name in config.hooks:
        yield "a hook", root / name


def config_file_of(config: MkDocsConfig) -> str:
    """The path of the configuration, which MkDocs does not note where its standard input is closed; "" for none."""
    if config.config_file_path or sys.stdin is not None:
        return config.config_file_path
    context = click.get_current_context(silent=True)
    given = getattr(context.params.get("config_file"), "name", None) if context else None
    names = [given] if isinstance(given, str) else ["mkdocs.yml", "mkdocs.yaml"]
    return next((str(Path(name).absolute()) for name in names if Path(name).is_file()), "")


def tell_of_shallow_clone(config: MkDocsConfig, root: Path) -> None:
    """Warns where plugins will take dates and authors from a history that is not there."""
    asking = sorted(_OF_GIT & {plain(name) for name in config.plugins})
    repository = next((folder / ".git" for folder in (root, *root.parents) if (folder / ".git").exists()), None)
    if asking and repository and (repository / "shallow").exists():
        log.warning(
            "mkdocs.yml: plugins: %s: this clone has only a part of the history, so dates and authors will be wrong.\n"
            "  Fix: fetch all of it (fetch-depth: 0 for actions/checkout, GIT_DEPTH: 0 on GitLab).",
            ", ".join(asking),
        )


def let_warnings_pass(config: MkDocsConfig) -> None:
    """Lets a preview go on with warnings in strict mode as well, for which MkDocs would end it."""
    config.strict = False
    log = engine_log()
    for handler in [handler for handler in log.handlers if is_counter(handler)]:
        log.removeHandler(handler)


def count_warnings_in_silence(config: MkDocsConfig) -> None:
    """Lets a strict build count warnings that --quiet keeps from being shown; MkDocs would not even hear of them."""
    log = engine_log()
    quiet = log.level
    if config.strict and quiet > logging.WARNING:
        for handler in log.handlers:
            if not is_counter(handler):
                handler.setLevel(max(handler.level, quiet))
        log.setLevel(logging.WARNING)
