"""Ends a build in good order when the system asks for it, as a container's stop or a closed terminal does."""

import os
import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

_REQUESTS = [getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)]


class Termination:
    """From `begin` to `end`, a request to stop is an exception, so that MkDocs and its plugins can clean up.

    A program that has handlers of its own keeps them.
    """

    def __init__(self) -> None:
        self._process = os.getpid()
        self._ours: list[signal.Signals] = []

    def begin(self) -> None:
        """Listens to requests."""
        if threading.current_thread() is threading.main_thread():
            self._process = os.getpid()
            for number in _REQUESTS:
                if signal.getsignal(number) is signal.SIG_DFL:
                    signal.signal(number, self._stop)
                    self._ours.append(number)

    def end(self) -> None:
        """Leaves requests to the system again."""
        while self._ours:
            signal.signal(self._ours.pop(), signal.SIG_DFL)

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

    def _stop(self, number: int, frame: FrameType | None) -> None:  # noqa: ARG002 (how handlers are called)
        if os.getpid() != self._process:  # a worker, which has nothing to clean up
            os._exit(128 + number)
        raise SystemExit(128 + number)
