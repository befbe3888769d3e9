"""Where the time of a run goes, measured only while somebody wants to know."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

_spans: list["Span"] | None = None


@dataclass(frozen=True)
class Span:
    """One piece of work, in seconds; pieces may lie within others."""

    what: str
    which: str
    seconds: float


@contextmanager
def measured(what: str, which: str = "") -> Iterator[None]:
    """Work of a kind, on something of a name."""
    if _spans is None:
        yield
        return
    start = time.perf_counter()
    try:
        yield
    finally:
        _spans.append(Span(what, which, time.perf_counter() - start))


@contextmanager
def measurement() -> Iterator[list[Span]]:
    """Collects all that is measured meanwhile, in this process."""
    global _spans  # noqa: PLW0603 (work is measured in many places, and only one run at a time)
    before, _spans = _spans, []
    try:
        yield _spans
    finally:
        _spans = before
