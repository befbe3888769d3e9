"""Builds aside and publishes at once: a reader never meets half a site, a failed build never changes one."""

import errno
import os
import shutil
import stat
from contextlib import suppress
from functools import cache
from pathlib import Path

from rolepath.website.publish.stage import Stage
from rolepath.website.publish.swap import Swap

_MARK = ".rolepath-stage-"
_MOUNTS = Path("/proc/self/mountinfo")


class Publication:
    """A stage in which a site is built, and the way from there to the folder that readers see.

    The stage lies beside that folder, so that the two can be exchanged in one step. A folder that cannot be moved (a
    mount point, or one whose parent may not be written) has the stage inside, and its entries are replaced one by one;
    so has one that is to keep its identity, for a server that stands in it. A link as target stays, and what it leads
    to is replaced.
    """

    def __init__(self, target: Path, *, keep_folder: bool = False) -> None:
        self._target = Path(os.path.realpath(target))
        self._is_inside = self._target.is_dir() and (keep_folder or not _is_movable(self._target))
        parent, prefix = (
            (self._target, _MARK) if self._is_inside else (self._target.parent, f".{self._target.name}{_MARK}")
        )
        self._stage = Stage(parent, prefix)
        self.folder = self._stage.site
        """Where to build."""

    def prepare(self) -> None:
        """Makes the stage; OSError where nothing can be published."""
        if self._target.exists():
            _refuse_what_cannot_be_replaced(self._target)
        self._stage.make(self._target)
        if self._target.exists():
            _resemble(self.folder, self._target)

    def publish(self) -> None:
        """Puts what was built in the target's place; with OSError what was published before is there as it was."""
        swap = Swap(self._stage.attic)
        if self._is_inside:
            swap.entries(self.folder, self._target)
        else:
            _keep_hidden_entries(self._target, self.folder)
            swap.folder(self.folder, self._target)

    def clear(self) -> None:
        """Removes the stage, published or not; it may be called at any time, and again."""
        self._stage.remove()


def _is_movable(folder: Path) -> bool:
    return os.access(folder.parent, os.W_OK) and not _is_mount(folder)


def _refuse_what_cannot_be_replaced(target: Path) -> None:
    if not target.is_dir():
        raise NotADirectoryError(errno.ENOTDIR, "it is a file, and not a folder", str(target))
    if not os.access(target, os.W_OK):
        raise PermissionError(errno.EACCES, "it may not be written", str(target))
    for entry in target.iterdir():
        if _is_mount(entry):
            raise OSError(errno.EBUSY, "it is a mount point within the site, and would lose its files", str(entry))


def _is_mount(path: Path) -> bool:
    return path.is_mount() or os.fsencode(path) in _mounts()


@cache
def _mounts() -> frozenset[bytes]:
    """Mount points as Linux lists them: those of the same file system are told by nothing else."""
    try:
        lines = _MOUNTS.read_bytes().splitlines()
    except OSError:
        return frozenset()
    return frozenset(line.split()[4].replace(rb"\040", b" ") for line in lines)


def _resemble(folder: Path, model: Path) -> None:
    """Gives a folder the group and the rights of another, which what is written into it then inherits."""
    status = model.stat()
    if hasattr(os, "chown") and folder.stat().st_gid != status.st_gid:
        with suppress(PermissionError):
            os.chown(folder, -1, status.st_gid)
    shutil.copystat(model, folder)
    folder.chmod(stat.S_IMODE(status.st_mode) | stat.S_IRWXU)


def _keep_hidden_entries(source: Path, folder: Path) -> None:
    """As with MkDocs, what begins with a dot is nobody's but the owner's: a git worktree, `.well-known`."""
    for entry in source.iterdir() if source.is_dir() else ():
        kept = folder / entry.name
        if not entry.name.startswith(".") or os.path.lexists(kept):
            continue
        if entry.is_dir() and not entry.is_symlink():
            linked_copy(entry, kept)
        else:
            second_name(str(entry), str(kept))


def linked_copy(source: Path, folder: Path) -> None:
    """Makes a folder with the files of another: no byte is written where the system can give a file a second name."""
    shutil.copytree(source, folder, symlinks=True, copy_function=second_name)


def second_name(source: str, place: str) -> None:
    """A second name for a file, or a copy where a file can have only one."""
    try:
        os.link(source, place, follow_symlinks=False)
    except (OSError, NotImplementedError):
        shutil.copy2(source, place, follow_symlinks=False)
