"""Parts of a site, each built with some of the roles, put together and published at once."""

import filecmp
import os
import shutil
from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from rolepath.model.finding import ContentError
from rolepath.website.publish.publication import Publication


def join(parts: Sequence[Path], roles: Collection[str], target: Path) -> None:
    """Publishes the union of the parts; ContentError where that would not be one whole site of all roles.

    The hub is in each part, and has to be the same, byte for byte: otherwise they were built of different programs.
    """
    _refuse_missing(parts, roles)
    publication = Publication(target)
    try:
        publication.prepare()
        for part in parts:
            _add(part, publication.folder)
        publication.publish()
    finally:
        publication.clear()


def _refuse_missing(parts: Sequence[Path], roles: Collection[str]) -> None:
    for part in parts:
        if not (part / "index.html").is_file():
            raise ContentError(f"{part}: this is no site: it has no index.html")
    missing = [role for role in sorted(roles) if not any((part / role / "index.html").is_file() for part in parts)]
    if missing:
        raise ContentError(f"no part has the site of {', '.join(missing)}: build it, and name its folder as well")


def _add(part: Path, stage: Path) -> None:
    for name in _files(part):
        source, place = part / name, stage / name
        if source.is_symlink():
            raise ContentError(f"{source}: this is a link; a part has files alone")
        if not place.exists():
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(source, place)
        elif not filecmp.cmp(source, place, shallow=False):
            raise ContentError(f"{source}: another part has another {name}: build all parts of the same commit")


def _files(part: Path) -> Iterator[str]:
    """The files of a part and the links in it, but for hidden ones at its top, which are no build's."""
    for parent, folders, files in os.walk(part):
        folders.sort()
        if Path(parent) == part:
            folders[:] = [name for name in folders if not name.startswith(".")]
            files = [name for name in files if not name.startswith(".")]  # noqa: PLW2901
        links = [name for name in folders if Path(parent, name).is_symlink()]
        yield from (os.path.relpath(os.path.join(parent, name), part) for name in sorted([*files, *links]))  # noqa: PTH118
