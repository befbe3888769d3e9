"""What a role's site says of dates: its plan's week, the page of dates, the sheets of check-ins, the calendar files."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any

from rolepath.assemble.curriculum.attendance import attendance_of
from rolepath.assemble.curriculum.dates import EVERY, Agendas, dates_page, now_of
from rolepath.assemble.curriculum.sheet import dates_on, sheet_page, since_of
from rolepath.assemble.text.links import SiteLinks
from rolepath.model.catalog import Catalog
from rolepath.model.links import DATES, HOME, meetings_by_key, sheets_of
from rolepath.model.module import Module
from rolepath.model.program import Cohort
from rolepath.model.role import Role
from rolepath.model.site_plan import PagePlan
from rolepath.model.timetable.calendar_file import CalendarFile
from rolepath.model.timetable.session import Session
from rolepath.schedule.calendars import calendars_of, learners_events
from rolepath.schedule.event import Event

Facts = dict[str, Any]


class RoleDates:
    """The dates of a role; `modules` are those that its learners work through, `addresses` its pages'."""

    def __init__(
        self,
        catalog: Catalog,
        role: Role,
        modules: Iterable[Module],
        links: SiteLinks,
        addresses: Mapping[str, str],
    ) -> None:
        self._catalog = catalog
        self._role = role
        self._modules = tuple(modules)
        self._links = links
        self._addresses = addresses

    @cached_property
    def meetings(self) -> dict[str, Session]:
        """The meetings to which learners go, by their keys."""
        found = meetings_by_key(self._role, self._catalog.program)
        return {key: meeting for key, meeting in found.items() if "learners" in meeting.audiences}

    @cached_property
    def sheets(self) -> dict[str, str]:
        """The pages of check-ins by the meetings' keys."""
        return sheets_of(self._catalog, self._role)

    @cached_property
    def _groups(self) -> list[tuple[Cohort, tuple[Event, ...]]]:
        """The cohorts that have the role, with what its learners have in their calendar."""
        program = self._catalog.program
        return [
            (cohort, learners_events(program, self._role, cohort, self._modules))
            for cohort in (program.groups if program else ())
            if program and cohort.has_role(self._role.id)
        ]

    def attendance(self, key: str) -> Facts:
        """A meeting as learners tick it."""
        program = self._catalog.program
        return attendance_of(key, self.meetings[key], program.timezone if program else "", self._groups)

    def session_of(self, module: Module) -> Facts | None:
        """The meeting in which a module is used each time; None where it is used once, or no such meeting is known."""
        for key, meeting in self.meetings.items():
            if module.session and meeting.id == module.session:
                every = EVERY[meeting.when.every] if meeting.when.every else ""
                return {"every": every, "attend": self.attendance(key)}
        return None

    def lasting(self) -> Session | None:
        """The meeting that goes on without an end, for those who have come to the end of their modules."""
        meetings = self.meetings.values()
        return next((one for one in meetings if one.when.every and one.when.last_week is None), None)

    def way_to_sheet(self, key: str, page: str) -> str:
        """The link from a page to the sheet of a meeting; "" where it has none."""
        return self._links.way_to(self.sheets[key], page) if key in self.sheets else ""

    def calendars(self) -> tuple[CalendarFile, ...]:
        """The files of all cohorts; an event's page is its module's, its sheet, or that of the dates."""
        program = self._catalog.program
        if not program or not program.groups:
            return ()
        paths = {module.id: module.path for module in self._modules}

        def address(event: Event) -> str:
            return self._addresses[paths.get(event.module) or self.sheets.get(event.key, DATES)]

        return calendars_of(program, self._role, self._modules, self._catalog.recorded, address)

    def now(self) -> Facts:
        """What the plan tells this week from; the agendas stand on the page of the dates, in the order of that page."""
        program = self._catalog.program
        if not program or not self._groups:
            return {}
        agendas = self._agendas()
        return {"now": now_of(program, self._groups, agendas, lambda key: self.way_to_sheet(key, HOME))}

    def page(self, around: Facts, module_of: Callable[[str], Facts]) -> list[PagePlan]:
        """The page of the dates, where there are any; `module_of` gives title and way of a module."""
        if DATES not in self._addresses:
            return []
        ways = {"module": module_of, "sheet": lambda key: self.way_to_sheet(key, DATES)}
        return [dates_page(self._role, self._groups, self._agendas(), self._addresses[DATES], around, ways)]

    def _agendas(self) -> Agendas:
        """The agendas as the page of the dates has them."""
        agendas = Agendas(self._links, DATES)
        for meeting in self.meetings.values():
            if meeting.agenda:
                agendas.place(meeting.agenda)
        return agendas

    def sheet_pages(self, around: Callable[[str, str], Facts]) -> Iterator[PagePlan]:
        """The sheets; `around` gives what surrounds the one of a meeting, by its key and path."""
        for key, path in self.sheets.items():
            meeting = self.meetings[key]
            facts = {
                "attend": self.attendance(key),
                "dates_on": dates_on(self._groups, key),
                "since": since_of(self._groups, meeting),
                "dates": self._links.way_to(DATES, path),
                **around(key, path),
            }
            place = (path, self._addresses[path])
            yield sheet_page(self._role, meeting, place, self._links, facts)
