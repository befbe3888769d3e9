"""What was sent already: a file that can be committed, or kept by a server from one run to the next."""

import os
import tempfile
from pathlib import Path

from rolepath.model.finding import ContentError, reason_of

_HEAD = "# What rolepath due --post has sent; each line is one message on one day."


def _line(key: str) -> str:
    """A key as it is written down: names of files may have ends of lines in them, and what no file can hold."""
    return "".join(sign if sign.isprintable() else f"%{ord(sign):04X}" for sign in key)


class Sent:
    """The keys of what was sent; each is written down at once, so that an end in between sends nothing twice."""

    def __init__(self, file: Path) -> None:
        self._file = file
        self._keys = self._read()

    def has(self, key: str) -> bool:
        """Whether something was sent."""
        return _line(key) in self._keys

    def add(self, key: str) -> None:
        """Writes down that something was sent; ContentError where that is impossible."""
        self._keys = (*self._keys, _line(key))
        self.write()

    def write(self) -> None:
        """The file as a whole, in one step; ContentError where it cannot be written."""
        text = "\n".join([_HEAD, *self._keys]) + "\n"
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.NamedTemporaryFile("w", dir=self._file.parent, delete=False, encoding="utf-8") as aside:
                aside.write(text)
            os.replace(aside.name, self._file)  # noqa: PTH105 (the same)
        except OSError as error:
            raise ContentError(
                f"{self._file.name}: what was sent cannot be written down: {reason_of(error)}"
            ) from error

    def _read(self) -> tuple[str, ...]:
        try:
            text = self._file.read_text("utf-8")
        except FileNotFoundError:
            return ()
        except (OSError, UnicodeDecodeError) as error:
            raise ContentError(f"{self._file.name}: what was sent before cannot be read") from error
        return tuple(line for line in text.split("\n") if line and not line.startswith("#"))
