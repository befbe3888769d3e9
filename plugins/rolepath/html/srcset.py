"""The addresses of `srcset`: one picture in several sizes, each with what it is for."""

import re
from collections.abc import Callable

ATTRIBUTES = frozenset(("srcset", "imagesrcset"))
_CANDIDATE = re.compile(r"[\s,]*(?P<address>[^\s,](?:\S*[^\s,])?)(?P<size>\s+[^,\s][^,]*)?(?:,|\s*\Z|(?=\s))")


def with_addresses(value: str, change: Callable[[str], str | None]) -> str:
    """The value with other addresses; a picture for which there is none is left out."""
    found = []
    for match in _CANDIDATE.finditer(value):
        address = change(match["address"])
        if address is not None:
            found.append(f"{address} {' '.join((match['size'] or '').split())}".strip())
    return ", ".join(found)
