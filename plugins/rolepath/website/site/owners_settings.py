"""MkDocs' own settings about files and pages, as far as a plan leaves them to the owner."""

import logging
import os
import posixpath
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.structure.files import File, Files

from rolepath.website.page.plain_text import as_html
from rolepath.website.page.words import OWNERS

log = logging.getLogger("mkdocs.plugins.rolepath")
_METADATA = ".meta.yml"
"""The metadata of a folder's pages, for Material's plugin of that name; MkDocs publishes no such file."""


def files_of_others(files: Iterable[File], config: MkDocsConfig) -> list[File]:
    """The files of the theme and of other plugins; of the content folder only what mkdocs.yml asks for by name."""
    return [file for file in files if file.src_uri != OWNERS and _is_of_others(file, config)]


def _is_of_others(file: File, config: MkDocsConfig) -> bool:
    is_content = file.src_dir is not None and os.path.normpath(file.src_dir) == os.path.normpath(config.docs_dir)
    is_asked_for = posixpath.basename(file.src_uri) == _METADATA or file.src_uri in config.extra_templates
    if is_content and is_asked_for and not file.generated_by:
        _refuse_link(file, config)
    return bool(file.generated_by) or not is_content or is_asked_for


def _refuse_link(file: File, config: MkDocsConfig) -> None:
    """PluginError where what a plugin would read is no plain file of the content folder: it may lie anywhere."""
    path = Path(config.docs_dir, file.src_uri)
    if path.resolve() != Path(config.docs_dir).resolve() / file.src_uri or not path.is_file():
        raise PluginError(f"{file.src_uri}: this is no file, or a link to another one. Put the file itself here.")


def is_out_of_navigation(path: str, config: MkDocsConfig) -> bool:
    """Whether the owner says that a page need not be in the navigation: `not_in_nav`."""
    return bool(config.not_in_nav and config.not_in_nav.match_file(path))


def follow_navigation(files: Files, config: MkDocsConfig) -> None:
    """Gives pages the titles of the owner's navigation, and tells which are not in it, as MkDocs does."""
    if not config.nav:
        return
    titles = dict(_titles(config.nav))
    omitted = []
    for file in files.documentation_pages():
        title = titles.get(file.src_uri, "")
        if file.page and title:
            file.page.title = as_html(title)
        if file.src_uri not in titles and not file.inclusion.is_not_in_nav():
            omitted.append(file.src_uri)
    if omitted:
        pages = "".join(f"\n  - {path}" for path in omitted)
        log.log(config.validation.nav.omitted_files, 'These pages of the hub are not in "nav":%s', pages)


def _titles(item: Any) -> Iterator[tuple[str, str]]:
    if isinstance(item, str):
        yield item, ""
    elif isinstance(item, list):
        for child in item:
            yield from _titles(child)
    elif isinstance(item, dict):
        for title, child in item.items():
            if isinstance(child, str):
                yield child, str(title)
            else:
                yield from _titles(child)
