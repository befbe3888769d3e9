"""The first words of the sponsor's own introduction, for the pages on which people arrive."""

from typing import Any

from rolepath.assemble.text.chapter import Chapter
from rolepath.assemble.text.footnotes import footnotes_of
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.text_pieces import TextPieces
from rolepath.html.reading import anchors_of
from rolepath.model.catalog import Catalog
from rolepath.model.document import Document
from rolepath.model.links import HOME

SPONSOR = "program/sponsor.md"


def welcome(catalog: Catalog, links: SiteLinks) -> dict[str, Any] | None:
    """What stands above the first heading of the introduction, or else beneath it; None where nothing is written.

    Links to places that stay on the introduction's own page lead there.
    """
    page = catalog.pages.get(SPONSOR)
    words = _first_words(page.document) if page else ""
    if page is None or not words:
        return None
    url = links.way_to(SPONSOR, HOME)
    notes = footnotes_of(page.document.rendering.notes, words)
    here = Chapter("sponsor", elsewhere=url, shown=anchors_of(words + notes))
    pieces = TextPieces(page.document, SPONSOR, HOME, links, chapter=here)
    sponsor = catalog.program.sponsor if catalog.program else ""
    return {"html": pieces.html(words), "notes": pieces.html(notes), "sponsor": sponsor, "url": url}


def _first_words(document: Document) -> str:
    texts = (document.lead, *(section.html for section in document.sections))
    return next((text for text in texts if text.strip()), "")
