"""MkDocs' configuration to the settings that reading and assembling need."""

import logging
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from rolepath import pipeline
from rolepath.memo.sealed_folder import leads_elsewhere
from rolepath.memo.watch import unwatched
from rolepath.model.names.path_patterns import PathPatterns
from rolepath.model.settings import FileLimits, Limits, LintSettings, Settings
from rolepath.model.today import today
from rolepath.website.config.early_markdown import early_names
from rolepath.website.config.options import LintOptions, Options
from rolepath.website.config.own_files import SCRIPT, STYLES

log = logging.getLogger("mkdocs.plugins.rolepath")


def settings_from(config: MkDocsConfig, options: Options) -> Settings:
    """The settings of a loaded configuration; folders become relative to the project's."""
    content = Path(config.docs_dir)
    root = Path(config.config_file_path).parent.absolute() if config.config_file_path else content.parent
    return Settings(
        root=root,
        content_folder=Path(os.path.relpath(content, root)).as_posix(),
        roles_folder=Path(options.roles_dir).as_posix(),
        dialect=pipeline.dialect_of(config.markdown_extensions, _markdown_options(config, root)),
        limits=FileLimits(**options.limits),
        directory_urls=config.use_directory_urls,
        lint=_lint_settings(options.lint),
        jobs=options.jobs or os.cpu_count() or 1,
        cache_folder=_cache_folder(root, options.cache_dir),
        everywhere=tuple(sorted(set(_named_in(config, content)))),
        file_endings=tuple(sorted(set(options.file_endings))),
        left_out=_patterns(config.exclude_docs),
        drafts=_patterns(config.draft_docs),
        prepared_by=early_names(config, options.plugins),
        language=str(config.theme.get("language") or "en"),
        hosts={name: tuple(values) for name, values in options.csp_sources.items()} if options.csp else {},
    )


def _cache_folder(root: Path, name: str) -> Path | None:
    """Where results are kept; nowhere, if a folder within the program is a link to another place."""
    if not name:
        return None
    with unwatched():  # the settings are the same when the folder has been made
        is_elsewhere = leads_elsewhere(root, root / name)
    if is_elsewhere:
        log.warning(
            "cache_dir: %s is a link to another place, so nothing is kept from one run to the next. Fix: remove the "
            "link, or give the place itself, as `cache_dir: /var/cache/rolepath`.",
            name,
        )
        return None
    return root / name


def _patterns(spec: Any) -> PathPatterns:
    """The patterns of `exclude_docs` and the like."""
    patterns = [pattern for pattern in (spec.patterns if spec else ()) if pattern.include is not None]
    return PathPatterns(tuple((pattern.regex.pattern, bool(pattern.include)) for pattern in patterns))


def _markdown_options(config: MkDocsConfig, root: Path) -> dict[str, Any]:
    """The options of Markdown extensions; snippets lie below the project, wherever the command was started."""
    options = dict(config.mdx_configs or {})
    if "pymdownx.snippets" in config.markdown_extensions:
        snippets = dict(options.get("pymdownx.snippets") or {})
        folders = snippets.get("base_path", ".")
        folders = folders if isinstance(folders, list) else [folders]
        snippets["base_path"] = [os.path.join(root, folder) for folder in folders]  # noqa: PTH118 (keeps "..")
        options["pymdownx.snippets"] = snippets
    return options


def _lint_settings(options: LintOptions) -> LintSettings:
    return LintSettings(
        select=tuple(options.select),
        ignore=tuple(options.ignore),
        severity=dict(options.severity),
        per_path={pattern: tuple(names) for pattern, names in options.per_path.items()},
        baseline=options.baseline,
        docs_url=options.docs_url,
        limits=Limits(options.review_months, options.practice_share, today()),
    )


def _named_in(config: MkDocsConfig, content: Path) -> Iterator[str]:
    """Content files that the configuration itself names: logo, icon, style sheets, scripts.

    Rolepath's own sheet and script are among them, but named by nobody: an author's file in their place is an author's.
    """
    theme = config.theme
    names = [theme.get("logo"), theme.get("favicon"), *config.extra_css, *map(str, config.extra_javascript)]
    for name in names:
        if isinstance(name, str) and name not in (STYLES, SCRIPT) and (content / name).is_file():
            yield Path(name).as_posix()
