"""The calendar files of a role: for its learners, and for those who stand beside them."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime

from rolepath.html.reading import lines_of
from rolepath.model.links import CALENDARS, SHELF
from rolepath.model.module import Module
from rolepath.model.names.contact import contact_pieces
from rolepath.model.program import Cohort, Program
from rolepath.model.role import Role
from rolepath.model.timetable.calendar_file import CalendarEntry, CalendarFile, Recorded, Repeat
from rolepath.model.words import word
from rolepath.schedule.event import Event
from rolepath.schedule.events import events_of
from rolepath.schedule.record import counted

OTHERS = ("managers", "supervisors", "facilitators", "leaders")
"""Who gets a calendar beside the facilitator's pages, which no learner's page leads to."""

_SOON, _DAY_BEFORE = 15, 15 * 60
_TITLES = {"checkin": "calendar_checkin", "milestone": "calendar_milestone"}
_OWN_TITLES = {"office_hour": "calendar_office_hour", "practice": "calendar_practice"}


def calendars_of(
    program: Program,
    role: Role,
    modules: Iterable[Module],
    recorded: Mapping[str, Recorded],
    address: Callable[[Event], str],
) -> tuple[CalendarFile, ...]:
    """The files of all cohorts that have the role; `address` is the page of an event within the role's site."""
    modules = tuple(modules)
    found = []
    for cohort in program.groups:
        if cohort.has_role(role.id):
            events = events_of(program, role, cohort, modules)
            for audience in ("learners", *OTHERS):
                entries = tuple(
                    counted(_entry(event, program, role, cohort, address(event)), recorded)
                    for event in events
                    if is_for(event, audience)
                )
                if entries:
                    found.append(_file(program, role, cohort, audience, entries))
    return tuple(found)


def learners_events(program: Program, role: Role, cohort: Cohort, modules: Iterable[Module]) -> tuple[Event, ...]:
    """What learners have in their calendar."""
    return tuple(event for event in events_of(program, role, cohort, modules) if is_for(event, "learners"))


def is_for(event: Event, audience: str) -> bool:
    """Whether an event is in somebody's calendar; facilitators have the sessions that learners go to as well."""
    return audience in event.audiences or (
        audience == "facilitators" and event.kind == "session" and "learners" in event.audiences
    )


def calendar_path(cohort: str, audience: str) -> str:
    """Where the file of a cohort lies in the role's site."""
    return f"{CALENDARS}{cohort}.ics" if audience == "learners" else f"{SHELF}{CALENDARS}{cohort}-{audience}.ics"


def _file(
    program: Program, role: Role, cohort: Cohort, audience: str, entries: tuple[CalendarEntry, ...]
) -> CalendarFile:
    group = "" if cohort.title == program.title else cohort.title
    title = " · ".join(name for name in (program.title, role.title, group) if name)
    if audience != "learners":
        title = f"{title} · {word(f'audience_{audience}')}"
    path = calendar_path(cohort.id, audience)
    return CalendarFile(path, cohort.id, audience, title, program.timezone, cohort.start, entries)


def _entry(event: Event, program: Program, role: Role, cohort: Cohort, page: str) -> CalendarEntry:
    repeat = Repeat(event.rhythm.every, event.rhythm.day, event.rhythm.last) if event.rhythm else None
    pieces = list(contact_pieces(event.where))
    return CalendarEntry(
        uid=f"{event.key}.{cohort.id}.{role.id}@{program.id}.rolepath",
        sequence=0,
        title=_title(event),
        start=_start(event, event.day),
        minutes=event.minutes,
        days=event.days,
        repeat=repeat,
        without=tuple(_start(event, day) for day in event.without),
        place="".join(piece.words for piece in pieces),
        lines=tuple(_lines(event, [piece.address for piece in pieces if piece.address not in ("", piece.words)])),
        page=page,
        alarm=_alarm(event),
        is_tentative=event.kind == "practice",
        is_free=event.kind in ("office_hour", "milestone") or event.clock is None,
        timezone=program.timezone if event.clock else "",
    )


def _start(event: Event, day: date) -> datetime | date:
    return datetime.combine(day, event.clock) if event.clock else day


def _title(event: Event) -> str:
    if event.kind in _OWN_TITLES:
        return word(_OWN_TITLES[event.kind])
    return f"{word(_TITLES[event.kind])}: {event.title}" if event.kind in _TITLES else event.title


def _lines(event: Event, addresses: Iterable[str]) -> Iterator[str]:
    """What the description says, in lines."""
    if event.who:
        yield f"{word('calendar_with')}: {event.who}"
    if event.show:
        yield f"{word('milestone_show')}: {event.show}"
    yield from addresses
    if event.agenda:
        for part in event.agenda.rendering.parts:
            yield from lines_of(part.html)


def _alarm(event: Event) -> int:
    """A quarter of an hour before a meeting, the morning of the day before what takes whole days."""
    if event.kind in ("office_hour", "practice"):
        return 0
    return _SOON if event.clock else _DAY_BEFORE
