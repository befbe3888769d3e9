"""The command `rolepath serve`: `mkdocs serve`, at a port that is free."""

from collections.abc import Sequence

import click

from rolepath.cli.shared.loading import PASSED_ON
from rolepath.cli.shared.say import say, usage_error

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


@click.command(
    context_settings=PASSED_ON,
    options_metavar="[OPTIONS] [OPTIONS OF MKDOCS SERVE]",
)
@click.option("--port", type=click.IntRange(1, 65535), help="Default: 8000, or the next one that is free.")
@click.option("--address", help="Default: 127.0.0.1, which only this computer can reach.")
@click.option("--open", "-o", "is_opened", is_flag=True, help="Open the preview in your browser.")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
@click.pass_context
def serve(
    context: click.Context, port: int | None, address: str | None, arguments: Sequence[str], *, is_opened: bool
) -> None:
    """Preview the hub and all roles, made again at every edit.

    Drafts show: each page says what is wrong with it, at the place that has it, and a section that is missing is a
    frame which says what belongs there. One page lists what is still to be written. Only "rolepath build" refuses a
    program with errors.

    This is "mkdocs serve", and "mkdocs serve --help" lists its options. Stop it with Ctrl+C.
    """
    from rolepath.website.command import mkdocs_serve  # MkDocs takes long to start
    from rolepath.website.ports import is_free, next_free

    host = address or _LOOPBACK[0]
    if port and not is_free(host, port):
        other = next_free(host, port)
        free = f'; {other} is free: "rolepath serve --port {other}"' if other != port else ""
        raise usage_error(f"port {port} is taken by another program, or by another preview{free}", context)
    if host not in _LOOPBACK:
        say(f"Everybody who can reach this computer at {host} can read this preview.", err=True)
    # Without either, the owner's dev_addr in mkdocs.yml counts.
    chosen = ["--dev-addr", f"{host}:{port or 8000}"] if port or address else []
    mkdocs_serve([*chosen, *(["--open"] if is_opened else []), *arguments])
