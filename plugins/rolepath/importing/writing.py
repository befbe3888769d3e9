"""Files into a program, all of them or none, and never over one that is there."""

import os
import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from rolepath.model.finding import ContentError, reason_of


def refuse_taken(root: Path, files: Mapping[str, bytes]) -> None:
    """ContentError where something lies in the place of a file already, be it in other letters."""
    known: dict[Path, dict[str, str]] = {}
    for name in files:
        place = root
        for part in name.split("/"):
            if place not in known:
                known[place] = _names_in(place)
            there = known[place].get(part.casefold(), "")
            is_file = part == name.rpartition("/")[2] and place / part == root / name
            if there and (is_file or not (place / there).is_dir()):
                raise ContentError(f"{place / there} exists already, and nothing is ever overwritten")
            place = place / (there or part)
            if place.is_symlink():
                raise ContentError(f"{place} is a link to another place, and nothing outside the program is changed")


def _names_in(folder: Path) -> dict[str, str]:
    try:
        return {path.name.casefold(): path.name for path in folder.iterdir()} if folder.is_dir() else {}
    except OSError as error:
        raise ContentError(f"{folder}: the folder cannot be opened: {reason_of(error)}") from error


def write_all(root: Path, files: Mapping[str, bytes]) -> None:
    """Writes files by their paths below `root`: first into a folder aside, then each to its place.

    ContentError where one of them cannot be written; those that were are taken away again.
    """
    refuse_taken(root, files)
    made: list[Path] = []
    try:
        aside = Path(tempfile.mkdtemp(prefix=".rolepath-import-", dir=root))
        try:
            for number, content in enumerate(files.values()):
                (aside / str(number)).write_bytes(content)
            for number, name in enumerate(files):
                _make_folders(root, root / name, made)
                _put(aside / str(number), root / name)
                made.append(root / name)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
    except OSError as error:
        _take_back(made)
        place = error.filename2 or error.filename or root
        raise ContentError(f"{place} cannot be written: {reason_of(error)}") from error
    except BaseException:
        _take_back(made)
        raise


def _make_folders(root: Path, file: Path, made: list[Path]) -> None:
    for folder in reversed(file.relative_to(root).parents):
        if not (root / folder).is_dir():
            (root / folder).mkdir()
            made.append(root / folder)


def _put(source: Path, place: Path) -> None:
    """Moves a file to a place that is free; one that has been filled meanwhile is an error."""
    try:
        os.link(source, place)
    except FileExistsError:
        raise
    except OSError:  # a disk without links
        _copy(source, place)
    place.chmod(0o666 & ~_umask())


def _copy(source: Path, place: Path) -> None:
    with place.open("xb") as opened:
        try:
            opened.write(source.read_bytes())
        except OSError:
            place.unlink()
            raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _take_back(made: list[Path]) -> None:
    for path in reversed(made):
        try:
            path.rmdir() if path.is_dir() else path.unlink()
        except OSError:  # somebody else has put something there
            continue
