"""A digest of whole folders, for what may depend on every byte in them."""

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from rolepath.memo.code import installed, own_code


def fingerprint(facts: Iterable[str], folders: Iterable[Path], files: Iterable[Path] = ()) -> str:
    """A digest of some facts, of every byte in some folders and files, of our own code and of what is installed."""
    digest = sha256("\0".join([*facts, own_code(), installed()]).encode("utf-8", "surrogateescape"))
    for folder in folders:
        for entry in _entries(folder):
            digest.update(entry)
    for file in files:
        digest.update(b"\0" + os.fsencode(file) + b"\0")
        with suppress(OSError):
            digest.update(b"file\0" + file.read_bytes())
    return digest.hexdigest()


def _entries(folder: Path) -> Iterator[bytes]:
    """Each file's name, kind and bytes; a link is its own target, and not followed."""
    for parent, names, files in os.walk(folder):
        names[:] = sorted(name for name in names if name != "__pycache__")
        for name in sorted([*names, *files]):
            path = os.path.join(parent, name)  # noqa: PTH118 (a Path for each file would take longer than its digest)
            yield os.fsencode(path) + b"\0"
            yield from _content(path)


def _content(path: str) -> Iterator[bytes]:
    file = Path(path)
    if file.is_symlink():
        yield b"link\0" + os.fsencode(file.readlink())
    elif file.is_file():
        content = file.read_bytes() if os.access(path, os.R_OK) else b"unreadable"
        yield f"file {len(content)}\0".encode() + content
    else:
        yield b"folder\0"
