"""The log in which the command that builds counts its warnings: that of MkDocs, or of its fork ProperDocs."""

import logging
from collections.abc import Iterator

from rolepath.lint.formats.wording import printable, without_commands

_MKDOCS = logging.getLogger("mkdocs")
_FORK = "properdocs"


def engine_log() -> logging.Logger:
    """The log above all others of a build; ProperDocs takes that of MkDocs in below its own."""
    parent = _MKDOCS.parent
    return parent if parent is not None and parent.name == _FORK else _MKDOCS


def counters() -> Iterator[logging.Handler]:
    """The handlers that count warnings for strict mode, of MkDocs and of its fork."""
    logs = {_MKDOCS, engine_log()}
    yield from (handler for log in logs for handler in log.handlers if is_counter(handler))


def is_counter(handler: logging.Handler) -> bool:
    """Whether a handler counts and shows nothing."""
    return callable(getattr(handler, "get_counts", None))


def has_warned() -> bool:
    """Whether a warning was logged, for which a strict build ends; MkDocs asks the same after its last event."""
    return any(handler.get_counts() for handler in counters())  # type: ignore[attr-defined]


def harmless(record: logging.LogRecord) -> bool:
    """Lets each message pass as one that moves no terminal and commands no workflow, whoever's words it quotes."""
    record.msg = without_commands(printable(record.getMessage().replace("\r", " ")))
    record.args = ()
    return True
