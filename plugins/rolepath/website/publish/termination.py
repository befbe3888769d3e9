"""Ends a build in good order when the system asks for it, as a container's stop or a closed terminal does."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import ClassVar

_REQUESTS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Termination:
    """From `begin` to `end`, a request to stop is an exception, so that MkDocs and its plugins can clean up.

    A program that has handlers of its own keeps them. A process that is forked meanwhile ends at once when it is asked
    to: it has nothing to clean up.
    """

    _ours: ClassVar[list[signal.Signals]] = []  # a process has one handler for each

    def begin(self) -> None:
        """Listens to requests."""
        if threading.current_thread() is threading.main_thread():
            for number in _REQUESTS:
                if signal.getsignal(number) is signal.SIG_DFL:
                    signal.signal(number, self._stop)
                    self._ours.append(number)

    @classmethod
    def end(cls) -> None:
        """Leaves requests to the system again."""
        while cls._ours:
            signal.signal(cls._ours.pop(), signal.SIG_DFL)

    @contextmanager
    def put_off(self) -> Iterator[None]:
        """A step that is done at once, and is not to be left halfway; Ctrl-C comes too late for it as well."""
        if threading.current_thread() is not threading.main_thread():
            yield
            return
        usual = {number: signal.signal(number, signal.SIG_IGN) for number in (*self._ours, signal.SIGINT)}
        try:
            yield
        finally:
            for number, handler in usual.items():
                signal.signal(number, handler)

    @staticmethod
    def _stop(number: int, frame: FrameType | None) -> None:  # noqa: ARG004 (how handlers are called)
        raise SystemExit(128 + number)


if hasattr(os, "register_at_fork"):
    # A handler in Python is not called while a process waits for a lock of multiprocessing's: a pool of a plugin's,
    # which asks its processes to end, would wait for one of them for ever.
    os.register_at_fork(after_in_child=Termination.end)
