"""The program that ships, as files: from the installed package, or from the clone that this is run in."""

from functools import cache
from pathlib import Path

PACKED = Path(__file__).parent / "reference"
"""Where a wheel has it; pyproject.toml puts it there."""
_CLONE = Path(__file__).parents[3]
_PARTS = ("content", "roles", "overrides")
CONFIGURATION = "mkdocs.yml"
_FILES = (CONFIGURATION, "zensical.toml")


def reference_folder() -> Path:
    """The folder with the program that ships."""
    return PACKED if PACKED.is_dir() else _CLONE


@cache
def reference_files() -> dict[str, bytes]:
    """All its files by their paths."""
    root = reference_folder()
    found = [file for part in _PARTS for file in sorted((root / part).rglob("*")) if file.is_file()]
    return {file.relative_to(root).as_posix(): file.read_bytes() for file in [*found, *map(root.joinpath, _FILES)]}
