"""What goes to whom on which day: messages, meetings, and milestones."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from rolepath.model.catalog import Catalog
from rolepath.model.program import Cohort, Program
from rolepath.model.role import Role
from rolepath.model.timetable.message import Message
from rolepath.model.timetable.session import AUDIENCES
from rolepath.schedule.calendars import is_for
from rolepath.schedule.event import Event
from rolepath.schedule.events import events_of
from rolepath.schedule.weeks import Weeks

_REMINDED = ("session", "checkin", "milestone")
"""What people are told of on its day; office hours and the hour of practice are in their calendar."""


@dataclass(frozen=True)
class Item:
    """One thing that goes to one audience of some roles on one day.

    `message` is None for a reminder of an event; `following` is the next meeting of those who get it.
    """

    day: date
    week: int
    cohort: Cohort
    audience: str
    roles: tuple[Role, ...]
    event: Event
    message: Message | None
    following: tuple[Event, date] | None
    channel: str

    @property
    def key(self) -> str:
        """What it is known by, so that nobody gets it twice."""
        roles = "+".join(role.id for role in self.roles)
        return f"{self.day.isoformat()} {self.cohort.id} {self.audience} {roles} {self.event.key}"


def items_of(catalog: Catalog, cohort: Cohort, first: date, days: int = 1) -> tuple[Item, ...]:
    """All that goes out from a day on, by day, audience and what it is.

    What is the same for several roles goes out once.
    """
    if catalog.program is None:
        return ()
    found = [
        item
        for role in catalog.roles
        if cohort.has_role(role.id)
        for item in _of_role(catalog, catalog.program, role, cohort, (first, days))
    ]
    return tuple(sorted(_merged(found), key=_order))


def _order(item: Item) -> tuple[date, int, str, str]:
    return item.day, AUDIENCES.index(item.audience), item.event.key, item.key


def _merged(items: list[Item]) -> Iterator[Item]:
    known: dict[tuple[str, ...], Item] = {}
    for item in items:
        key = _sameness(item)
        known[key] = replace(known[key], roles=known[key].roles + item.roles) if key in known else item
    yield from known.values()


def _sameness(item: Item) -> tuple[str, ...]:
    """Equal for items of several roles that say the same to the same people in the same place."""
    event = item.event
    text = f"{item.message.title} {item.message.document.source.markdown}" if item.message else ""
    is_common = (item.message or event.key.startswith("all.")) and not (
        any(sign in text for sign in _OF_ROLE) or _leads_into_sites(item.message)
    )
    roles = "" if is_common else item.roles[0].id
    following = f"{item.following[1]} {item.following[0].key} {item.following[0].title}" if item.following else ""
    return (
        item.day.isoformat(),
        item.audience,
        event.key,
        event.title,
        item.channel,
        roles,
        following if _NEXT in text else "",
    )


def _leads_into_sites(message: Message | None) -> bool:
    """Whether a message has links that lead to another address for each role."""
    return message is not None and message.is_for_learners_alone and message.leads_to_pages


_OF_ROLE, _NEXT = ("{role}", "{link}"), "{next_session}"


def channel_of(program: Program, role: Role, cohort: Cohort, audience: str, message: Message | None) -> str:
    """Where those who get something read it; "" where nobody has said."""
    if message and message.channel:
        return message.channel
    if audience in program.channels:
        return program.channels[audience]
    if audience != "learners":
        return ""
    own = cohort.support.channel if cohort.support else ""
    return own or role.support.channel or program.support.channel


def _of_role(catalog: Catalog, program: Program, role: Role, cohort: Cohort, span: tuple[date, int]) -> Iterator[Item]:
    messages = {f"message.{message.name}": message for message in catalog.messages}
    events = events_of(program, role, cohort, catalog.modules_of(role), catalog.messages)
    days = [span[0] + timedelta(number) for number in range(span[1])]
    weeks = Weeks(cohort)
    for event in events:
        message = messages.get(event.key) if event.kind == "message" else None
        if event.kind not in (*_REMINDED, "message"):
            continue
        for day in sorted(set(event.dates).intersection(days)):
            for audience in (one for one in AUDIENCES if is_for(event, one)):
                yield Item(
                    day=day,
                    week=weeks.before(day) or event.week,
                    cohort=cohort,
                    audience=audience,
                    roles=(role,),
                    event=event,
                    message=message,
                    following=_following(events, audience, day),
                    channel=channel_of(program, role, cohort, audience, message),
                )


def _following(events: tuple[Event, ...], audience: str, day: date) -> tuple[Event, date] | None:
    """The next meeting of an audience on a day or after it, and its day."""
    meetings = (event for event in events if event.kind in ("session", "checkin") and is_for(event, audience))
    dated = ((other, event) for event in meetings for other in [next((d for d in event.dates if d >= day), None)])
    coming = [(other, event) for other, event in dated if other]
    if not coming:
        return None
    other, event = min(coming, key=lambda found: (found[0], str(found[1].clock or ""), found[1].key))
    return event, other
