"""What a plain text about help leads to: addresses and mail in it become links, all else stays text."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

_PIECE = re.compile(
    r"\[(?P<words>[^\[\]]{1,200})\]\((?P<address>[^()\s]{1,500}(?:\([^()\s]{0,500}\)[^()\s]{0,500}){0,3})\)"
    r"|(?<![\w+.-])(?P<bare>[a-zA-Z][a-zA-Z0-9+.-]{1,20}://[^\s<>\"]{1,2000}|mailto:[^\s<>\"]{1,2000})"
    r"|(?<![\w.+-])(?P<mail>[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[\w-]{1,63})"
)
PAGE, SECTION = "[page]", "[section]"
"""Stand in an address for the names of the page and the section that somebody asks about."""
_AFTER_ADDRESS = ".,;:!?)'"


@dataclass(frozen=True)
class ContactPiece:
    """A piece of the text; `address` is where it leads, "" for words alone and for what is refused.

    `refused` is the address that somebody wrote and that no page leads to.
    """

    words: str
    address: str = ""
    refused: str = ""


def contact_pieces(text: str) -> Iterator[ContactPiece]:
    """The text in its order: `[words](address)`, an address on its own, a mail address, and what stands between."""
    end = 0
    for found in _PIECE.finditer(text):
        written, words = found[0], found["words"]
        if words is None:
            written = words = written.rstrip(_AFTER_ADDRESS)
        if found.start() > end:
            yield ContactPiece(text[end : found.start()])
        address = found["address"] if found["words"] else f"mailto:{written}" if found["mail"] else written
        yield ContactPiece(words, address) if is_contact(address) else ContactPiece(words, refused=address)
        end = found.start() + len(written)
    if end < len(text):
        yield ContactPiece(text[end:])


def is_contact(address: str) -> bool:
    """Whether a page may lead there: a site by https, or somebody's mail."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    if not address.isprintable():
        return False
    if parts.scheme == "https":
        return bool(parts.hostname) and "@" not in parts.netloc
    return parts.scheme == "mailto" and "@" in parts.path and not parts.netloc
