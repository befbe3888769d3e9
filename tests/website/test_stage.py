"""A stage is one living build's own, whatever other builds take it for while it is being made."""

import fcntl
import multiprocessing
import os
import shutil
from pathlib import Path
from typing import IO, Any

import pytest

from conftest import write
from rolepath.website.publish.stage import Stage

PREFIX = ".site.stage-"


def made(parent: Path) -> Stage:
    stage = Stage(parent, PREFIX)
    stage.make(parent / "site")
    return stage


def test_a_living_stage_stays_and_a_dead_one_goes(tmp_path: Path) -> None:
    dead, bare = tmp_path / f"{PREFIX}dead", tmp_path / f"{PREFIX}bare"
    (dead / "site").mkdir(parents=True)
    (dead / "lock").touch()
    bare.mkdir()
    one = made(tmp_path)
    two = made(tmp_path)
    assert {folder.name for folder in tmp_path.iterdir()} == {one.site.parent.name, two.site.parent.name}
    one.remove()
    two.remove()
    assert list(tmp_path.iterdir()) == []


def test_what_a_killed_build_had_taken_away_comes_back(tmp_path: Path) -> None:
    process = multiprocessing.get_context("fork").Process(target=_killed, args=[tmp_path])
    process.start()
    process.join()
    made(tmp_path).remove()
    assert [file.name for file in tmp_path.rglob("*")] == ["site", "index.html"]


def _killed(parent: Path) -> None:
    """A build that ends between its two renamings."""
    write(made(parent).attic / "0", {"index.html": "published"})
    os._exit(1)


def test_nothing_that_was_only_brought_becomes_the_site(tmp_path: Path) -> None:
    """A pull request could bring a folder of that name, which would be published, should the next build fail."""
    stage = made(tmp_path)
    write(stage.attic / "0", {"index.html": "brought"})
    shutil.copytree(stage.site.parent, tmp_path / f"{PREFIX}brought")
    stage.remove()
    made(tmp_path).remove()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("entry", ["", "lock", "site", "before"])
def test_what_only_looks_like_a_stage_and_leads_elsewhere_is_not_touched(tmp_path: Path, entry: str) -> None:
    elsewhere, false = tmp_path / "elsewhere", tmp_path / "program" / f"{PREFIX}false" / entry
    (elsewhere / "site").mkdir(parents=True)
    false.parent.mkdir(parents=True)
    false.symlink_to(elsewhere)
    made(tmp_path / "program").remove()
    assert [file.name for file in elsewhere.rglob("*")] == ["site"]
    assert false.is_symlink()


def taken_at_the_lock(stage: Path) -> None:
    """What a build does that finds a stage which has no lock yet, or whose lock nobody holds yet."""
    (stage / "lock").unlink(missing_ok=True)
    stage.rmdir()


def test_a_stage_that_is_taken_for_a_dead_one_is_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    flock, taken = fcntl.flock, list[str]()

    def late(file: IO[Any], operation: int) -> None:
        if not taken:
            taken.append(file.name)
            taken_at_the_lock(Path(file.name).parent)
        flock(file, operation)

    monkeypatch.setattr(fcntl, "flock", late)
    stage = made(tmp_path)
    assert taken
    assert stage.site.is_dir()
    assert [folder.name for folder in tmp_path.iterdir()] == [stage.site.parent.name]
    stage.remove()


def make_many(parent: str, count: int) -> None:
    for _ in range(count):
        stage = made(Path(parent))
        assert stage.site.is_dir()
        (stage.site / "page").write_text("x", "utf-8")
        assert (stage.site / "page").is_file()
        stage.remove()


def test_many_builds_that_begin_at_once_leave_each_other_alone(tmp_path: Path) -> None:
    context = multiprocessing.get_context("fork")
    builds = [context.Process(target=make_many, args=(str(tmp_path), 150)) for _ in range(4)]
    for build in builds:
        build.start()
    for build in builds:
        build.join()
    assert [build.exitcode for build in builds] == [0, 0, 0, 0]
    assert list(tmp_path.iterdir()) == []
