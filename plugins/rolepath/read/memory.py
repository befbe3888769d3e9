"""What files were read as before, for a preview, which reads the same ones at each edit."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Generic, TypeVar

from rolepath.model.finding import Finding
from rolepath.model.settings import LintSettings, Settings
from rolepath.model.suppression import Suppression
from rolepath.read.rendering_cache import reads_no_files

Item = TypeVar("Item")


@dataclass(frozen=True)
class Read(Generic[Item]):
    """What came of one file; None where it could not be understood, which findings then say."""

    item: Item | None
    findings: tuple[Finding, ...] = ()
    comments: tuple[Suppression, ...] = ()


class Memory:
    """Gives the same object as long as a file has the same bytes and is read with the same settings."""

    def __init__(self) -> None:
        self._settings: Settings | None = None
        self._known: dict[Path, tuple[bytes, Read[Any]]] = {}

    def begin(self, settings: Settings) -> None:
        """Forgets what was read with other settings, but for the linter's, which reading does not heed."""
        used = replace(settings, lint=LintSettings())
        if used != self._settings or not reads_no_files(settings.dialect):
            self._known, self._settings = {}, used

    def read(self, file: Path, read: Callable[[], Read[Item]]) -> Read[Item]:
        """What a file is read as."""
        content = _bytes(file)
        before = self._known.get(file)
        if content is None or before is None or before[0] != content:
            found = read()
            if content is not None and content == _bytes(file):
                self._known[file] = content, found
            return found
        return before[1]


def _bytes(file: Path) -> bytes | None:
    with suppress(OSError):
        return file.read_bytes()
    return None
