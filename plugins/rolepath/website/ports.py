"""Ports of this machine for a preview: which are free, and what to say where one is not."""

import errno
import socket
from contextlib import closing

_TRIED = 50
_TAKEN = frozenset((errno.EADDRINUSE, errno.EACCES))


def is_free(host: str, port: int) -> bool:
    """Whether a server could listen there now; an address that is none of this machine's counts as free."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
    except OSError:
        return True  # whoever listens there says what is wrong with it
    with closing(socket.socket(family, kind, protocol)) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(address)
        except PermissionError:
            return False
        except OSError as error:
            return error.errno not in _TAKEN
    return True


def next_free(host: str, port: int) -> int:
    """The first free port from one on; that one itself where none of the next is free."""
    return next((other for other in range(port, min(port + _TRIED, 65536)) if is_free(host, other)), port)
