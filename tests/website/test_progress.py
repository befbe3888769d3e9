"""Progress is shown to whoever watches a terminal, and to nobody else."""

import io
import logging
import os
import pty
import subprocess
import sys

import pytest

from conftest import MakeProgram
from rolepath.website.progress import Progress

CLEAR = "\r\x1b[K"


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture(autouse=True)
def _told(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """Builds tell what they do, whatever other tests have asked MkDocs for."""
    caplog.set_level(logging.INFO, "mkdocs")
    monkeypatch.setenv("COLUMNS", "40")


def test_the_line_says_how_far_each_role_is() -> None:
    terminal = Terminal()
    progress = Progress(["finance", "hr"], terminal)
    progress.heard(1, 10, 20)
    progress.heard(0, 5, 300)
    progress.clear()
    assert terminal.getvalue().split(CLEAR)[1:] == ["Pages: hr 10/20", "Pages: finance 5/300  hr 10/20", ""]


def test_the_line_is_never_longer_than_the_terminal() -> None:
    terminal = Terminal()
    Progress(["a-role-with-a-very-long-name-indeed"], terminal).heard(0, 1000, 2000)
    assert len(terminal.getvalue().removeprefix(CLEAR)) == 39


def test_files_and_quiet_builds_have_no_progress(caplog: pytest.LogCaptureFixture) -> None:
    for stream in (io.StringIO(), Terminal()):
        progress = Progress(["a"], stream)
        progress.heard(0, 1, 1)
        assert bool(stream.getvalue()) == stream.isatty()
    caplog.set_level(logging.ERROR, "mkdocs")
    terminal = Terminal()
    Progress(["a"], terminal).heard(0, 1, 1)
    assert terminal.getvalue() == ""


def test_a_build_on_a_terminal_shows_it(make_program: MakeProgram) -> None:
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "mkdocs", "build"]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "COLUMNS": "80"}
    with subprocess.Popen(command, cwd=make_program({}), stderr=theirs, env=environment) as build:
        os.close(theirs)
        shown = b""
        while chunk := _read(ours):
            shown += chunk
    assert build.returncode == 0
    assert b"Pages: legal " in shown
    last = shown.decode().replace("\r\n", "\n").rstrip("\n").rpartition("\n")[2]
    assert "Documentation built" in last
    assert "Pages:" not in last.rpartition(CLEAR)[2]


def _read(terminal: int) -> bytes:
    """What has been written; nothing when the other side has gone, which Linux calls an error."""
    try:
        return os.read(terminal, 4096)
    except OSError:
        return b""
