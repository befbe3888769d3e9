"""The files of a program's folders, and what is wrong with those that cannot be read."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from rolepath.model.finding import Finding
from rolepath.model.place import Place
from rolepath.model.settings import Settings
from rolepath.read.content_names import FACT_FILES, misnamed
from rolepath.read.role_names import unreadable_folder

_FOLDER_FIX = "Put the folder itself here."


class Folders:
    """Looks into the folders of a program; `left_out` and `drafts` are what the owner's patterns have met there."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.findings: list[Finding] = []
        self.unreadable: set[str] = set()
        self.left_out: set[str] = set()
        self.drafts: set[str] = set()

    def content(self) -> list[str]:
        """The paths of the content folder's files, but for hidden ones and those that the owner leaves out."""
        folder = self.folder(self.settings.content_folder, "the shared modules and the program")
        return sorted(self._files(folder)) if folder else []

    def folder(self, name: str, purpose: str) -> Path | None:
        """A folder of the project; None where there is none, or a link in its place could lead anywhere."""
        steps = [Path(name), *Path(name).parents][:-1]
        link = next((step for step in steps if (self.settings.root / step).is_symlink()), None)
        if link and ".." not in Path(name).parts:  # above the project, the owner's choice is the owner's
            message = "this is a link to another folder, and what it leads to would be published"
            self.refused(link.as_posix(), [Finding("file-unreadable", Place(link.as_posix()), message, _FOLDER_FIX)])
        elif not (self.settings.root / name).is_dir():
            message = f"there is no folder {name}/, which holds {purpose}"
            self.findings.append(Finding("folder-missing", Place(name), message, f"Make the folder {name}/."))
        else:
            return self.settings.root / name
        return None

    def _files(self, folder: Path) -> Iterator[str]:
        for parent, names, files in os.walk(folder, onerror=partial(self._unread, folder)):
            links = [name for name in names if os.path.islink(os.path.join(parent, name))]  # noqa: PTH114, PTH118
            names[:] = [name for name in names if not name.startswith(".") and name not in links]
            for name in (*links, *files):
                path = Path(parent, name).relative_to(folder).as_posix()
                if name.startswith(".") or self._is_left_out(path):
                    continue
                shown = os.fsencode(path).decode("utf-8", "replace")
                if shown != path:
                    self._refuse(shown, "the name of this file is not valid UTF-8", "Give the file another name.")
                elif os.path.islink(os.path.join(parent, name)):  # noqa: PTH114, PTH118 (it never raises)
                    message = "this is a link to another file or folder, and what it leads to would be published"
                    self._refuse(path, message, "Put the file itself here.")
                else:
                    self.findings += filter(None, [misnamed(self.settings.content_folder, path)])
                    yield path

    def _is_left_out(self, path: str) -> bool:
        """Whether the owner leaves a file out, which is noted; a file of facts is no page."""
        if path in FACT_FILES:
            return False
        if self.settings.drafts.match(path):
            self.drafts.add(path)
        if self.settings.left_out.match(path) or (path in self.drafts and not self.settings.with_drafts):
            self.left_out.add(path)
        return path in self.left_out

    def _unread(self, folder: Path, error: OSError) -> None:
        """Says that a folder cannot be looked into."""
        name = Path(error.filename or folder).relative_to(folder).as_posix()
        place = f"{self.settings.content_folder}/{name}".removesuffix("/.")
        self.refused(place, [unreadable_folder(place, error)])

    def refused(self, path: str, findings: list[Finding]) -> None:
        """Notes that something cannot be read, and why."""
        self.findings += findings
        self.unreadable.add(path)

    def _refuse(self, path: str, message: str, fix: str) -> None:
        place = f"{self.settings.content_folder}/{path}"
        self.refused(place, [Finding("file-unreadable", Place(place), message, fix)])
