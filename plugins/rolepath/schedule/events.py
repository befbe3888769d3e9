"""All that happens for one role in one cohort."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, time, timedelta

from rolepath.model.module import Module
from rolepath.model.program import WEEKDAYS, Cohort, OfficeHour, Program
from rolepath.model.role import Role
from rolepath.model.timetable.message import Message
from rolepath.model.timetable.session import Day, Session, When
from rolepath.schedule.event import Event, Rhythm, day_of_month, days_of
from rolepath.schedule.weeks import Weeks

_WORKING_DAYS = 5
_FRIDAY = 4


def events_of(
    program: Program, role: Role, cohort: Cohort, modules: Iterable[Module], messages: Iterable[Message] = ()
) -> tuple[Event, ...]:
    """The events in the order of their first day; `modules` are those that the role's learners work through.

    Equal programs give equal events on any day. No two events have one key.
    """
    made = _Events(program, role, cohort)
    found = (*made.all(modules), *made.messages(messages))
    return tuple(sorted(_named(found), key=lambda event: (event.day, event.clock or time(), event.key)))


def _named(events: Iterable[Event]) -> Iterator[Event]:
    """The events with a number behind a key that another one before it has."""
    seen: Counter[str] = Counter()
    for event in events:
        seen[event.key] += 1
        yield event if seen[event.key] == 1 else replace(event, key=f"{event.key}.{seen[event.key]}")


class _Events:
    def __init__(self, program: Program, role: Role, cohort: Cohort) -> None:
        self._program = program
        self._role = role
        self._cohort = cohort
        self._weeks = Weeks(cohort)

    def all(self, modules: Iterable[Module]) -> Iterator[Event]:
        for meeting in (*self._role.checkins, *self._role.sessions):
            yield from self._meeting(meeting, meeting.key)
        for meeting in self._program.sessions:
            if meeting.is_of(self._role.id):
                yield from self._meeting(meeting, f"all.{meeting.key}")
        for hour in self._office_hours():
            yield from self._office_hour(hour)
        for module in modules:
            yield from self._milestones(module)
        yield from self._practice()

    def messages(self, messages: Iterable[Message]) -> Iterator[Event]:
        """The messages for the role; one without a day goes out on Monday."""
        for message in messages:
            if message.is_of(self._role.id):
                event = Event(
                    key=f"message.{message.name}",
                    kind="message",
                    title=message.title,
                    day=self._cohort.start,
                    week=message.when.begins,
                    clock=_clock(message.when.time),
                    audiences=message.to,
                    who=message.sender,
                )
                when = message.when
                yield from self._on(event, when if when.day else replace(when, day=Day(0)))

    def _meeting(self, meeting: Session, key: str) -> Iterator[Event]:
        event = Event(
            key=key,
            kind="checkin" if meeting.is_checkin else "session",
            title=meeting.title,
            day=self._cohort.start,
            week=meeting.week,
            clock=_clock(meeting.when.time),
            minutes=meeting.minutes,
            audiences=meeting.audiences,
            who=meeting.who,
            where=meeting.where,
            agenda=meeting.agenda,
        )
        yield from self._on(event, meeting.when)

    def _on(self, event: Event, when: When) -> Iterator[Event]:
        """The event on its days; of what recurs none where all of them fall into a pause, or lie after the last day.

        What is once is always there, and a finding where its day is none of the cohort's.
        """
        if not when.every:
            weekday = when.day.weekday if when.day else 0
            day = self._weeks.monday(when.begins) + timedelta(weekday)
            days = 1 if when.day else _WORKING_DAYS
            yield replace(event, day=day, days=days, clock=event.clock if when.day else None)
        elif when.day:
            last = self._weeks.last_day
            if when.last_week is not None:
                last = min(last, self._weeks.monday(when.last_week) + timedelta(6))
            yield from self._recurring(event, Rhythm(when.every, when.day, last), self._weeks.monday(when.begins))

    def _recurring(self, event: Event, rhythm: Rhythm, begins: date) -> Iterator[Event]:
        days = list(days_of(_first_day(rhythm, begins), rhythm))
        paused = {day for day in days if self._weeks.is_paused(day)}
        kept = [day for day in days if day not in paused]
        if not kept:
            return
        without = tuple(day for day in days if kept[0] < day < kept[-1] and day in paused)
        until = replace(rhythm, last=kept[-1])
        yield replace(event, day=kept[0], rhythm=until if len(kept) > 1 else None, without=without)

    def _office_hours(self) -> list[OfficeHour]:
        """The hours by their time: two of one weekday keep their names in whatever order they are written."""
        own = self._cohort.support
        general = (*self._role.support.office_hours, *self._program.support.office_hours)
        hours = own.office_hours if own and own.office_hours else general
        return sorted(hours, key=lambda hour: (hour.time.zfill(len("14:00")), hour.where))

    def _office_hour(self, hour: OfficeHour) -> Iterator[Event]:
        day = Day(WEEKDAYS.index(hour.weekday))
        event = Event(
            key=f"office-hour.{hour.weekday}",
            kind="office_hour",
            title="",
            day=self._cohort.start,
            week=1,
            clock=_clock(hour.time),
            minutes=hour.minutes,
            where=hour.where,
        )
        yield from self._on(event, When(every="week", day=day))

    def _milestones(self, module: Module) -> Iterator[Event]:
        for step in module.milestones:
            yield Event(
                key=f"milestone.{module.id}.{step.id or f'week-{step.week}'}",
                kind="milestone",
                title=step.do,
                day=self._weeks.monday(step.week) + timedelta(_FRIDAY),
                week=step.week,
                minutes=step.minutes,
                audiences=("learners", "supervisors"),
                show=step.show,
                module=module.id,
            )

    def _practice(self) -> Iterator[Event]:
        hour = self._program.practice_hour
        if hour is None:
            return
        last = max((phase.last_week for phase in self._program.phases if phase.last_week), default=None)
        event = Event(
            key="practice",
            kind="practice",
            title="",
            day=self._cohort.start,
            week=1,
            clock=_clock(hour.time),
            minutes=hour.minutes,
        )
        yield from self._on(event, When(every="week", day=Day(WEEKDAYS.index(hour.weekday)), last_week=last))


def _clock(text: str) -> time | None:
    """A time of day; hours may have one digit."""
    return time.fromisoformat(text.zfill(len("14:00"))) if text else None


def _first_day(rhythm: Rhythm, begins: date) -> date:
    """The first day of a rhythm that is not before `begins`."""
    if rhythm.every in ("week", "2 weeks"):
        return begins + timedelta((rhythm.day.weekday - begins.weekday()) % 7)
    number = begins.year * 12 + begins.month - 1
    day = day_of_month(number, rhythm.day)
    return day if day >= begins else day_of_month(number + 1, rhythm.day)
