"""What can be read, each by a digest of how it is now: files, folders, questions whether a file is there, variables."""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import suppress
from hashlib import sha256

FILE, LISTING, KIND, LINK, VARIABLE = "file", "listing", "kind", "link", "variable"

_STAT, _LSTAT = os.stat, os.lstat  # a watch has others stand in for them
_JUST_NOW = 0.5
"""Seconds within which a file may change twice and look as if it had once."""
_known: dict[str, tuple[tuple[int, ...], str]] = {}


def now(kind: str, name: str) -> str:
    """How something that can be read is at this moment; never an exception."""
    try:
        return _DIGESTS[kind](name)
    except OSError as error:
        return f"error {error.errno}"
    except (ValueError, KeyError) as error:
        return type(error).__name__


def _file(path: str) -> str:
    status = _STAT(path)
    if not stat.S_ISREG(status.st_mode):
        return _kind_of(status.st_mode)
    # An editor can set the time of writing back, but not that of the last change.
    sign = (status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns)
    known = _known.get(path)
    if known and known[0] == sign:
        return known[1]
    with open(path, "rb") as file:  # noqa: PTH123 (a Path for each file would take longer than its digest)
        digest = sha256(file.read()).hexdigest()
    if time.time() - max(status.st_mtime, status.st_ctime) > _JUST_NOW:
        _known[path] = sign, digest
    return digest


def _listing(path: str) -> str:
    with os.scandir(path) as entries:
        return sha256("\0".join(sorted(_entries(entries))).encode("utf-8", "surrogateescape")).hexdigest()


def _entries(entries: Iterator[os.DirEntry[str]]) -> Iterator[str]:
    for entry in entries:
        if entry.name == "__pycache__":
            continue
        if entry.is_symlink():
            yield f"{entry.name}\0link {_target(entry.path)}"
        else:
            yield f"{entry.name}\0{'folder' if entry.is_dir() else 'file'}"


def _target(path: str) -> str:
    with suppress(OSError):
        return os.readlink(path)  # noqa: PTH115 (as above)
    return "?"


def _kind(path: str) -> str:
    return _kind_of(_STAT(path).st_mode)


def _link(path: str) -> str:
    mode = _LSTAT(path).st_mode
    return f"link {_target(path)}" if stat.S_ISLNK(mode) else _kind_of(mode)


def _kind_of(mode: int) -> str:
    return "folder" if stat.S_ISDIR(mode) else "file" if stat.S_ISREG(mode) else "neither"


def _variable(name: str) -> str:
    value = os.environ.get(name)
    return "none" if value is None else sha256(value.encode("utf-8", "surrogateescape")).hexdigest()


_DIGESTS = {FILE: _file, LISTING: _listing, KIND: _kind, LINK: _link, VARIABLE: _variable}
