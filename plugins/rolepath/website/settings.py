"""MkDocs' configuration to the settings that reading and assembling need."""

import os
from collections.abc import Iterator
from pathlib import Path

from mkdocs.config.defaults import MkDocsConfig

from rolepath.model.settings import Dialect, Settings


def settings_from(config: MkDocsConfig, roles_folder: str) -> Settings:
    """The settings of a loaded configuration; folders become relative to the project's."""
    content = Path(config.docs_dir)
    root = Path(config.config_file_path).parent.absolute() if config.config_file_path else content.parent
    return Settings(
        root=root,
        content_folder=Path(os.path.relpath(content, root)).as_posix(),
        roles_folder=Path(roles_folder).as_posix(),
        dialect=Dialect(tuple(config.markdown_extensions), dict(config.mdx_configs or {})),
        directory_urls=config.use_directory_urls,
        everywhere=tuple(sorted(set(_named_in(config, content)))),
    )


def _named_in(config: MkDocsConfig, content: Path) -> Iterator[str]:
    """Content files that the configuration itself names: logo, icon, style sheets, scripts."""
    theme = config.theme
    names = [theme.get("logo"), theme.get("favicon"), *config.extra_css, *map(str, config.extra_javascript)]
    for name in names:
        if isinstance(name, str) and (content / name).is_file():
            yield Path(name).as_posix()
