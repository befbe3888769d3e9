"""Stories of wins as values for the pages that tell them."""

from typing import Any

from rolepath.assemble.text.chapter import Chapter
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.text_pieces import TextPieces
from rolepath.model.catalog import Catalog
from rolepath.model.measured.story import WinStory

Line = dict[str, Any]


def stories_of(catalog: Catalog, links: SiteLinks, page: str, role: str = "", module: str = "") -> list[Line]:
    """The stories that a page tells: of all roles where none is named, of one module where that is named."""
    shown = [
        story
        for story in catalog.stories
        if story.is_shown(catalog.limits.today)
        and role in ("", story.role)
        and module in ("", story.module)
        and _has_task(catalog, story)
    ]
    return [_told(story, catalog, links, page) for story in shown]


def _has_task(catalog: Catalog, story: WinStory) -> bool:
    return any(role.id == story.role and story.task in role.tasks for role in catalog.roles)


def _told(story: WinStory, catalog: Catalog, links: SiteLinks, page: str) -> Line:
    role = next(role for role in catalog.roles if role.id == story.role)
    chapter = Chapter(f"story-{story.name}", deeper=2)
    pieces = TextPieces(story.document, story.path, page, links, chapter=chapter)
    html = pieces.html(story.document.lead)
    html += "".join(pieces.html(section.part.heading.html + section.html) for section in story.document.sections)
    html += pieces.html(story.document.rendering.notes)
    return {
        "title": story.title,
        "role": role.title,
        "task": role.tasks[story.task],
        "minutes": {"before": story.minutes.before, "after": story.minutes.after} if story.minutes else None,
        "flaw": story.flaw,
        "html": html,
        "story": story.story,
    }
