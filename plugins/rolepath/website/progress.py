"""How far a long build is, on one line of a terminal; nothing where nobody watches."""

import logging
import shutil
import sys
from typing import TextIO

from rolepath.parallel import Listener
from rolepath.website.config.engine_log import engine_log

_CLEAR = "\r\x1b[K"


class Progress(Listener):
    """The pages that have been made and those to make, by role."""

    def __init__(self, roles: list[str], stream: TextIO | None = None) -> None:
        self._roles = roles
        self._pages: dict[int, tuple[int, int]] = {}
        self._stream = stream or sys.stderr
        self._is_shown = self._stream.isatty() and engine_log().isEnabledFor(logging.INFO)

    def heard(self, number: int, done: int, pieces: int) -> None:
        """Shows how many pages of a role, counted from 0, have been made."""
        self._pages[number] = done, pieces
        counts = (f"{self._roles[role]} {made}/{pages}" for role, (made, pages) in sorted(self._pages.items()))
        self._write(f"Pages: {'  '.join(counts)}"[: shutil.get_terminal_size().columns - 1])

    def clear(self) -> None:
        """Makes room for other lines; what is heard next shows it all again."""
        self._write("")

    def _write(self, line: str) -> None:
        if self._is_shown:
            self._stream.write(_CLEAR + line)
            self._stream.flush()
