"""Tasks in several processes at a time; results, messages and errors are those of one process, in the tasks' order.

Rolepath has a pool of its own as those of the standard library hang where a process is killed, need threads and shared
memory, and outlive a parent that is killed. Here, where a process cannot be had or dies, its work is done in this one.

A process here may start others, as the first one may: plugins of MkDocs and extensions of Markdown do. So it is no
daemon, which may not, and it leads a group of processes of its own, which is ended with it.
"""

import logging
import multiprocessing
import os
import pickle
import signal
import sys
import threading
import traceback
from collections import deque
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from multiprocessing.connection import Connection, wait
from multiprocessing.context import ForkProcess
from typing import Any, ClassVar, TypeVar

from rolepath.collected_log import Collector
from rolepath.memo.watch import Watch, forking, tell, watching_alike

WORTH_PROCESSES = 40
"""Texts to render, modules to compare, pages to make: from so many on, starting processes pays."""

Report = Callable[[int, int], None]
"""Takes how many of how many pieces of a task are done."""
Result = TypeVar("Result")
Task = Callable[[Report], Result]
_PR_SET_PDEATHSIG = 1
_PATIENCE = 10.0
"""Seconds that a process has for its end, when it has no more to do: what it has started may have to end first."""
log = logging.getLogger("rolepath.parallel")


class ProcessError(Exception):
    """An error that cannot be sent from the process it happened in; the message is its traceback."""


class Listener:
    """Who is told how far the tasks are; this one does not care."""

    def heard(self, number: int, done: int, pieces: int) -> None:
        """A task, counted from 0, has done so many of its pieces."""

    def clear(self) -> None:
        """Messages come."""


@dataclass(frozen=True)
class _Outcome:
    records: list[logging.LogRecord] = field(default_factory=list)
    result: Any = None
    error: Exception | None = None
    watch: Watch = field(default_factory=Watch)  # what the task has read


def processes_for(pieces: int, jobs: int) -> int:
    """How many processes are worth starting for so much work; 1 for none but this one."""
    can_fork = "fork" in multiprocessing.get_all_start_methods()
    return max(jobs, 1) if pieces >= WORTH_PROCESSES and can_fork else 1


def run(tasks: Sequence[Task[Result]], jobs: int = 1, listener: Listener | None = None) -> list[Result]:
    """The results of all tasks, with so many at a time; the first error in the order of the tasks ends them all.

    A task may be begun a second time, when the process that was at it has died.
    """
    listener = listener or Listener()
    pool = _Pool(tasks, listener)
    results: list[Result] = []
    try:
        if min(jobs, len(tasks)) > 1 and pool.is_wanted:
            pool.start(min(jobs, len(tasks)))
        for number, task in enumerate(tasks):
            outcome = pool.outcome(number)
            listener.clear()
            results.append(_told(outcome) if outcome else task(partial(listener.heard, number)))
            listener.clear()
    finally:
        listener.clear()
        pool.end()
    return results


class _Pool:
    """The processes that are at work, and what has come of the tasks so far."""

    is_wanted: ClassVar[bool] = True
    """Whether to try at all: where one process could not be had, or was ended, the next would do no better."""

    def __init__(self, tasks: Sequence[Task[Any]], listener: Listener) -> None:
        self._tasks = tasks
        self._listener = listener
        self._waiting: deque[int] = deque()
        self._workers: dict[Connection, ForkProcess] = {}
        self._at_work: dict[Connection, int] = {}
        self._outcomes: dict[int, _Outcome] = {}
        self._life: tuple[Connection, Connection] | None = None

    def start(self, jobs: int) -> None:
        """Starts so many processes and gives each a task; without them, all is left to this process."""
        self._waiting.extend(range(len(self._tasks)))
        try:
            self._life = multiprocessing.Pipe(duplex=False)
            for _ in range(jobs):
                self._hand_over(self._worker(self._life))
        except (OSError, MemoryError) as error:
            reason = getattr(error, "strerror", None) or "there is no memory left"
            self._give_up(f"no other process can be started ({reason})")

    def outcome(self, number: int) -> _Outcome | None:
        """What came of a task, as soon as it is done; None where no other process will do it."""
        while number in self._waiting or number in self._at_work.values():
            for ready in wait(list(self._at_work)):
                self._receive(ready)  # type: ignore[arg-type]  # only connections are waited for
        return self._outcomes.pop(number, None)

    def end(self) -> None:
        """Ends processes that are at work at once; the others end by themselves, as they have nothing more to do.

        A request to end would get lost in a process that has only just begun.
        """
        for connection, process in self._workers.items():
            if connection in self._at_work:
                _kill(process)
            connection.close()
        for process in self._workers.values():
            process.join(_PATIENCE)
            if process.is_alive():
                _kill(process)
                process.join()
        for end in self._life or ():
            end.close()

    def _worker(self, life: tuple[Connection, Connection]) -> Connection:
        ours, theirs = multiprocessing.Pipe()
        try:
            setting = (self._tasks, theirs, [*self._workers, ours], life, os.getpid())
            _system_call()  # looked up here once, not in each process
            process = multiprocessing.get_context("fork").Process(target=_work, args=setting)
            with forking():  # what it reads, it tells
                process.start()
            with suppress(OSError):  # it does so itself; whoever comes first
                os.setpgid(process.ident or 0, process.ident or 0)
        except BaseException:
            ours.close()
            raise
        finally:
            theirs.close()
        self._workers[ours] = process
        return ours

    def _hand_over(self, worker: Connection) -> None:
        """Gives a process the next task, if there is one."""
        if self._waiting:
            number = self._waiting.popleft()
            self._at_work[worker] = number
            with suppress(OSError):  # it has died, which is noticed when its outcome is waited for
                worker.send(number)

    def _receive(self, worker: Connection) -> None:
        try:
            received: _Outcome | tuple[int, int] = worker.recv()
        except (EOFError, OSError):
            self._bury(worker)
            return
        if isinstance(received, _Outcome):
            self._outcomes[self._at_work.pop(worker)] = received
            self._hand_over(worker)
        else:
            self._listener.heard(self._at_work[worker], *received)

    def _bury(self, worker: Connection) -> None:
        process = self._workers.pop(worker)
        del self._at_work[worker]
        worker.close()
        _kill(process)
        process.join()
        self._give_up(f"another one has ended early ({_ending(process)})")

    def _give_up(self, reason: str) -> None:
        """Hands no more tasks over; those that are begun go on."""
        self._waiting.clear()
        if self.is_wanted:
            _Pool.is_wanted = False
            self._listener.clear()
            log.warning("Rolepath goes on in one process: %s.", reason)


def _kill(process: ForkProcess) -> None:
    """Ends a process, and what it has started."""
    with suppress(OSError):
        os.killpg(process.ident or 0, signal.SIGKILL)
    process.kill()


def _ending(process: ForkProcess) -> str:
    code = process.exitcode or 0
    return f"by {signal.Signals(-code).name}" if code < 0 else f"with exit code {code}"


def _told(outcome: _Outcome) -> Any:
    """The result of a task, when its messages are told."""
    tell(outcome.watch.reads, is_complete=outcome.watch.is_complete)
    for record in outcome.records:
        logging.getLogger(record.name).handle(record)
    if outcome.error:
        raise outcome.error
    return outcome.result


def _work(
    tasks: Sequence[Task[Any]],
    connection: Connection,
    others: Sequence[Connection],
    life: tuple[Connection, Connection],
    parent: int,
) -> None:
    """What a process does: one task after the other, as they are handed over."""
    watched, held = life
    held.close()
    with suppress(OSError):
        os.setpgid(0, 0)
    _end_with(parent, watched)
    for other in others:  # of which copies came along; the end of a process shows when no copy is left
        other.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the first process ends the others
    signal.signal(signal.SIGTTOU, signal.SIG_IGN)  # what a plugin prints may be printed
    collector = Collector.instead_of_all()
    with suppress(EOFError, OSError):  # nobody is there to listen
        while True:
            outcome = _outcome_of(tasks[connection.recv()], lambda done, pieces: connection.send((done, pieces)))
            connection.send_bytes(_packed(outcome, collector.taken()))


def _outcome_of(task: Task[Any], report: Report) -> _Outcome:
    with watching_alike() as watch:
        try:
            return _Outcome(result=task(report), watch=watch)
        except Exception as error:  # noqa: BLE001 (the first process raises it)
            return _Outcome(error=_portable(error), watch=watch)


def _packed(outcome: _Outcome, records: list[logging.LogRecord]) -> bytes:
    try:
        return pickle.dumps(_Outcome(records, outcome.result, outcome.error, outcome.watch))
    except Exception as error:  # noqa: BLE001 (a result or message that cannot be sent is an error like any other)
        return pickle.dumps(_Outcome(error=ProcessError("".join(traceback.format_exception(error)))))


def _portable(error: Exception) -> Exception:
    """An error that can be sent, with its traceback as a note."""
    told = "".join(traceback.format_exception(error))
    try:
        if type(pickle.loads(pickle.dumps(error))) is type(error):  # noqa: S301 (our own bytes)
            error.add_note(f"In another process:\n{told}")
            return error
    except Exception:  # noqa: BLE001 (whatever an error of another package does when it is packed)
        return ProcessError(told)
    return ProcessError(told)


def _end_with(parent: int, watched: Connection) -> None:
    """Has this process killed when the first one ends, however that ends."""
    call = _system_call()
    if call and call(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0) == 0:
        if os.getppid() != parent:  # it ended before we could ask
            os._exit(1)
        return
    with suppress(RuntimeError):  # no thread to be had: the process ends after its task, when nobody listens
        # It waits for the end of the first process, whose end of the pipe is the only one left.
        threading.Thread(target=lambda: (watched.poll(None), os._exit(1)), daemon=True).start()


@cache
def _system_call() -> Callable[..., int] | None:
    """Linux' `prctl`; None elsewhere."""
    if not sys.platform.startswith("linux"):
        return None
    try:
        import ctypes  # noqa: PLC0415 (most runs start no process)

        call: Callable[..., int] = ctypes.CDLL(None).prctl
    except (ImportError, OSError, AttributeError):
        return None
    return call
