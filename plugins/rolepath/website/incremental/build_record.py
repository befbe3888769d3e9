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
    """Where the record of a build is kept for the next one."""

    def load(self) -> Any:
        """The record; anything else where there is none."""

    def save(self, record: Any) -> None:
        """Keeps a record, if it can."""


class KeptRecord:
    """For builds: beside all else that is kept."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def load(self) -> Any:
        """What the last build has kept."""
        return self._store.noted(_SUBJECT)

    def save(self, record: Any) -> None:
        """Keeps a record."""
        self._store.note(_SUBJECT, record)


class PreviewRecord:
    """For a preview, which goes on from one build to the next."""

    def __init__(self) -> None:
        self._record: Any = {}

    def load(self) -> Any:
        """What the build before has kept."""
        return self._record

    def save(self, record: Any) -> None:
        """Keeps a record."""
        self._record = record


def record_in(keeper: RecordKeeper) -> Mapping[str, Any]:
    """What was kept of the last build."""
    record = keeper.load()
    if isinstance(record, dict) and all(isinstance(record.get(name), dict) for name in ("published", "sites")):
        return record
    return {}


def written(reads: Reads) -> list[list[str]]:
    """What was read, as JSON data."""
    return sorted([kind, name, digest] for (kind, name), digest in reads.items())


def read_from(record: Mapping[str, Any]) -> Reads:
    """What a record says was read elsewhere than in the program's own folders."""
    return {(kind, name): digest for kind, name, digest in record.get("reads", ())}


def variables() -> list[str]:
    """The values of the environment variables that have a say in a site."""
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
