"""Work is interrupted when its time is up, and nothing of it stays behind."""

import re
import signal
import threading
import time
from contextlib import suppress

import pytest

from rolepath import time_limit
from rolepath.time_limit import OutOfTimeError, within

SHORT = 0.05


def forever() -> None:
    while True:
        pass


def stubborn() -> None:
    """Catches whatever an extension would catch."""
    while True:
        with suppress(Exception):
            forever()


def one_regular_expression() -> None:
    re.match(r"(a|a)*b", "a" * 40)


def in_a_destructor() -> None:
    """An interruption in a destructor cannot be raised; the next one is."""

    class Slow:
        def __del__(self) -> None:
            forever()

    Slow()
    forever()


def state() -> tuple[object, tuple[float, float]]:
    return signal.getsignal(signal.SIGVTALRM), signal.getitimer(signal.ITIMER_VIRTUAL)


@pytest.mark.parametrize("work", [forever, stubborn, one_regular_expression, in_a_destructor])
def test_endless_work_is_ended(work: object) -> None:
    before = state()
    with pytest.raises(OutOfTimeError):
        within(SHORT, work)  # type: ignore[arg-type]
    assert state() == before


def test_work_in_time_is_left_alone() -> None:
    before = state()
    assert within(5, lambda: 7) == 7
    assert within(0, lambda: 8) == 8, "without a limit"
    with pytest.raises(ValueError, match="seven"):
        within(5, lambda: int("seven"))
    assert state() == before


def test_waiting_is_no_work() -> None:
    assert within(SHORT, lambda: time.sleep(3 * SHORT)) is None


def in_a_thread(work: object) -> list[str]:
    found = []

    def run() -> None:
        try:
            within(SHORT, work)  # type: ignore[arg-type]
        except OutOfTimeError:
            found.append("refused")

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    return found


def busy() -> None:
    end = time.thread_time() + 3 * SHORT
    while time.thread_time() < end:
        pass


def test_in_another_thread_work_is_refused_when_it_ends() -> None:
    assert in_a_thread(busy) == ["refused"]
    assert in_a_thread(lambda: None) == []


def test_without_timers_work_is_refused_when_it_ends(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_limit, "signal", object())
    with pytest.raises(OutOfTimeError):
        within(SHORT, busy)
