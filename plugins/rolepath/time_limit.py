"""Work that ends when its time is up, so that no text can stall a build."""

import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType
from typing import TypeVar

Result = TypeVar("Result")
_AGAIN = 1.0
"""Seconds after which the interruption is repeated, should other code have swallowed it."""


class OutOfTimeError(Exception):
    """The work took longer than it may; `frame` is where it was, None where that is unknown."""

    def __init__(self, frame: FrameType | None = None) -> None:
        super().__init__()
        self.frame = frame


class _TimeIsUp(BaseException):
    """Thrown into the work from outside; no Exception, which an extension might catch."""

    def __init__(self, frame: FrameType | None) -> None:
        super().__init__()
        self.frame = frame


def within(seconds: float, work: Callable[[], Result]) -> Result:
    """What the work returns; OutOfTimeError where it takes more of the processor's time than allowed, 0 for any.

    Work within work has a time of its own, which does not count as the outer one's. The time counted is that of the
    processor, so a busy machine changes nothing. Work is interrupted in the main thread of systems with timers, also
    within a single regular expression. Elsewhere (Windows, other threads) it ends by itself, and is refused then.
    """
    if seconds <= 0:
        return work()
    is_main = threading.current_thread() is threading.main_thread()
    if is_main and hasattr(signal, "setitimer"):
        return _interrupted(seconds, work)
    return _measured(seconds, work)


def _interrupted(seconds: float, work: Callable[[], Result]) -> Result:
    handler = signal.signal(signal.SIGVTALRM, _throw)
    before = signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    try:
        try:
            with _unsaid_where_swallowed():
                return work()
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, *before)
    except _TimeIsUp as interruption:
        raise OutOfTimeError(interruption.frame) from None
    finally:
        signal.signal(signal.SIGVTALRM, handler)


@contextmanager
def _unsaid_where_swallowed() -> Iterator[None]:
    """Within it, an interruption that meets a destructor or a callback of the garbage collector is not reported.

    Python cannot raise from there: it reports on stderr and goes on, and the interruption comes again.
    """
    report = sys.unraisablehook

    def hook(unraisable: "sys.UnraisableHookArgs") -> None:
        if not isinstance(unraisable.exc_value, _TimeIsUp):
            report(unraisable)

    sys.unraisablehook = hook
    try:
        yield
    finally:
        sys.unraisablehook = report


def _throw(number: int, frame: FrameType | None) -> None:  # noqa: ARG001 (the form of a signal handler)
    raise _TimeIsUp(frame)


def _measured(seconds: float, work: Callable[[], Result]) -> Result:
    start = time.thread_time()
    result = work()
    if time.thread_time() - start > seconds:
        raise OutOfTimeError
    return result
