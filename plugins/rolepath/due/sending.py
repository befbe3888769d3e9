"""One request to a webhook, whose address is a secret: no error says it."""

import http.client
import json
import socket
import ssl
import time
from contextlib import suppress
from threading import Timer
from typing import Any
from urllib.parse import urlsplit

from rolepath.model.finding import ContentError

SECONDS = 10.0
_AGAIN_AFTER = 1.0
_LONGEST_WAIT, _MOST_DIGITS = 30, 6
_SERVER_ERROR, _TOO_MANY = 500, 429
_MEANS = {
    **dict.fromkeys((401, 403, 404, 410), ": its address is no longer valid, or was copied in part"),
    413: ": the message is too long for it",
    _TOO_MANY: ": it gets too many at a time; try again in a few minutes",
}
"""What services mean by an answer."""
_OK = range(200, 300)
_REDIRECTS = range(300, 400)
_LOCAL = ("127.0.0.1", "localhost", "::1")


class NotSentError(Exception):
    """The webhook did not take the message; the text says why, without the address."""


def post(address: str, payload: dict[str, Any], variable: str, seconds: float = SECONDS) -> None:
    """Sends a payload, once more where the server has an error of its own, or asks to wait for a moment.

    NotSentError where it is not taken, ContentError where `variable` holds no address; redirects are not followed,
    as whoever moves a webhook would get the texts.
    """
    check_address(address, variable)
    body = json.dumps(payload).encode()
    status, wait = _answer(address, body, seconds)
    if status >= _SERVER_ERROR or status == _TOO_MANY:
        time.sleep(wait)
        status, _ = _answer(address, body, seconds)
    if status in _REDIRECTS:
        raise NotSentError(f"the webhook answered with a redirect ({status}), which is not followed")
    if status not in _OK:
        raise NotSentError(f"the webhook answered {status}{_MEANS.get(status, '')}")


def check_address(address: str, variable: str) -> None:
    """ContentError where a text is no address that a message may go to."""
    try:
        parts = urlsplit(address)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host, parts = None, urlsplit("")
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and host in _LOCAL)
    if not host or not is_safe or not address.isprintable() or not address.isascii() or " " in address:
        raise ContentError(f"the environment variable {variable} holds no address that begins with https://")


def _answer(address: str, body: bytes, seconds: float) -> tuple[int, float]:
    """The status of the answer, whose text nobody reads, and after how many seconds to try again.

    It has to be there in time as a whole: a server that says a letter now and then does not hold anybody up.
    """
    parts = urlsplit(address)
    host = parts.hostname or ""
    connection = (
        http.client.HTTPSConnection(host, parts.port, timeout=seconds, context=ssl.create_default_context())
        if parts.scheme == "https"
        else http.client.HTTPConnection(host, parts.port, timeout=seconds)
    )
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    watch = _Watch(seconds)
    reason = ""
    try:
        connection.connect()
        watch.over(connection.sock)
        connection.request("POST", path, body, {"Content-Type": "application/json", "User-Agent": "rolepath"})
        answer = connection.getresponse()
        return answer.status, waiting_time(answer.getheader("Retry-After", ""))
    except (OSError, http.client.HTTPException) as error:
        is_late = watch.has_ended or isinstance(error, TimeoutError)
        late = f"the webhook did not answer within {seconds:g} seconds"
        reason = late if is_late else f"the webhook cannot be reached ({type(error).__name__})"
    finally:
        watch.cancel()
        connection.close()
    raise NotSentError(reason)  # here, so that no traceback holds the address as a cause


def waiting_time(told: str) -> float:
    """How many seconds a server asks to wait, which is never for long."""
    is_number = told.isascii() and told.isdigit() and len(told) <= _MOST_DIGITS
    return min(max(int(told), _AGAIN_AFTER), _LONGEST_WAIT) if is_number else _AGAIN_AFTER


class _Watch:
    """Ends a connection after some seconds, whatever is still coming; the time-out of a socket is that of each read."""

    def __init__(self, seconds: float) -> None:
        self._seconds = seconds
        self._timer: Timer | None = None
        self.has_ended = False

    def over(self, connection: socket.socket) -> None:
        """Begins to watch."""
        self._timer = Timer(self._seconds, self._end, (connection,))
        self._timer.daemon = True
        self._timer.start()

    def cancel(self) -> None:
        """Ends the watch, and lets the connection be."""
        if self._timer:
            self._timer.cancel()

    def _end(self, connection: socket.socket) -> None:
        self.has_ended = True
        with suppress(OSError):
            socket.socket.shutdown(connection, socket.SHUT_RDWR)  # below what is encrypted, which is being read
