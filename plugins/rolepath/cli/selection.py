"""Findings of the files that somebody named on the command line."""

from collections.abc import Sequence
from pathlib import Path, PurePosixPath

from rolepath.model.finding import ContentError, Finding
from rolepath.model.settings import Settings


def within(findings: Sequence[Finding], paths: Sequence[Path], settings: Settings) -> tuple[Finding, ...]:
    """The findings below the paths, or all where none is named; ContentError for a path with nothing to check."""
    if not paths:
        return tuple(findings)
    wanted = [_project_path(path, settings) for path in paths]
    return tuple(finding for finding in findings if any(_is_below(finding.place.path, path) for path in wanted))


def _project_path(path: Path, settings: Settings) -> PurePosixPath:
    if not path.exists():
        raise ContentError(f"{path}: there is no such file or folder")
    root = settings.root.resolve()
    try:
        relative = PurePosixPath(path.resolve().relative_to(root).as_posix())
    except ValueError as error:
        raise ContentError(f"{path}: nothing to check, this is outside of {root}") from error
    folders = [PurePosixPath(settings.content_folder), PurePosixPath(settings.roles_folder)]
    if not any(relative.is_relative_to(folder) or folder.is_relative_to(relative) for folder in folders):
        raise ContentError(f"{path}: nothing to check, only {' and '.join(f'{folder}/' for folder in folders)} are")
    return relative


def _is_below(path: str, folder: PurePosixPath) -> bool:
    return PurePosixPath(path).is_relative_to(folder)
