"""The sheet of a check-in: when it is, what is spoken about, what the learner has done since, room for notes."""

from collections.abc import Iterable
from typing import Any

from rolepath.assemble.curriculum.attendance import Groups
from rolepath.assemble.curriculum.dates import EVERY
from rolepath.assemble.text.chapter import Chapter
from rolepath.assemble.text.links import SiteLinks
from rolepath.assemble.text.text_pieces import TextPieces
from rolepath.model.document import Document, Heading
from rolepath.model.links import HOME
from rolepath.model.program import Cohort
from rolepath.model.role import Role
from rolepath.model.site_plan import PagePlan
from rolepath.model.timetable.session import Session
from rolepath.model.words import word
from rolepath.schedule.event import Event

_HIGHER = Chapter(deeper=-1)
"""Agendas stand one level higher here than on the page of the dates, where each has its meeting's title above it."""

_AGENDA = "calendar:agenda"


def sheet_page(
    role: Role, meeting: Session, place: tuple[str, str], links: SiteLinks, around: dict[str, Any]
) -> PagePlan:
    """The page; `place` is its path and address, `around` what the whole site shows."""
    path, address = place
    agenda = _agenda(meeting.agenda, links, path) if meeting.agenda else ""
    return PagePlan(
        path=path,
        url=address,
        title=meeting.title,
        layout="sheet",
        source=role.path,
        metadata={"title": meeting.title},
        data={
            "week": meeting.week,
            "every": EVERY[meeting.when.every] if meeting.when.every else "",
            "minutes": meeting.minutes,
            "who": meeting.who,
            "where": meeting.where,
            "agenda": agenda,
            "anchors": {"agenda": _AGENDA},
            **around,
        },
        headings=(Heading(2, _AGENDA, word("agenda"), ""),) if agenda else (),
    )


def _agenda(document: Document, links: SiteLinks, page: str) -> str:
    """The agenda without its heading, which is the page's title."""
    pieces = TextPieces(document, HOME, page, links, chapter=_HIGHER)
    first, *others = document.rendering.parts
    html = pieces.html(first.html) + "".join(pieces.part(part)["heading"] + pieces.html(part.html) for part in others)
    return html + pieces.html(document.rendering.notes)


def dates_on(groups: Groups, key: str) -> list[dict[str, Any]]:
    """On which day, at which time each group meets; the days of one that recurs are those of its first."""
    return [
        {"title": cohort.title, "day": event.day.isoformat(), "whole_week": event.days > 1, "time": event.clock_text}
        for cohort, events in groups
        for event in events
        if event.key == key
    ]


def since_of(groups: Groups, meeting: Session) -> str:
    """From which day on a learner's record is new at a meeting, for each group its id, its start and that day.

    It is the day of the last check-in of an earlier week, or the start.
    """
    return ";".join(
        f"{cohort.id} {cohort.start.isoformat()} {_since(cohort, events, meeting)}" for cohort, events in groups
    )


def _since(cohort: Cohort, events: Iterable[Event], meeting: Session) -> str:
    earlier = (event.day for event in events if event.kind == "checkin" and event.week < meeting.week)
    return max(earlier, default=cohort.start).isoformat()
