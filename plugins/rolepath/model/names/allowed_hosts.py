"""Which addresses of other hosts a site may load from: what `csp_sources` in `mkdocs.yml` allows."""

from collections.abc import Iterable
from urllib.parse import SplitResult, urlsplit

_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}


def is_allowed(address: str, sources: Iterable[str]) -> bool:
    """Whether one of the sources of a directive names the host, and where given the path, of an address."""
    asked = _split(address.strip())
    return asked is not None and bool(asked.hostname) and any(_covers(source, asked) for source in sources)


def _covers(source: str, asked: SplitResult) -> bool:
    given = _split(source if "://" in source else f"//{source}")
    if given is None or source.startswith("'") or not given.hostname or not asked.hostname:
        return False
    scheme = asked.scheme or "https"
    if given.scheme and given.scheme != scheme and (given.scheme, scheme) not in {("http", "https"), ("ws", "wss")}:
        return False
    if not given.scheme and scheme not in {"http", "https"}:
        return False
    host = given.hostname
    is_host = asked.hostname.endswith(host[1:]) if host.startswith("*.") else asked.hostname == host
    return is_host and _is_port(given, asked, scheme) and _is_path(given.path, asked.path or "/")


def _is_port(given: SplitResult, asked: SplitResult, scheme: str) -> bool:
    port = asked.port or _PORTS.get(scheme)
    return port == given.port if given.port else port == _PORTS.get(scheme)


def _is_path(given: str, asked: str) -> bool:
    return not given or (asked.startswith(given) if given.endswith("/") else asked == given)


def _split(address: str) -> SplitResult | None:
    try:
        parts = urlsplit(address)
        parts.port  # noqa: B018 (what is no number is told only when it is asked for)
    except ValueError:
        return None
    return parts
