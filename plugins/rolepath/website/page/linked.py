"""Plain texts about help as HTML, their addresses as links."""

import html
from urllib.parse import quote

from markupsafe import Markup, escape

from rolepath.model.names.contact import PAGE, SECTION, contact_pieces


def linked(text: str) -> Markup:
    """The text escaped; what it leads to, by https or mail, is a link."""
    pieces = contact_pieces(str(text))
    return Markup("").join(
        Markup('<a href="{}">{}</a>').format(piece.address, piece.words) if piece.address else escape(piece.words)
        for piece in pieces
    )


def addressed(address: str, page: str, section: str = "") -> str:
    """An address with the names of page and section; a mail that asks for neither has them as its subject.

    A section given as its stand-in stays one, for a script to fill in.
    """
    name = html.unescape(page)
    shown = SECTION if section == SECTION else quote(section, safe="")
    if address.startswith("mailto:") and PAGE not in address and SECTION not in address:
        colon = "%3A%20" if section else ""
        address = f"{address}{'&' if '?' in address else '?'}subject={PAGE}{colon}{SECTION}"
    return address.replace(PAGE, quote(name, safe="")).replace(SECTION, shown)
