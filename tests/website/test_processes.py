"""Tasks in several processes tell what they have to tell in the order of the tasks, whichever ends first."""

import logging
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from rolepath.website.plain_errors import PlainError
from rolepath.website.processes import ProcessError, Report, Task, run_in_processes, run_one_by_one

log = logging.getLogger("mkdocs.plugins.rolepath")


class Silent:
    """Somebody who is told how far the tasks are, and writes down all of it."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int, int] | str] = []

    def heard(self, number: int, done: int, pieces: int) -> None:
        self.told.append((number, done, pieces))

    def clear(self) -> None:
        self.told.append("clear")


def run(tasks: Sequence[Task[Any]]) -> None:
    run_in_processes(tasks, 2, Silent())


def says(text: str, after: float, report: Report) -> None:  # noqa: ARG001 (it has nothing to report)
    time.sleep(after)
    log.warning("%s said", text)


def hears_nothing(deaf: Path, late: Path, report: Report) -> None:  # noqa: ARG001
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    deaf.touch()
    time.sleep(60)
    late.touch()


def fails(error: Exception, after: Path, report: Report) -> None:  # noqa: ARG001
    assert eventually(after.exists)
    log.warning("before the error")
    raise error


def ends(report: Report) -> None:  # noqa: ARG001
    os.kill(os.getpid(), signal.SIGKILL)


@pytest.fixture(autouse=True)
def _heard(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """MkDocs' command, which other tests run in this process, keeps messages from those who listen at the root."""
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    caplog.set_level(logging.WARNING, "mkdocs")


@pytest.fixture
def counted() -> Iterator[CountHandler]:
    """What counts warnings in a strict build."""
    handler = CountHandler()
    logging.getLogger("mkdocs").addHandler(handler)
    yield handler
    logging.getLogger("mkdocs").removeHandler(handler)


def test_messages_come_in_order_and_count(caplog: pytest.LogCaptureFixture, counted: CountHandler) -> None:
    run([partial(says, "first", 0.2), partial(says, "second", 0), partial(says, "third", 0)])
    assert [record.getMessage() for record in caplog.records] == ["first said", "second said", "third said"]
    assert counted.get_counts() == [("WARNING", 3)]


@pytest.mark.parametrize(
    ("error", "kind", "words"),
    [
        (PluginError("in words"), PluginError, "in words"),
        (FileNotFoundError(2, "No such file", "there"), PlainError, "No such file: there"),
        (ZeroDivisionError("of ours"), ProcessError, "Traceback(.|\n)*ZeroDivisionError: of ours"),
    ],
)
def test_the_first_error_in_the_order_of_tasks_ends_all(
    error: Exception, kind: type[Exception], words: str, caplog: pytest.LogCaptureFixture, tmp_path: Path
) -> None:
    deaf, late = tmp_path / "deaf", tmp_path / "late"
    tasks: list[Task[Any]] = [partial(fails, error, deaf), partial(hears_nothing, deaf, late), lambda _: None]
    with pytest.raises(kind, match=words):
        run(tasks)
    assert not late.exists(), "what was still running is ended, not waited for"
    assert [record.getMessage() for record in caplog.records] == ["before the error"]


def test_a_process_that_is_ended_from_outside_is_no_success() -> None:
    with pytest.raises(ProcessError, match="ended from outside"):
        run([partial(says, "first", 0), ends])


def counts(last: int, report: Report) -> int:
    for done in range(1, last + 1):
        report(done, last)
    log.warning("done")
    return last


def test_how_far_tasks_are_is_told_meanwhile_and_makes_room_for_messages(caplog: pytest.LogCaptureFixture) -> None:
    alone, both = Silent(), Silent()
    assert run_one_by_one([partial(counts, 2), partial(counts, 1)], alone) == [2, 1]
    assert alone.told == [(0, 1, 2), (0, 2, 2), "clear", (1, 1, 1), "clear"]
    assert run_in_processes([partial(counts, 2), partial(counts, 1)], 2, both) == [2, 1]
    assert [step for step in both.told if step != "clear" and step[0] == 0] == [(0, 1, 2), (0, 2, 2)]
    assert (1, 1, 1) in both.told
    assert both.told[-1] == "clear"
    assert len(caplog.records) == 4


PARENT = """
import os, pathlib, time
from rolepath.website.processes import run_in_processes
def task(name):
    pathlib.Path(name).write_text(str(os.getpid()))
    time.sleep(60)
run_in_processes([lambda report: task("1"), lambda report: task("2")], 2, None)
"""


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells of processes in files")
def test_processes_end_with_the_first_one(tmp_path: Path) -> None:
    pids = [tmp_path / name for name in ("1", "2")]
    with subprocess.Popen([sys.executable, "-c", PARENT], cwd=tmp_path) as first:
        assert eventually(lambda: all(pid.exists() and pid.read_text() for pid in pids))
        first.kill()
    assert eventually(lambda: not any(is_running(int(pid.read_text())) for pid in pids))


def eventually(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()


def is_running(pid: int) -> bool:
    try:
        return "Z" not in Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except FileNotFoundError:
        return False
