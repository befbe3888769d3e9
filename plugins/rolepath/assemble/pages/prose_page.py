"""A page that is no module: a text of the program, and perhaps what a role adds to it."""

from dataclasses import dataclass
from typing import Any

from rolepath.assemble.text.chapter import WHOLE_PAGE, Chapter
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.text_pieces import TextPieces
from rolepath.html.anchors import own_place
from rolepath.model.document import Document, Heading
from rolepath.model.links import FOR_ROLE, HOME
from rolepath.model.program import ProgramPage
from rolepath.model.role import Role
from rolepath.model.site_plan import PagePlan


@dataclass(frozen=True)
class Addition:
    """What a role adds to a page of the program: its policy answers or its concerns."""

    title: str
    document: Document
    source: str


def addition_of(role: Role, path: str) -> Addition | None:
    """What a role adds to a page."""
    text = role.answers.get(path)
    return Addition(role.title, text, role.path) if text else None


def prose_page(
    page: ProgramPage | None,
    addition: Addition | None,
    links: SiteLinks,
    place: dict[str, str],
    around: dict[str, Any],
    chapter: Chapter = WHOLE_PAGE,
) -> PagePlan:
    """A page; `place` holds its path, address, title, layout and source where the page itself has none."""
    path = place["path"]
    data: dict[str, Any] = {"lead": "", "sections": [], "notes": "", "addition": None, "summary": "", "story": ""}
    headings: list[Heading] = []
    taken = page.document.rendering.anchors if page else frozenset[str]()
    added = {FOR_ROLE, *addition.document.rendering.anchors} if addition else set[str]()
    if page:
        pieces = TextPieces(page.document, page.path, path, links, chapter=chapter, beside=added)
        data |= {
            "summary": page.summary,
            "story": page.story,
            "lead": pieces.html(page.document.lead),
            "sections": [pieces.section(section) for section in page.document.sections],
            "notes": pieces.html(page.document.rendering.notes),
        }
        headings = pieces.headings(page.document.sections)
    if addition:
        own = TextPieces(addition.document, HOME, path, links, taken, chapter, added)
        parts = [own.part(part) for part in addition.document.rendering.parts]
        notes = own.html(addition.document.rendering.notes)
        anchor = own_place(FOR_ROLE, taken | addition.document.rendering.anchors)
        data["addition"] = {
            "title": addition.title,
            "anchor": anchor,
            "parts": parts,
            "notes": notes,
            "source": addition.source,
        }
        first = Heading(2, anchor, addition.title, "")
        headings = [first, *(own.title(part) for part in addition.document.rendering.parts), *headings]
    texts = [addition.document.source.markdown if addition else "", page.document.source.markdown if page else ""]
    return PagePlan(
        path=path,
        url=place["url"],
        title=page.title if page else place["title"],
        layout=place["layout"],
        source=place["source"],
        markdown="\n\n".join(text for text in texts if text),
        metadata=page.metadata if page else {"title": place["title"]},
        data=data | around,
        headings=tuple(headings),
    )
