"""Tasks in several processes tell what they have to tell in the order of the tasks, whichever ends first."""

import logging
import multiprocessing
import os
import signal
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from mkdocs.exceptions import PluginError
from mkdocs.utils import CountHandler

from rolepath import parallel
from rolepath.parallel import ProcessError, Report, Task

log = logging.getLogger("mkdocs.plugins.rolepath")


class Unsendable(Exception):  # noqa: N818
    """An error that cannot be made anew of its message, as are some of other packages."""

    def __init__(self, message: str, code: int) -> None:
        super().__init__(message)
        self.code = code


class Silent(parallel.Listener):
    """Somebody who is told how far the tasks are, and writes down all of it."""

    def __init__(self) -> None:
        self.told: list[tuple[int, int, int] | str] = []

    def heard(self, number: int, done: int, pieces: int) -> None:
        self.told.append((number, done, pieces))

    def clear(self) -> None:
        self.told.append("clear")


def run(tasks: Sequence[Task[Any]]) -> list[Any]:
    return parallel.run(tasks, 2, Silent())


def says(text: str, after: float, report: Report) -> str:  # noqa: ARG001 (it has nothing to report)
    time.sleep(after)
    log.warning("%s said", text)
    return text


def hears_nothing(deaf: Path, late: Path, report: Report) -> None:  # noqa: ARG001
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    deaf.touch()
    time.sleep(60)
    late.touch()


def fails(error: Exception, after: Path, report: Report) -> None:  # noqa: ARG001
    assert eventually(after.exists)
    log.warning("before the error")
    raise error


def ends_in_another_process(first: int, report: Report) -> str:
    if os.getpid() == first:
        return says("second", 0, report)
    os.kill(os.getpid(), signal.SIGKILL)
    raise AssertionError("still here")


@pytest.fixture(autouse=True)
def _heard(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> None:
    """MkDocs' command, which other tests run in this process, keeps messages from those who listen at the root."""
    monkeypatch.setattr(logging.getLogger("mkdocs"), "propagate", True)
    monkeypatch.setattr(parallel._Pool, "is_wanted", True)  # noqa: SLF001
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
        (FileNotFoundError(2, "No such file", "there"), FileNotFoundError, "No such file: 'there'"),
        (ZeroDivisionError("of ours"), ZeroDivisionError, "of ours"),
        (Unsendable("ours", 2), ProcessError, "Traceback(.|\n)*Unsendable: ours"),
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


def test_the_traceback_of_another_process_is_told() -> None:
    with pytest.raises(KeyError) as raised:
        run([partial(says, "first", 0), lambda _: dict[str, str]()["missing"]])
    assert "test_parallel.py" in raised.value.__notes__[0]


def test_what_cannot_be_sent_is_an_error() -> None:
    with pytest.raises(ProcessError, match="pickle"):
        run([partial(says, "first", 0), lambda _: lambda: 1])


def writes(path: Path) -> None:
    path.write_text("by a process of a process", "utf-8")


def starts_another(path: Path, report: Report) -> str:  # noqa: ARG001
    child = multiprocessing.get_context("fork").Process(target=writes, args=(path,))
    child.start()
    child.join()
    return path.read_text("utf-8")


def leaves_another_behind(path: Path, report: Report) -> None:  # noqa: ARG001
    def late() -> None:
        time.sleep(0.3)
        writes(path)

    multiprocessing.get_context("fork").Process(target=late).start()


def is_deaf_with_another(deaf: Path, late: Path, report: Report) -> None:
    multiprocessing.get_context("fork").Process(target=hears_nothing, args=(deaf, late, report)).start()
    time.sleep(60)


def test_a_task_may_start_processes(tmp_path: Path) -> None:
    tasks = [partial(starts_another, tmp_path / name) for name in "ab"]
    assert run(tasks) == ["by a process of a process"] * 2


def test_what_a_task_has_started_is_waited_for(tmp_path: Path) -> None:
    run([partial(leaves_another_behind, tmp_path / name) for name in "ab"])
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]


def test_what_a_task_has_started_ends_with_it(tmp_path: Path) -> None:
    deaf = tmp_path / "deaf"
    tasks: list[Task[Any]] = [
        partial(fails, KeyError("first"), deaf),
        partial(is_deaf_with_another, deaf, tmp_path / "late"),
    ]
    before = in_memory()
    with pytest.raises(KeyError):
        run(tasks)
    assert eventually(lambda: in_memory() <= before)


def in_memory() -> set[str]:
    """The processes of this session."""
    session = str(os.getsid(0))
    found = set()
    for file in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = file.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if fields[3] == session and fields[0] not in "ZX":
            found.add(file.parent.name)
    return found


ALONE = "Rolepath goes on in one process: "


def messages(caplog: pytest.LogCaptureFixture) -> list[str]:
    return [record.getMessage() for record in caplog.records]


@pytest.mark.parametrize("jobs", [2, 3, 5])
def test_the_work_of_a_process_that_is_killed_is_done_here(caplog: pytest.LogCaptureFixture, jobs: int) -> None:
    tasks = [partial(says, "first", 0.3), partial(ends_in_another_process, os.getpid()), partial(says, "third", 0)]
    assert parallel.run(tasks, jobs) == ["first", "second", "third"]
    told = messages(caplog)
    assert [message for message in told if "said" in message] == ["first said", "second said", "third said"]
    assert [message for message in told if "said" not in message] == [
        f"{ALONE}another one has ended early (by SIGKILL)."
    ]


def test_a_process_that_leaves_by_itself_is_followed(caplog: pytest.LogCaptureFixture) -> None:
    with pytest.raises(SystemExit):
        run([partial(says, "first", 0), lambda _: sys.exit(3)])
    assert f"{ALONE}another one has ended early (with exit code 3)." in messages(caplog)


@pytest.mark.parametrize("forks", [0, 1])
def test_without_processes_all_is_done_here(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, forks: int
) -> None:
    fork, left = os.fork, [forks]

    def few() -> int:
        if not left[0]:
            raise BlockingIOError(11, "Resource temporarily unavailable")
        left[0] -= 1
        return fork()

    monkeypatch.setattr(os, "fork", few)
    assert run([partial(says, text, 0) for text in "abcde"]) == list("abcde")
    told = messages(caplog)
    assert [message for message in told if "said" in message] == [f"{text} said" for text in "abcde"]
    assert told.count(f"{ALONE}no other process can be started (Resource temporarily unavailable).") == 1
    assert len(told) == 6


def test_what_could_not_be_had_once_is_not_tried_again(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none() -> int:
        raise MemoryError

    monkeypatch.setattr(os, "fork", none)
    for _ in range(3):
        assert run([partial(says, text, 0) for text in "ab"]) == list("ab")
    told = [message for message in messages(caplog) if "said" not in message]
    assert told == [f"{ALONE}no other process can be started (there is no memory left)."]


@pytest.mark.parametrize("pipes", range(4))
def test_no_files_left_to_open_for_other_processes(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch, pipes: int
) -> None:
    pipe, left = multiprocessing.Pipe, [pipes]

    def few(duplex: bool = True) -> object:  # noqa: FBT001, FBT002 (the signature of the standard library)
        if not left[0]:
            raise OSError(24, "Too many open files")
        left[0] -= 1
        return pipe(duplex)

    monkeypatch.setattr(multiprocessing, "Pipe", few)
    assert parallel.run([partial(says, text, 0) for text in "abc"], 3) == list("abc")
    assert messages(caplog).count(f"{ALONE}no other process can be started (Too many open files).") == 1


def counts(last: int, report: Report) -> int:
    for done in range(1, last + 1):
        report(done, last)
    log.warning("done")
    return last


def test_how_far_tasks_are_is_told_meanwhile_and_makes_room_for_messages(caplog: pytest.LogCaptureFixture) -> None:
    alone, both = Silent(), Silent()
    assert parallel.run([partial(counts, 2), partial(counts, 1)], 1, alone) == [2, 1]
    assert [step for step in alone.told if step != "clear"] == [(0, 1, 2), (0, 2, 2), (1, 1, 1)]
    assert alone.told[-1] == "clear"
    assert parallel.run([partial(counts, 2), partial(counts, 1)], 2, both) == [2, 1]
    assert [step for step in both.told if step != "clear" and step[0] == 0] == [(0, 1, 2), (0, 2, 2)]
    assert (1, 1, 1) in both.told
    assert both.told[-1] == "clear"
    assert len(caplog.records) == 4


def eventually(holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + 20
    while not holds() and time.monotonic() < end:
        time.sleep(0.02)
    return holds()
