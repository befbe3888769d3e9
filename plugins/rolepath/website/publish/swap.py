"""Puts new files in the places of published ones, in one step where the system can, and takes it back on failure."""

import ctypes
import errno
import os
import platform
import sys
from collections.abc import Callable
from contextlib import ExitStack, suppress
from itertools import count
from pathlib import Path
from typing import Any

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
_RENAME_SWAP = 2
_RENAMEAT2 = {"x86_64": 316, "aarch64": 276}
"""Numbers of the system call, for C libraries that have no function for it."""
_UNSUPPORTED = {errno.ENOSYS, errno.EINVAL, errno.ENOTSUP, errno.EOPNOTSUPP}
_IMMOVABLE = {errno.EXDEV, errno.EBUSY}
"""What a folder of a lower layer (in a container's image) and a mount point answer."""
_TAKEN = {errno.EEXIST, errno.ENOTEMPTY}
_MOST_ATTEMPTS = 100


def exchange(first: Path, second: Path) -> bool:
    """Exchanges two existing entries of one file system in one step; False where the system has no such step.

    Linux: renameat2(2) with RENAME_EXCHANGE; macOS: renamex_np(2) with RENAME_SWAP. OSError for any other failure.
    """
    if os.name != "posix":
        return False
    answer = _exchanged(ctypes.CDLL(None, use_errno=True), os.fsencode(first), os.fsencode(second))
    if answer == 0:
        return True
    number = errno.ENOSYS if answer is None else ctypes.get_errno()
    if number in _UNSUPPORTED:
        return False
    raise OSError(number, os.strerror(number), str(first), None, str(second))


def _exchanged(library: Any, first: bytes, second: bytes) -> int | None:
    """The system's answer; None where it cannot be asked."""
    if sys.platform == "darwin":
        return int(library.renamex_np(first, second, _RENAME_SWAP)) if hasattr(library, "renamex_np") else None
    where = (_AT_FDCWD, first, _AT_FDCWD, second, _RENAME_EXCHANGE)
    if hasattr(library, "renameat2"):
        return int(library.renameat2(*where))
    number = _RENAMEAT2.get(platform.machine()) if sys.platform == "linux" else None
    return None if number is None else int(library.syscall(ctypes.c_long(number), *where))


class Swap:
    """Replaces what is published; what was there before comes to lie in `attic`, a folder of the same file system."""

    def __init__(self, attic: Path) -> None:
        self._attic = attic
        self._numbers = count()

    def folder(self, new: Path, place: Path) -> None:
        """Puts a folder in a place at once; where that folder cannot be moved, its entries one after the other."""
        with ExitStack() as undo:
            self._put(new, place, undo)
            undo.pop_all()

    def entries(self, new: Path, place: Path) -> None:
        """Puts a folder's entries into an existing one, each at once; hidden ones that `new` does not have stay."""
        with ExitStack() as undo:
            self._put_entries(new, place, undo)
            undo.pop_all()

    def _put(self, new: Path, place: Path, undo: ExitStack) -> None:
        try:
            self._put_at_once(new, place, undo)
        except OSError as error:
            if error.errno not in _IMMOVABLE or not os.path.lexists(place):
                raise
            if new.is_dir() and place.is_dir():
                self._put_entries(new, place, undo)
            else:
                self._take_away(place, undo)
                self._put_at_once(new, place, undo)

    def _put_entries(self, new: Path, place: Path, undo: ExitStack) -> None:
        names = sorted(entry.name for entry in new.iterdir())
        for name in names:
            self._put(new / name, place / name, undo)
        for name in sorted({entry.name for entry in place.iterdir()} - set(names)):
            if not name.startswith("."):
                self._take_away(place / name, undo)

    def _take_away(self, place: Path, undo: ExitStack) -> None:
        try:
            self._move(place, self._attic_place(), undo)
        except OSError as error:
            if error.errno not in _IMMOVABLE or not place.is_dir():
                raise
            for entry in sorted(place.iterdir()):
                self._take_away(entry, undo)
            place.rmdir()
            undo.callback(_quietly, place.mkdir)

    def _put_at_once(self, new: Path, place: Path, undo: ExitStack) -> None:
        """Another build may publish into the same place at any moment; then it is tried again."""
        for _ in range(_MOST_ATTEMPTS):
            try:
                if self._has_put(new, place, undo):
                    return
            except FileNotFoundError:
                if not os.path.lexists(new):
                    raise
            except OSError as error:
                if error.errno not in _TAKEN:
                    raise
        raise OSError(errno.EAGAIN, "other builds publish into it all the time", str(place))

    def _has_put(self, new: Path, place: Path, undo: ExitStack) -> bool:
        """False where the way is only now free."""
        if not os.path.lexists(place):
            self._move(new, place, undo)
        elif exchange(new, place):
            undo.callback(_quietly, exchange, new, place)
        else:
            self._move(place, self._attic_place(), undo)
            return False
        return True

    def _move(self, source: Path, place: Path, undo: ExitStack) -> None:
        source.rename(place)
        undo.callback(_quietly, place.rename, source)

    def _attic_place(self) -> Path:
        self._attic.mkdir(exist_ok=True)
        return self._attic / str(next(self._numbers))


def _quietly(step: Callable[..., Any], *places: Path) -> None:
    """A step back on the way out of a failure, which is the error to report."""
    with suppress(OSError):
        step(*places)
