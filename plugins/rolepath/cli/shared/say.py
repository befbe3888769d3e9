"""The one way in which commands print: without what would act on a terminal, and never without anybody noticing."""

import errno
import os
import sys
from contextlib import suppress

import click

from rolepath.lint.formats.wording import harmless_in_a_log, printable, without_commands

UNSAID = 2
"""The exit code where what there is to say could not be written."""


def say(text: str, *, err: bool = False, style: str = "text") -> None:
    """Writes a text and a line end; what authors wrote moves no cursor, hides no line, and commands no CI server.

    `style` is the format of the text, as in which others read it.
    """
    stream = sys.stderr if err else sys.stdout
    if stream is None:
        if not err:
            _end("standard output is closed")
        return
    try:
        click.echo(harmless_in_a_log(printable(text), style).replace("\r", "\ufffd"), err=err)
    except OSError as error:
        if error.errno == errno.EPIPE:  # whoever reads has seen enough, which click knows
            raise
        _discard(stream.fileno())
        _end(error.strerror or "unknown reason")


def usage_error(message: str, context: click.Context) -> click.UsageError:
    """An error in the use of a command, without what would act on a terminal."""
    return click.UsageError(without_commands(printable(message)).replace("\r", "\ufffd"), context)


def _discard(number: int) -> None:
    """Lets what is still to be written go nowhere, or Python would try again at its end."""
    with suppress(OSError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, number)
        os.close(nowhere)


def _end(reason: str) -> None:
    with suppress(OSError):
        click.echo(f"Error: the output could not be written: {reason}", err=True)
    sys.exit(UNSAID)
