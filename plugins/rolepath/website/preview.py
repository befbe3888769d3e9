"""A preview under the policy of what is published, that goes on with the last good version when a build fails."""

import logging
from collections.abc import Callable
from typing import Any

from mkdocs.exceptions import MkDocsException
from mkdocs.livereload import LiveReloadServer

from rolepath.website.material.policy import text_digest

log = logging.getLogger("mkdocs.plugins.rolepath")
Builder = Callable[..., Any]
_POLICY, _SCRIPTS = b'http-equiv="Content-Security-Policy"', b"script-src "


def keep_last_good_version(server: LiveReloadServer, build: Builder) -> LiveReloadServer:
    """The server with a build that tells of its failure and ends; MkDocs' own would leave readers waiting."""

    def build_or_keep() -> None:
        try:
            build()
        except MkDocsException as error:
            log.error("%s The preview stays as it was.", error.format_message())  # noqa: TRY400 (told in plain words)

    server.builder = build_or_keep
    return server


def let_reload(server: LiveReloadServer) -> LiveReloadServer:
    """The server with pages whose policy lets MkDocs' own script reload them, and nothing more than when published."""
    inject: Callable[[bytes, int], bytes] = server._inject_js_into_html  # noqa: SLF001 (MkDocs has no other way in)

    def inject_allowed(content: bytes, epoch: int) -> bytes:
        return with_allowed_script(content, inject(content, epoch))

    setattr(server, "_inject_js_into_html", inject_allowed)  # noqa: B010 (mypy refuses to replace a method)
    return server


def with_allowed_script(page: bytes, changed: bytes) -> bytes:
    """A page into which a script was put, with the script's digest in its policy; a page without one as it is."""
    start = page.rfind(b"</body>")
    start = start if start >= 0 else len(page)
    added = changed[start : start + len(changed) - len(page)]
    script = added.removeprefix(b"<script>").removesuffix(b"</script>").decode()
    head, policy, rest = changed.partition(_POLICY)
    if not policy:
        return changed
    before, directive, after = rest.partition(_SCRIPTS)
    return b"".join([head, policy, before, directive, text_digest(script).encode(), b" ", after])
