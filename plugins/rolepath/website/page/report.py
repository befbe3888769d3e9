"""Where a reader reports a mistake in a text: the list of issues of the place where the texts are kept."""

import html
from urllib.parse import quote, urlsplit

_NEW = {"github": "/issues/new?title=", "gitlab": "/-/issues/new?issue%5Btitle%5D="}


def report_address(repository: str | None, title: str) -> str:
    """The address of a new issue that names the page; "" where the owner names no repository of a known kind."""
    parts = urlsplit(repository or "")
    host = (parts.hostname or "").split(".")
    kind = next((name for name in _NEW if name in host), "")
    if not kind or parts.scheme != "https":
        return ""
    name = quote(html.unescape(title), safe="")
    return f"{(repository or '').rstrip('/')}{_NEW[kind]}{name}"
