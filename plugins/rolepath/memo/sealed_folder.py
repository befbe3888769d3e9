"""A folder of entries that only somebody who knows this user's secret can have written.

Each entry begins with a digest of its name and content that takes the secret to make (HMAC, RFC 2104). An entry that
came with a pull request, from another user or under another name counts as none, whatever it says.
"""

import hmac
import os
import re
import stat
import time
from contextlib import suppress
from pathlib import Path

_SEAL = 32
_ENTRY = re.compile(r"[0-9a-f]{62}")
_SHELF = re.compile(r"[0-9a-f]{2}")
_LONGEST = 64 * 1024 * 1024
_DAY = 24 * 60 * 60
_NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
_READ = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # whatever lies there must not block


def leads_elsewhere(project: Path, folder: Path) -> bool:
    """Whether a folder within a project is a link to another place, as anybody's pull request could bring one."""
    below = Path(os.path.relpath(folder, project))
    return ".." not in below.parts and any((project / place).is_symlink() for place in (below, *below.parents[:-1]))


class SealedFolder:
    """Entries by the hexadecimal digits of a digest; it can be deleted at any time, and shared by concurrent runs.

    After `prune`, there are no more entries, bytes, and days since an entry was used last, than these.
    """

    def __init__(
        self,
        folder: Path,
        secret: bytes,
        most: int = 20_000,
        most_bytes: int = 1024 * 1024 * 1024,
        most_days: int = 60,
    ) -> None:
        self._folder = str(folder)
        self._secret = secret
        self._most, self._most_bytes, self._most_days = most, most_bytes, most_days
        self._has_grown = False

    def get(self, name: str) -> bytes | None:
        """The content of an entry; None where there is none, or it is not what was put there under this name."""
        with suppress(OSError):
            content = self._read(self._file(name))
            if content and hmac.compare_digest(content[:_SEAL], self._seal(name, content[_SEAL:])):
                return content[_SEAL:]
        return None

    def put(self, name: str, content: bytes) -> None:
        """Keeps an entry, at once or not at all; a disk that is full or read-only only makes the next run slower."""
        file = self._file(name)
        with suppress(OSError):
            shelf = os.path.dirname(file)  # noqa: PTH120 (a Path for each would take longer than the rest)
            os.makedirs(shelf, exist_ok=True)  # noqa: PTH103
            if os.path.islink(shelf):  # noqa: PTH114 (nobody but us makes shelves)
                return
            self._keep_out_of_git()
            temporary = f"{shelf}/new-{os.getpid()}-{os.urandom(4).hex()}"
            try:
                with os.fdopen(os.open(temporary, _NEW, 0o600), "wb") as opened:
                    opened.write(self._seal(name, content) + content)
                os.replace(temporary, file)  # noqa: PTH105
            except BaseException:
                os.unlink(temporary)  # noqa: PTH108
                raise
            self._has_grown = True

    def prune(self) -> None:
        """Removes what was used longest ago beyond the limits, if any was added."""
        if not self._has_grown:
            return
        with suppress(OSError):
            found = sorted(self._entries(), reverse=True)
            size, oldest = 0, time.time() - self._most_days * _DAY
            for number, (used, length, path) in enumerate(found):
                size += length
                if number >= self._most or size > self._most_bytes or used < oldest:
                    Path(path).unlink(missing_ok=True)

    def _read(self, file: str) -> bytes:
        with os.fdopen(os.open(file, _READ), "rb") as opened:
            status = os.fstat(opened.fileno())
            if not stat.S_ISREG(status.st_mode) or status.st_size > _LONGEST:
                return b""
            if time.time() - status.st_mtime > _DAY:  # what is used is not what has to go first
                with suppress(OSError):
                    os.utime(file)
            return opened.read()

    def _seal(self, name: str, content: bytes) -> bytes:
        return hmac.digest(self._secret, name.encode() + b"\0" + content, "sha256")

    def _file(self, name: str) -> str:
        return f"{self._folder}/{name[:2]}/{name[2:]}"

    def _entries(self) -> list[tuple[float, int, str]]:
        """When each entry was used last, its length and place; nothing that cannot be one of ours."""
        found = []
        with os.scandir(self._folder) as shelves:
            for shelf in shelves:
                if _SHELF.fullmatch(shelf.name) and shelf.is_dir(follow_symlinks=False):
                    with os.scandir(shelf.path) as files:
                        for file in files:
                            is_left = file.name.startswith("new-")  # by a process that was killed
                            if (_ENTRY.fullmatch(file.name) or is_left) and file.is_file(follow_symlinks=False):
                                status = file.stat(follow_symlinks=False)
                                found.append((status.st_mtime, status.st_size, file.path))
        return found

    def _keep_out_of_git(self) -> None:
        """Makes git ignore the folder without the owner's help, as other tools' caches do."""
        marker = Path(self._folder, ".gitignore")
        if not self._has_grown and not marker.exists():
            marker.write_text("*\n", "utf-8")
