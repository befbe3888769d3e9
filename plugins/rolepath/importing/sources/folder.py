"""The folder that is imported: which files it has, and their texts; nothing outside is ever read."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from rolepath.importing.source import Left
from rolepath.importing.sources.lenient_yaml import mapping_of
from rolepath.model.finding import ContentError, Finding, reason_of
from rolepath.read.files.source import read_text, split_front_matter

MOST_FILES = 20_000
MOST_KB = 1024
"""As much as a page of a program may have."""
_FOR_EACH = 200
TOO_MUCH = "a file to be taken in, of which there is more than a page can have"

_SKIPPED = frozenset(("node_modules", "__pycache__", "site", "_site", "venv"))


@dataclass(frozen=True)
class Written:
    """A Markdown file in two halves: its facts, and its text."""

    facts: dict[str, Any]
    body: str


class Room:
    """What is left of a page for files that it takes in: a few that take in one another would make billions."""

    def __init__(self) -> None:
        self._left = 1024 * MOST_KB

    def takes(self, text: str) -> bool:
        """Whether there is room for a text; it is used up then."""
        self._left -= len(text) + _FOR_EACH
        return self._left > 0

    @property
    def is_full(self) -> bool:
        """Whether nothing more can be taken in."""
        return self._left <= 0


@dataclass
class Folder:
    """A folder with all its files by their paths; `left` grows by what was found and is not taken."""

    root: Path
    files: dict[str, Path] = field(default_factory=dict)
    left: list[Left] = field(default_factory=list)
    extensions: tuple[str, ...] = ()
    """Markdown extensions of the program that the pages go to."""

    def leave(self, path: str, reason: str, text: str = "") -> None:
        """Notes something that comes into no module."""
        self.left.append(Left(path, reason, text))

    def text(self, path: str) -> str:
        """The text of a file; ContentError says in a sentence why there is none."""
        found = read_text(self.files[path], path, MOST_KB)
        if isinstance(found, Finding):
            raise ContentError(f"{path}: {found.message}; {found.fix[0].lower()}{found.fix[1:]}")
        return found

    def written(self, path: str) -> Written:
        """A Markdown file in two halves; a line --- that nothing closes is a line."""
        return self.parted(self.text(path), path)

    @staticmethod
    def parted(text: str, path: str) -> Written:
        """A text in two halves, as above."""
        split = split_front_matter(text, path)
        if isinstance(split, Finding) or split.front_matter is None:
            return Written({}, text)
        return Written(mapping_of(split.front_matter, f"{path}: the front matter"), split.body.markdown.lstrip("\n"))

    def ending_in(self, *endings: str) -> list[str]:
        """The paths of files with an ending, in order."""
        return sorted(path for path in self.files if path.lower().endswith(endings))


def opened(root: Path, extensions: tuple[str, ...] = ()) -> Folder:
    """The folder with its files; ContentError where there is none, or too many."""
    if not root.exists():
        raise ContentError(f"{root}: there is no such folder")
    if not root.is_dir():
        raise ContentError(f"{root}: this is no folder; name the one that the course lies in")
    folder = Folder(root.resolve(), extensions=extensions)
    for place, names, files in os.walk(folder.root, onerror=_refuse):
        base = Path(place)
        names[:] = sorted(name for name in names if _is_entered(folder, base / name))
        for name in sorted(files):
            _take(folder, base / name)
    if not folder.files:
        raise ContentError(f"{root}: this folder is empty")
    return folder


def _refuse(error: OSError) -> None:
    raise ContentError(f"{error.filename}: the folder cannot be opened: {reason_of(error)}")


def _is_entered(folder: Folder, path: Path) -> bool:
    if path.name.startswith(".") or path.name in _SKIPPED:
        return False
    if path.is_symlink():
        folder.leave(_name(folder, path), "this is a link to another folder, and links are not followed")
        return False
    return True


def _take(folder: Folder, path: Path) -> None:
    if path.name.startswith("."):
        return
    target = path.resolve() if path.is_symlink() else path
    if not target.is_relative_to(folder.root) or not target.is_file():
        folder.leave(_name(folder, path), "this leads out of the folder, or to no file, and is not followed")
        return
    folder.files[_name(folder, path)] = target
    if len(folder.files) > MOST_FILES:
        raise ContentError(f"{folder.root}: more than {MOST_FILES:,} files; name the folder of the course alone")


def _name(folder: Folder, path: Path) -> str:
    """The path within the folder; bytes of a name that are no text are written as such."""
    return path.relative_to(folder.root).as_posix().encode(errors="backslashreplace").decode()
