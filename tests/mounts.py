"""File systems that are mounted for a test, where that is permitted."""

import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest


@contextmanager
def mounted(place: Path, *options: str) -> Iterator[Path]:
    """Something mounted at a folder; skips the test where that is not permitted."""
    place.mkdir(parents=True, exist_ok=True)
    done = subprocess.run(["mount", *options, str(place)], capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip(f"mounting is not permitted here: {done.stderr.strip()}")
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", str(place)], check=True)


@contextmanager
def disk(place: Path, size: str) -> Iterator[Path]:
    """A small disk of its own."""
    with mounted(place, "-t", "tmpfs", "-o", f"size={size}", "none"):
        yield place


@contextmanager
def same_disk(place: Path, *, is_read_only: bool = False) -> Iterator[Path]:
    """A folder mounted onto itself, as containers do."""
    with mounted(place, "--bind", str(place)):
        if is_read_only:
            subprocess.run(["mount", "-o", "remount,bind,ro", str(place)], check=True)
        yield place


@contextmanager
def layered(place: Path, lower: Path, scratch: Path) -> Iterator[Path]:
    """A folder whose content lies in a lower layer, as in the image of a container; its folders cannot be moved."""
    for name in ("upper", "work"):
        (scratch / name).mkdir(parents=True)
    layers = f"lowerdir={lower},upperdir={scratch / 'upper'},workdir={scratch / 'work'},redirect_dir=off"
    with mounted(place, "-t", "overlay", "-o", layers, "none"):
        yield place
