"""What the last build was made of and what it published, so that the next makes nothing that is there already."""

import json
import logging
import os
import shutil
from collections.abc import Mapping
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

from mkdocs.utils import CountHandler

from rolepath.website.known_sources import KnownSources
from rolepath.website.planned_site import PlannedSite
from rolepath.website.publication import linked_copy

Published = dict[str, list[int]]
"""By path in the site: which file it is, its length in bytes, when it was written."""
RoleKeys = Mapping[str, str]
"""By role, a digest of everything that its site was made of."""

_MKDOCS = logging.getLogger("mkdocs")


class Store(Protocol):
    """Where the record of a build is kept for the next one."""

    def load(self) -> Any:
        """The record; OSError or ValueError where there is none."""

    def save(self, record: Any) -> None:
        """Keeps a record; OSError where it cannot."""


class FileStore:
    """For builds: a file."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def load(self) -> Any:
        """What the file says."""
        return json.loads(self._file.read_bytes())

    def save(self, record: Any) -> None:
        """Replaces the file at once."""
        temporary = self._file.with_name(f"{self._file.name}-{os.getpid()}")
        temporary.write_text(json.dumps(record), "utf-8")
        temporary.replace(self._file)


def file_store(cache_folder: Path | None) -> Store | None:
    """The store of builds; None where the owner wants no cache."""
    return FileStore(cache_folder / "last-build.json") if cache_folder else None


class MemoryStore:
    """For a preview, which goes on from one build to the next."""

    def __init__(self) -> None:
        self._record: Any = {}

    def load(self) -> Any:
        """What the build before has kept."""
        return self._record

    def save(self, record: Any) -> None:
        """Keeps a record."""
        self._record = record


class LastBuild:
    """The last build, as seen by one that is about to begin.

    It is kept only where all that a site is made of is known, and was the same from the first to the last moment.
    """

    def __init__(self, sources: KnownSources, site: Path, store: Store) -> None:
        self._sources = sources
        self._site = site
        self._store = store
        self._key = sources.key(str(site))
        self._frame = sources.frame_key()
        self._record = _record_in(store)
        self._warnings = CountHandler()
        self._warnings.setLevel(logging.WARNING)
        _MKDOCS.addHandler(self._warnings)

    def is_current(self) -> bool:
        """Whether a build would publish just what lies there: no byte of its sources and no file has changed."""
        if self._key is None or self._record.get("key") != self._key:
            return False
        with suppress(OSError):
            return bool(self._record.get("published") == files_of(self._site))
        return False

    def role_key(self, site: PlannedSite) -> str | None:
        """A digest of everything that a role's site is made of; None where more may have a say."""
        if self._frame is None:
            return None
        digest = sha256(f"{self._frame}\0{site.plan!r}\0{site.findings!r}".encode("utf-8", "surrogatepass"))
        with suppress(OSError):
            for path in [*site.plan.assets, *site.plan.copies.values()]:
                digest.update(sha256(self._sources.content(path)).digest())
            return digest.hexdigest()
        return None

    def takes_over(self, role: str, key: str | None, folder: Path) -> bool:
        """Makes the folder of what is published for a role, if that was made of the same and nobody has changed it.

        Another build may publish at any moment, so what has been taken over is compared, and not what lay there.
        """
        if key is None or self._record.get("roles", {}).get(role) != key:
            return False
        before = {path: file for path, file in self._record["published"].items() if path.startswith(f"{role}/")}
        with suppress(OSError):  # of which shutil.Error is one
            linked_copy(self._site / role, folder)
            if files_of(folder, f"{role}/") == before:
                return True
        shutil.rmtree(folder, ignore_errors=True)
        return False

    def keep(self, files: Published, roles: RoleKeys, *, is_preview: bool) -> None:
        """Keeps what has been published, unless a build would have to say once more what this one has warned of."""
        is_quiet = not _MKDOCS.isEnabledFor(logging.WARNING)  # then nobody knows what it would have warned of
        if not is_preview and (is_quiet or self._warnings.get_counts()):
            return
        if self._key is not None and self._sources.key(str(self._site)) == self._key:
            with suppress(OSError):
                self._store.save({"key": self._key, "published": files, "roles": dict(roles)})

    def close(self) -> None:
        """Ends counting warnings."""
        _MKDOCS.removeHandler(self._warnings)


def _record_in(store: Store) -> Mapping[str, Any]:
    """What a store holds; a damaged record counts as none."""
    with suppress(OSError, ValueError):
        record = store.load()
        if isinstance(record, dict) and all(isinstance(record.get(name), dict) for name in ("published", "roles")):
            return record
    return {}


def files_of(folder: Path, below: str = "") -> Published:
    """The files of a site but for hidden ones at its top, which are no build's."""
    found: Published = {}
    with os.scandir(folder) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if not below and entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                found |= files_of(Path(entry.path), f"{below}{entry.name}/")
            else:
                status = entry.stat(follow_symlinks=False)
                found[below + entry.name] = [status.st_ino, status.st_size, status.st_mtime_ns]
    return found
