"""Tasks in processes of their own, several at a time; which ran first makes no difference to what is told."""

import logging
import multiprocessing
import os
import signal
import threading
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any, Protocol, TypeVar

from mkdocs.exceptions import MkDocsException

from rolepath.website.plain_errors import PlainError, plain_message

Report = Callable[[int, int], None]
"""Takes how many of how many pieces of a task are done."""
Result = TypeVar("Result")
Task = Callable[[Report], Result]
_Life = tuple[Connection, Connection]
_MKDOCS = logging.getLogger("mkdocs")
"""Where MkDocs' messages end, which do not reach the root."""


class ProcessError(Exception):
    """A fault of ours in another process; the message is its traceback."""


@dataclass(frozen=True)
class _Outcome:
    records: list[logging.LogRecord] = field(default_factory=list)
    result: Any = None
    error: Exception | None = None


def can_fork() -> bool:
    """Whether the system can hand a program in the middle of its work over to a second process."""
    return "fork" in multiprocessing.get_all_start_methods()


class Listener(Protocol):
    """Who is told how far the tasks are."""

    def heard(self, number: int, done: int, pieces: int) -> None:
        """A task, counted from 0, has done so many of its pieces."""

    def clear(self) -> None:
        """Messages come."""


def run_one_by_one(tasks: Sequence[Task[Result]], listener: Listener) -> list[Result]:
    """Runs all tasks in this process."""
    results: list[Result] = []
    for number, task in enumerate(tasks):
        results.append(task(partial(listener.heard, number)))
        listener.clear()
    return results


def run_in_processes(tasks: Sequence[Task[Result]], jobs: int, listener: Listener) -> list[Result]:
    """Runs all tasks, so many at a time; results, messages and the first error come in the order of the tasks."""
    waiting, outcomes = deque(enumerate(tasks)), dict[int, _Outcome]()
    running: dict[Connection, tuple[int, ForkProcess]] = {}
    results: list[Result] = []
    life = multiprocessing.Pipe(duplex=False)
    try:
        while waiting or running:
            while waiting and len(running) < jobs:
                number, task = waiting.popleft()
                connection, process = _started(task, life)
                running[connection] = number, process
            for ready in wait(list(running)):
                number, process = running[ready]  # type: ignore[index]  # only connections are waited for
                received = _received(ready, process)  # type: ignore[arg-type]
                if isinstance(received, _Outcome):
                    outcomes[number] = received
                    del running[ready]  # type: ignore[arg-type]
                else:
                    listener.heard(number, *received)
            while len(results) in outcomes:
                listener.clear()
                results.append(_told(outcomes.pop(len(results))))
    finally:
        listener.clear()
        for _, process in running.values():
            process.kill()  # a request to end gets lost in a process that has only just begun, if we listen to requests
        for _, process in running.values():
            process.join()
        for end in life:
            end.close()
    return results


def _started(task: Task[Any], life: _Life) -> tuple[Connection, ForkProcess]:
    ours, theirs = multiprocessing.Pipe(duplex=False)
    process = multiprocessing.get_context("fork").Process(target=_work, args=(task, theirs, life), daemon=True)
    process.start()
    theirs.close()
    return ours, process


def _received(connection: Connection, process: ForkProcess) -> "_Outcome | tuple[int, int]":
    """How far a task is, or what came of it."""
    try:
        received: _Outcome | tuple[int, int] = connection.recv()
    except EOFError:
        process.join()
        received = _Outcome(error=ProcessError(f"A process of the build was ended from outside ({process.exitcode})."))
    if isinstance(received, _Outcome):
        connection.close()
        process.join()
    return received


def _told(outcome: _Outcome) -> Any:
    """The result of a task, when its messages are told."""
    for record in outcome.records:
        logging.getLogger(record.name).handle(record)
    if outcome.error:
        raise outcome.error
    return outcome.result


def _work(task: Task[Any], connection: Connection, life: _Life) -> None:
    watched, held = life
    held.close()
    threading.Thread(target=_end_with_first, args=(watched,), daemon=True).start()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C reaches all processes; the first one ends the others
    result, error = None, None
    with _collected() as records:
        try:
            result = task(lambda done, pieces: connection.send((done, pieces)))
        except Exception as raised:  # noqa: BLE001 (the first process raises it)
            error = _portable(raised)
    connection.send(_Outcome(records, result, error))
    connection.close()


def _end_with_first(watched: Connection) -> None:
    """Waits for the end of the first process, however it ends: its end of the pipe is the only one left."""
    watched.poll(None)
    os._exit(1)


def _portable(error: Exception) -> Exception:
    """An error that can be sent; what it says of templates and files depends on its traceback, which cannot."""
    if isinstance(error, MkDocsException):
        return error
    message = plain_message(error)
    return PlainError(message) if message else ProcessError("".join(traceback.format_exception(error)))


@contextmanager
def _collected() -> Iterator[list[logging.LogRecord]]:
    """All that is logged, instead of being shown."""
    collector = _Collector()
    logging.getLogger().handlers = [collector]
    _MKDOCS.handlers, _MKDOCS.propagate = [], True
    yield collector.records


class _Collector(logging.Handler):
    def __init__(self) -> None:
        super().__init__()
        self.records: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        record.msg, record.args = record.getMessage(), None
        record.exc_text = "".join(traceback.format_exception(*record.exc_info)) if record.exc_info else None
        record.exc_info = None
        self.records.append(record)
