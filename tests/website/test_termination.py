"""A request to stop: an exception in the process that builds, the end of any that it has forked."""

import multiprocessing
import signal
from collections.abc import Iterator

import pytest

from rolepath.website.publish.termination import Termination


@pytest.fixture
def termination() -> Iterator[Termination]:
    begun = Termination()
    begun.begin()
    yield begun
    begun.end()


@pytest.mark.usefixtures("termination")
def test_a_request_is_an_exception_that_lets_others_clean_up() -> None:
    with pytest.raises(SystemExit, match=str(128 + signal.SIGTERM)):
        signal.raise_signal(signal.SIGTERM)


@pytest.mark.usefixtures("termination")
def test_a_process_that_waits_for_a_lock_ends_when_it_is_asked_to() -> None:
    """As Python's own pool asks its processes, while they wait for more to do."""

    def waits() -> None:
        handler.put(signal.getsignal(signal.SIGTERM))
        held.acquire()

    fork = multiprocessing.get_context("fork")
    handler, held = fork.SimpleQueue(), fork.Lock()
    with held:
        process = fork.Process(target=waits)
        process.start()
        assert handler.get() == signal.SIG_DFL, "one in Python may come too late for a wait in C"
        process.terminate()
        process.join(20)
        assert process.exitcode == -signal.SIGTERM


def test_requests_are_left_to_the_system_at_the_end(termination: Termination) -> None:
    assert signal.getsignal(signal.SIGTERM) != signal.SIG_DFL
    termination.end()
    assert signal.getsignal(signal.SIGTERM) == signal.SIG_DFL
    assert signal.getsignal(signal.SIGHUP) == signal.SIG_DFL
