"""A folder for a build in the making, which is known as abandoned once its process is no more."""

import hmac
import os
import secrets
import shutil
import stat
import time
from contextlib import suppress
from pathlib import Path
from typing import IO, Any

from rolepath.memo.secret import secret

try:
    import fcntl
except ImportError:  # Windows, where a file that is open cannot be removed
    fcntl = None  # type: ignore[assignment]

_LOCK = "lock"
_DAY = 24 * 3600
_MOMENT = 0.01


class Stage:
    """A folder of one build, with a name of its own in `parent`; it exists from `make` to `remove`."""

    def __init__(self, parent: Path, prefix: str) -> None:
        self._parent = parent
        self._prefix = prefix
        self._path = parent / f"{prefix}{secrets.token_hex(6)}"
        self._lock: IO[Any] | None = None
        self.site = self._path / "site"
        """What is going to be published."""
        self.attic = self._path / "before"
        """What was published before, on its way out."""

    def make(self, target: Path) -> None:
        """Makes the folder; the stages for the same target that killed builds have left are gone afterwards."""
        self._parent.mkdir(parents=True, exist_ok=True)
        for other in sorted(self._parent.iterdir()):
            if other.name.startswith(self._prefix) and not _leads_elsewhere(other):
                with suppress(OSError):
                    _remove_if_abandoned(other, target)
        while not self._lock:
            self._path.mkdir(mode=0o755, exist_ok=True)
            self._lock = _locked(self._path)
        self._lock.write(_seal(self._path))
        self._lock.flush()
        (self._path / ".gitignore").write_text("*\n", "utf-8")
        self.site.mkdir(exist_ok=True)

    def remove(self) -> None:
        """Removes the folder with all that is in it; it may be called at any time, and again."""
        _remove(self.site, self.attic)
        if self._lock:
            self._lock.close()
            self._lock = None
        _remove(self._path)


def _leads_elsewhere(stage: Path) -> bool:
    """True for what no build makes, and a pull request may: what is in a stage is removed."""
    return any(entry.is_symlink() for entry in (stage, stage / _LOCK, stage / "site", stage / "before"))


def _seal(stage: Path) -> bytes:
    """What shows that a build of this user's has made a stage, and not a pull request; empty where nothing can."""
    known = secret(stage.parent)
    return hmac.digest(known, os.fsencode(stage.name), "sha256") if known else b""


def _is_ours(stage: Path) -> bool:
    seal = _seal(stage)
    return bool(seal) and hmac.compare_digest((stage / _LOCK).read_bytes(), seal)


def _locked(stage: Path) -> IO[Any] | None:
    """A lock that the system takes away with the process, however it ends.

    None where another build has taken the stage for an abandoned one, as it may before the lock is there: then it is
    gone in a moment, and can be made again.
    """
    try:
        file = (stage / _LOCK).open("ab")
    except FileNotFoundError:
        return None
    if fcntl:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            file.close()
            time.sleep(_MOMENT)
            return None
        except OSError:
            return file  # a file system without locks, see _is_abandoned
        if not os.fstat(file.fileno()).st_nlink:
            file.close()
            return None
    return file


def _remove_if_abandoned(stage: Path, target: Path) -> None:
    with (stage / _LOCK).open("ab") as lock:
        if not _is_abandoned(lock, stage):
            return
        # Where folders cannot be exchanged, a build may have been killed between its two renamings.
        before = stage / "before" / "0"
        if not target.exists() and before.is_dir() and _is_ours(stage):
            before.rename(target)
        _remove(stage / "site", stage / "before", stage)  # while it is locked, or it may be another build's by now
    if not fcntl:
        _remove(stage)


def _is_abandoned(lock: IO[Any], stage: Path) -> bool:
    """True if the build that made a stage is no more; a file system without locks leaves only time to tell."""
    if fcntl:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        except OSError:
            pass
        else:
            return True
    return _age(stage) > _DAY


def _age(stage: Path) -> float:
    return time.time() - stage.stat().st_mtime


def _remove(*folders: Path) -> None:
    """Removes folders, also with some in them that may not be written; what cannot be removed stays."""
    for folder in folders:
        for parent, _, _ in os.walk(folder):
            if not os.access(parent, os.W_OK):
                with suppress(OSError):
                    Path(parent).chmod(stat.S_IRWXU)
        shutil.rmtree(folder, ignore_errors=True)
