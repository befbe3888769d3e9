"""The files that somebody named on the command line."""

from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath

from rolepath.model.finding import ContentError
from rolepath.model.names.normal_form import composed
from rolepath.model.settings import Settings


def selection(paths: Sequence[Path], settings: Settings) -> Callable[[str], bool]:
    """Whether a file, by its path in the project, was named or lies below a folder that was; all where none is named.

    ContentError for a path with nothing to check.
    """
    wanted = [_project_path(path, settings) for path in paths]
    return lambda name: not wanted or any(PurePosixPath(composed(name)).is_relative_to(path) for path in wanted)


def project_file(path: Path, settings: Settings) -> str:
    """A file that somebody named, by its path in the project; ContentError where nothing there is checked."""
    _project_path(path, settings)
    if not path.is_file():
        raise ContentError(f"{path}: this is no file")
    return path.resolve().relative_to(settings.root.resolve()).as_posix()


def _project_path(path: Path, settings: Settings) -> PurePosixPath:
    if not path.exists():
        raise ContentError(f"{path}: there is no such file or folder")
    root = settings.root.resolve()
    try:
        relative = PurePosixPath(composed(path.resolve().relative_to(root).as_posix()))
    except ValueError as error:
        raise ContentError(f"{path}: nothing to check, this is outside of {root}") from error
    folders = [PurePosixPath(settings.content_folder), PurePosixPath(settings.roles_folder)]
    if not any(relative.is_relative_to(folder) or folder.is_relative_to(relative) for folder in folders):
        raise ContentError(f"{path}: nothing to check, only {' and '.join(f'{folder}/' for folder in folders)} are")
    return relative
