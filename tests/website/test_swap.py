"""Putting new files in the places of published ones, on systems of all kinds, and stages that were left behind."""

import ctypes
import errno
import fcntl
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from conftest import Files, write
from rolepath.website.publish import swap
from rolepath.website.publish.publication import Publication
from rolepath.website.publish.swap import Swap, exchange
from versions import stages

OLD: Files = {"index.html": "old", "gone.html": "old", "assets/x.css": "old", "turn": "a file", "over/x": "a folder"}
NEW: Files = {"index.html": "new", "more.html": "new", "assets/x.css": "new", "turn/x": "a folder", "over": "a file"}


def files(folder: Path) -> dict[str, str]:
    return {str(file.relative_to(folder)): file.read_text() for file in folder.rglob("*") if file.is_file()}


def refuse(*_: Path) -> bool:
    """A system that cannot exchange."""
    return False


def is_elsewhere(first: Path, second: Path) -> bool:
    """A file system that moves no folders, as a container's lower layer."""
    if first.is_dir() or second.is_dir():
        raise OSError(errno.EXDEV, "elsewhere")
    return exchange(first, second)


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return write(tmp_path / "old", OLD)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return write(tmp_path / "new", NEW)


def test_two_folders_are_exchanged_in_one_step(old: Path, new: Path) -> None:
    if not exchange(new, old):
        pytest.skip("this system cannot exchange folders")
    assert (files(old), files(new)) == (NEW, OLD)


@pytest.mark.skipif(sys.platform != "linux", reason="Linux' system call")
def test_the_exchange_works_without_a_function_of_the_c_library(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Musl:
        """A C library that knows no renameat2."""

        syscall = ctypes.CDLL(None, use_errno=True).syscall

    monkeypatch.setattr(ctypes, "CDLL", lambda *_, **__: Musl)
    assert exchange(new, old)
    assert files(old) == NEW


def test_a_failing_exchange_is_an_error_with_both_names(old: Path) -> None:
    with pytest.raises(FileNotFoundError, match="absent"):
        exchange(old.with_name("absent"), old)


@pytest.mark.parametrize("how", [exchange, refuse, is_elsewhere])
@pytest.mark.parametrize("way", [Swap.folder, Swap.entries])
def test_everything_is_replaced_whatever_the_system_can(
    old: Path, new: Path, way: object, how: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(swap, "exchange", how)
    assert callable(way)
    way(Swap(old.with_name("attic")), new, old)
    assert files(old) == NEW


class Failing:
    """A step that works but for one time."""

    def __init__(self, original: Callable[..., object], time: int) -> None:
        self._original = original
        self._times_left = time

    def __call__(self, *paths: Path) -> object:
        self._times_left -= 1
        if self._times_left == 0:
            raise OSError(errno.EIO, "a planted fault")
        return self._original(*paths)


@pytest.mark.parametrize("time", range(1, 5))
def test_a_failing_exchange_is_taken_back(old: Path, new: Path, time: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "exchange", Failing(exchange, time))
    with pytest.raises(OSError, match="a planted fault"):
        Swap(old.with_name("attic")).entries(new, old)
    assert files(old) == OLD


@pytest.mark.parametrize("time", range(1, 11))
def test_a_failing_renaming_is_taken_back(old: Path, new: Path, time: int, monkeypatch: pytest.MonkeyPatch) -> None:
    failing = Failing(Path.rename, time)

    def rename(*paths: Path) -> object:
        return failing(*paths)

    monkeypatch.setattr(swap, "exchange", refuse)
    monkeypatch.setattr(Path, "rename", rename)
    with pytest.raises(OSError, match="a planted fault"):
        Swap(old.with_name("attic")).entries(new, old)
    assert files(old) == OLD


def test_a_place_that_is_always_taken_is_given_up(old: Path, new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def taken(*_: Path) -> None:
        raise OSError(errno.ENOTEMPTY, "taken")

    monkeypatch.setattr(swap, "exchange", taken)
    with pytest.raises(OSError, match="other builds"):
        Swap(old.with_name("attic")).folder(new, old)


def publication(target: Path, content: str) -> Publication:
    made = Publication(target)
    made.prepare()
    write(made.folder, {"index.html": content})
    return made


def test_first_publication_while_another_is_first(tmp_path: Path) -> None:
    first, second = (publication(tmp_path / "site", name) for name in ("first", "second"))
    second.publish()
    first.publish()
    second.clear()
    first.clear()
    assert files(tmp_path) == {"site/index.html": "first"}


def test_the_stage_of_a_build_that_runs_stays_and_that_of_a_killed_one_goes(tmp_path: Path) -> None:
    running = publication(tmp_path / "site", "running")
    killed = (
        "import os, sys, pathlib\nfrom rolepath.website.publish.publication import Publication\n"
        "made = Publication(pathlib.Path(sys.argv[1]))\nmade.prepare()\nos.kill(os.getpid(), 9)\n"
    )
    subprocess.run([sys.executable, "-c", killed, str(tmp_path / "site")], check=False)
    assert len(stages(tmp_path)) == 2
    other = publication(tmp_path / "other", "other")
    assert len(stages(tmp_path)) == 3, "another site's stages are none of its business"
    publication(tmp_path / "site", "next").clear()
    assert len(stages(tmp_path)) == 2
    running.publish()
    running.clear()
    other.clear()
    assert files(tmp_path) == {"site/index.html": "running"}


@pytest.mark.parametrize(("age", "left"), [(3600, 1), (25 * 3600, 0)])
def test_where_no_file_can_be_locked_a_stage_goes_when_it_is_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, age: int, left: int
) -> None:
    def flock(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(fcntl, "flock", flock)
    stage = write(tmp_path, {".site.rolepath-stage-0/lock": ""}) / ".site.rolepath-stage-0"
    os.utime(stage, (time.time() - age,) * 2)
    publication(tmp_path / "site", "next").clear()
    assert len(stages(tmp_path)) == left


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_old_folders_that_may_not_be_written_go_as_well(tmp_path: Path) -> None:  # pragma: no cover
    write(tmp_path, {"site/closed/x": ""})
    (tmp_path / "site/closed").chmod(0o555)
    made = publication(tmp_path / "site", "new")
    made.publish()
    made.clear()
    assert files(tmp_path) == {"site/index.html": "new"}
