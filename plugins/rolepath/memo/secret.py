"""What only this user knows: it seals what is kept, and lies where no pull request can bring anything."""

import os
import stat
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

VARIABLE = "ROLEPATH_CACHE_KEY"
"""For machines that share a cache but no home, such as those of CI: any text that nobody can guess."""
_LENGTH = 64


def secret(project: Path) -> bytes | None:
    """The secret, made at the first time; None where there is no place for one outside of the project."""
    given = os.environ.get(VARIABLE)
    if given:
        return sha256(given.encode("utf-8", "surrogateescape")).digest()
    with suppress(OSError, RuntimeError, ValueError):  # RuntimeError: nobody knows where the home is
        file = _folder() / "rolepath" / "cache-key"
        if not file.resolve().is_relative_to(project.resolve()):
            return _kept(file) or _made(file)
    return None


def _folder() -> Path:
    """Where this system has programs keep what they can do without."""
    chosen = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME", "")
    if os.path.isabs(chosen):  # noqa: PTH117 (a relative one would lie in the project; the standard has it ignored)
        return Path(chosen)
    return Path.home() / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def _kept(file: Path) -> bytes | None:
    """The secret in a file, if it is ours and nobody else can write there."""
    with suppress(OSError, ValueError), file.open("rb") as opened:
        status = os.fstat(opened.fileno())
        is_ours = os.name == "nt" or (
            status.st_uid == os.geteuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
        )
        content = opened.read(_LENGTH + 1)
        if is_ours and len(content) == _LENGTH:
            return bytes.fromhex(content.decode("ascii"))
    return None


def _made(file: Path) -> bytes | None:
    """A new secret in the file; that of another process, if one was quicker."""
    file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    temporary = file.with_name(f"{file.name}-{os.getpid()}-{os.urandom(4).hex()}")
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as opened:
        opened.write(os.urandom(_LENGTH // 2).hex())
    try:
        if _kept(file) is None and file.exists():  # damaged, or not ours alone
            file.unlink()
        with suppress(FileExistsError):
            os.link(temporary, file)  # never half a secret, and never another one than the first
    finally:
        temporary.unlink()
    return _kept(file)
