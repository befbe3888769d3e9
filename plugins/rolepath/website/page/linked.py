"""Plain texts about help as HTML, their addresses as links."""

from markupsafe import Markup, escape

from rolepath.model.names.contact import contact_pieces


def linked(text: str) -> Markup:
    """The text escaped; what it leads to, by https or mail, is a link."""
    pieces = contact_pieces(str(text))
    return Markup("").join(
        Markup('<a href="{}">{}</a>').format(piece.address, piece.words) if piece.address else escape(piece.words)
        for piece in pieces
    )
