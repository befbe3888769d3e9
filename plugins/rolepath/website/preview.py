"""A preview that goes on answering with the last good version when a build fails."""

import logging
from collections.abc import Callable
from typing import Any

from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

log = logging.getLogger("mkdocs.plugins.rolepath")
Builder = Callable[..., Any]


def keep_last_good_version(server: LiveReloadServer, build: Builder) -> LiveReloadServer:
    """The server with a build that tells of its failure and ends; MkDocs' own would leave readers waiting."""

    def build_or_keep() -> None:
        try:
            build()
        except MkDocsException as error:
            log.error("%s The preview stays as it was.", error.format_message())  # noqa: TRY400 (told in plain words)

    server.builder = build_or_keep
    return server
