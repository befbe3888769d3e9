"""A preview under the policy of what is published, that goes on with the last good version when a build fails."""

import ipaddress
import logging
from collections.abc import Callable, Iterable
from typing import Any

import click
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.livereload import LiveReloadServer

from rolepath.website.material.policy import text_digest
from rolepath.website.ports import is_free, next_free

log = logging.getLogger("mkdocs.plugins.rolepath")
Builder = Callable[..., Any]
App = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
_REFUSED = (
    b"This preview answers to localhost and to addresses of this computer alone, as pages of strangers could "
    b"read it otherwise. To see it under another name, start it with --dev-addr 0.0.0.0:8000.\n"
)
_POLICY, _SCRIPTS = b'http-equiv="Content-Security-Policy"', b"script-src "


class PreviewAddress:
    """Where a preview is: at the port that was asked for, or where that is taken at the next free one."""

    def __init__(self) -> None:
        self._moved: tuple[str, str] | None = None

    def settle(self, config: MkDocsConfig) -> None:
        """Lets links lead to the port of this preview; the first build decides which that is."""
        host, port = config.dev_addr
        if self._moved is None:
            new = port if is_free(host, port) else next_free(host, port)
            if new != port and not _has_livereload():  # then MkDocs gives nobody its server
                raise Abort(f"Port {port} is taken; {new} is free: --dev-addr {host}:{new}")
            self._moved = f"://{host}:{port}/", f"://{host}:{new}/"
            if new != port:
                log.info("Port %d is taken, so this preview is at http://%s:%d/", port, host, new)
        config.site_url = (config.site_url or "").replace(*self._moved, 1)

    def listen(self, server: LiveReloadServer) -> LiveReloadServer:
        """The server at that port; what keeps it from listening is said in plain words."""
        host = str(server.server_address[0])
        if self._moved:
            server.server_address = (host, int(self._moved[1].rstrip("/").rpartition(":")[2]))
            server.url = server.url.replace(*self._moved, 1)
        bind = server.server_bind

        def bind_or_tell() -> None:
            try:
                bind()
            except OSError as error:
                reason = (error.strerror or str(error)).lower()
                raise Abort(
                    f"The preview cannot be at {server.url}: {reason}. Choose another --port or --address."
                ) from error

        setattr(server, "server_bind", bind_or_tell)  # noqa: B010 (mypy refuses to replace a method)
        return server


def _has_livereload() -> bool:
    context = click.get_current_context(silent=True)
    return context is None or context.params.get("livereload") is not False


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


def answer_own_names(server: LiveReloadServer) -> LiveReloadServer:
    """The server without answers to foreign names, where it listens on this computer alone.

    A page of a stranger's can have its own name lead to this computer, and would read the preview as its own host's.
    """
    serve: App = server.serve_request
    own = str(server.server_address[0])

    def serve_own(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        if is_own_name(environ.get("HTTP_HOST", ""), own):
            return serve(environ, start_response)
        start_response("421 Misdirected Request", [("Content-Type", "text/plain; charset=utf-8")])
        return [_REFUSED]

    if _is_here(own):
        server.set_app(serve_own)
    return server


def is_own_name(host: str, own: str) -> bool:
    """Whether a request's `Host` names this computer, for a server that was told to listen at `own`; none is fine."""
    name = host.rpartition("]")[0].removeprefix("[") if host.startswith("[") else host.partition(":")[0]
    return not host or name.lower() == own.lower() or _is_here(name)


def _is_here(name: str) -> bool:
    plain = name.lower().rstrip(".")
    if plain == "localhost" or plain.endswith(".localhost"):
        return True
    try:
        return ipaddress.ip_address(plain).is_loopback
    except ValueError:
        return False
