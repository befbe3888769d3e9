"""Runs a command in a process that refuses to start programs and to speak to the network.

python tests/audited.py mkdocs|rolepath forks|no-forks ARGUMENT...
"""

import os
import socket
import sys
from typing import Any

REFUSED = (
    *("subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.startfile", "os.forkpty", "pty."),
    *("socket.", "urllib.", "http.", "ftplib.", "smtplib.", "imaplib.", "poplib.", "telnetlib.", "nntplib."),
)


def watch(*, may_fork: bool) -> None:
    """Ends the process, or any that it forks, at the first event that is refused."""

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        if event == "socket.__new__" and arguments[1] == socket.AF_UNIX:
            return  # half of a pair between our own processes; to connect it anywhere is refused
        if event.startswith(REFUSED) or (event == "os.fork" and not may_fork):
            os.write(2, f"refused: {event} {arguments!r}\n".encode())
            os._exit(70)

    sys.addaudithook(hook)


def main(name: str, forks: str, *arguments: str) -> None:
    """Runs a command with arguments."""
    if name == "mkdocs":
        from mkdocs.__main__ import cli as command  # noqa: PLC0415 (before watching, as it may look around)
    else:
        from rolepath.cli.main import main as command  # noqa: PLC0415
    if forks == "forks":
        from rolepath import parallel  # noqa: PLC0415

        parallel.WORTH_PROCESSES = 1  # however little there is to do
    watch(may_fork=forks == "forks")
    command(list(arguments))


if __name__ == "__main__":
    main(*sys.argv[1:])
