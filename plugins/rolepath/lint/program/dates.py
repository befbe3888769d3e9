"""The dates of a program for rules: what happens for each role in each cohort."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from rolepath.model.catalog import Catalog
from rolepath.model.links import meetings_by_key
from rolepath.model.place import Place
from rolepath.model.program import Cohort, Program
from rolepath.model.role import Role
from rolepath.model.timetable.message import Message
from rolepath.schedule.event import Event
from rolepath.schedule.events import events_of
from rolepath.schedule.weeks import Weeks


@dataclass(frozen=True)
class Dated:
    """A role in a cohort, and all that happens there, messages too."""

    program: Program
    cohort: Cohort
    role: Role
    events: tuple[Event, ...]

    @property
    def weeks(self) -> Weeks:
        """The weeks of the cohort."""
        return Weeks(self.cohort)


@lru_cache(maxsize=1)  # several rules ask, one after the other
def dated(catalog: Catalog) -> tuple[Dated, ...]:
    """Every role in every cohort; none where no dates are known."""
    return tuple(_dated(catalog))


def _dated(catalog: Catalog) -> Iterator[Dated]:
    program = catalog.program
    for cohort in program.groups if program else ():
        for role in catalog.roles:
            if program and cohort.has_role(role.id):
                events = events_of(program, role, cohort, catalog.modules_of(role), catalog.messages)
                yield Dated(program, cohort, role, events)


def may_be_unread(catalog: Catalog) -> bool:
    """Whether a message, a meeting or a milestone may stand in a file that could not be read: that is the finding."""
    return any(path.endswith((".md", ".yml", ".yaml")) for path in catalog.unreadable)


def place_of(event: Event, catalog: Catalog, role: Role) -> Place:
    """Where an author has written an event."""
    if event.kind == "milestone":
        return catalog.modules[event.module].places.at("milestones")
    if event.kind == "message":
        return message_of(event, catalog).places.at("week")
    if event.kind in ("office_hour", "practice"):
        key = "practice_hour" if event.kind == "practice" else "support"
        return catalog.program.places.at(key) if catalog.program else role.places.at(key)
    return meetings_by_key(role, catalog.program)[event.key].places.at("title")


def message_of(event: Event, catalog: Catalog) -> Message:
    """The message that an event sends."""
    return next(one for one in catalog.messages if event.key == f"message.{one.name}")
