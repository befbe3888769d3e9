"""Zensical, which Material's notice recommends, stops at a program with one sentence, and publishes nothing of it."""

import os
import shutil
import subprocess
import tomllib

import pytest

from conftest import PROJECT, MakeProgram
from rolepath.adopt.reference import reference_files
from rolepath.cli.start.scaffold import starter

GUARD = "zensical.toml"
ZENSICAL = os.environ.get("ROLEPATH_ZENSICAL") or shutil.which("zensical")


def test_each_program_has_the_file_that_stops_zensical() -> None:
    guard = (PROJECT / GUARD).read_bytes()
    assert starter()[GUARD] == reference_files()[GUARD] == guard
    folder = tomllib.loads(guard.decode())["project"]["docs_dir"]
    assert "rolepath build" in folder
    assert not (PROJECT / folder).exists()


@pytest.mark.skipif(not ZENSICAL, reason="Zensical is not installed")
@pytest.mark.parametrize("command", ["build", "serve"])
def test_zensical_publishes_nothing(make_program: MakeProgram, command: str) -> None:
    root = make_program({GUARD: starter()[GUARD]})
    before = sorted(path.name for path in root.iterdir())
    ended = subprocess.run(
        [str(ZENSICAL), command], cwd=root, env={**os.environ}, capture_output=True, text=True, check=False
    )
    assert ended.returncode != 0
    (line,) = [line for line in (ended.stdout + ended.stderr).splitlines() if line.strip()]
    assert "facilitators' notes and right answers" in line
    assert sorted(path.name for path in root.iterdir()) == before
