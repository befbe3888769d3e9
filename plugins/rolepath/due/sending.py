"""One request to a webhook, whose address is a secret: no error says it."""

import http.client
import json
import ssl
import time
from typing import Any
from urllib.parse import urlsplit

from rolepath.model.finding import ContentError

SECONDS = 10.0
_AGAIN_AFTER = 1.0
_SERVER_ERROR = 500
_OK = range(200, 300)
_REDIRECTS = range(300, 400)
_LOCAL = ("127.0.0.1", "localhost", "::1")


class NotSentError(Exception):
    """The webhook did not take the message; the text says why, without the address."""


def post(address: str, payload: dict[str, Any], variable: str, seconds: float = SECONDS) -> None:
    """Sends a payload, once more where the server has an error of its own.

    NotSentError where it is not taken, ContentError where `variable` holds no address; redirects are not followed,
    as whoever moves a webhook would get the texts.
    """
    check_address(address, variable)
    body = json.dumps(payload).encode()
    status = _status(address, body, seconds)
    if status >= _SERVER_ERROR:
        time.sleep(_AGAIN_AFTER)
        status = _status(address, body, seconds)
    if status in _REDIRECTS:
        raise NotSentError(f"the webhook answered with a redirect ({status}), which is not followed")
    if status not in _OK:
        raise NotSentError(f"the webhook answered {status}")


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


def _status(address: str, body: bytes, seconds: float) -> int:
    """The status of the answer, whose text nobody reads."""
    parts = urlsplit(address)
    host = parts.hostname or ""
    connection = (
        http.client.HTTPSConnection(host, parts.port, timeout=seconds, context=ssl.create_default_context())
        if parts.scheme == "https"
        else http.client.HTTPConnection(host, parts.port, timeout=seconds)
    )
    path = f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    reason = ""
    try:
        connection.request("POST", path, body, {"Content-Type": "application/json", "User-Agent": "rolepath"})
        return connection.getresponse().status
    except TimeoutError:
        reason = f"the webhook did not answer within {seconds:g} seconds"
    except (OSError, http.client.HTTPException) as error:
        reason = f"the webhook cannot be reached ({type(error).__name__})"
    finally:
        connection.close()
    raise NotSentError(reason)  # here, so that no traceback holds the address as a cause
