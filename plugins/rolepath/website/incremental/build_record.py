"""The record that a build leaves for the next one; it can be read without starting MkDocs."""

import os
from collections.abc import Mapping
from contextvars import ContextVar
from pathlib import Path
from typing import Any, Protocol

from rolepath.memo.store import Store
from rolepath.memo.watch import Reads
from rolepath.website.config import chosen_roles

Published = Mapping[str, list[int]]
"""By path in the site: which file it is, its length in bytes, when it was written, when anything of it was changed."""
ARGUMENTS = ContextVar[tuple[str, ...] | None]("arguments", default=None)
"""What "rolepath build" was asked for; None where MkDocs was started by another, whose wishes nobody knows."""
_SUBJECT = "the last build"
_VARIABLES = ("SOURCE_DATE_EPOCH", chosen_roles.VARIABLE)


class RecordKeeper(Protocol):
    """Loads and saves the record, JSON-like data, that a build leaves for the next one."""

    def load(self) -> Any:
        """The record as it was saved; None or any other value where there is none."""

    def save(self, record: Any) -> None:
        """Puts a record in the place of the one before; where that fails, the next build makes everything."""


class KeptRecord:
    """The record on disk, in the store of kept results, for the next `mkdocs build`."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self) -> Any:
        """The record of the last build; None without one."""
        return self._store.noted(_SUBJECT)

    def save(self, record: Any) -> None:
        """Puts a record in the place of the one before."""
        self._store.note(_SUBJECT, record)


class PreviewRecord:
    """The record in memory, for the next build of the same preview."""

    def __init__(self) -> None:
        self._record: Any = {}

    def load(self) -> Any:
        """The record of the preview's last build, empty before the first."""
        return self._record

    def save(self, record: Any) -> None:
        """Puts a record in the place of the one before."""
        self._record = record


def record_in(keeper: RecordKeeper) -> Mapping[str, Any]:
    """The record of the last build if it has the expected shape, else an empty one."""
    record = keeper.load()
    if isinstance(record, dict) and all(isinstance(record.get(name), dict) for name in ("published", "sites")):
        return record
    return {}


def written(reads: Reads) -> list[list[str]]:
    """Reads as JSON-like data: kind, name and digest of each, in order."""
    return sorted([kind, name, digest] for (kind, name), digest in reads.items())


def read_from(record: Mapping[str, Any]) -> Reads:
    """The reads of a record, as `written` wrote them: files and folders outside of the program's own."""
    return {(kind, name): digest for kind, name, digest in record.get("reads", ())}


def variables() -> list[str]:
    """The values of the environment variables that can change a site; "" for one that is not set."""
    return [os.environ.get(name, "") for name in _VARIABLES]


def files_of(folder: Path, below: str = "") -> dict[str, list[int]]:
    """The files of a site but for hidden ones at its top, which are no build's."""
    found: dict[str, list[int]] = {}
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if not below and entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                found |= files_of(Path(entry.path), f"{below}{entry.name}/")
            else:
                found[below + entry.name] = identity(entry.stat(follow_symlinks=False))
    return found


def identity(status: os.stat_result) -> list[int]:
    """Which file it is, its length in bytes, when it was written, when anything of it was changed.

    An editor can set the time of writing back, but not the last one; that is also the time of its newest name.
    """
    return [status.st_ino, status.st_size, status.st_mtime_ns, status.st_ctime_ns]


def is_same_file(one: list[int], other: list[int]) -> bool:
    """Whether two identities are those of one file, which may have been given another name in between."""
    return one[:3] == other[:3]


def are_same_files(some: Published, others: Published) -> bool:
    """Whether two folders have the same files, each under a name of its own."""
    return some.keys() == others.keys() and all(is_same_file(file, others[path]) for path, file in some.items())
