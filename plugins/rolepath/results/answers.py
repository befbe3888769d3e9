"""Answers while they are counted: in memory alone, without a person, and gone when the counts are written."""

from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property

from rolepath.model.catalog import Catalog
from rolepath.model.finding import ContentError
from rolepath.model.measured.result import LEAST
from rolepath.model.program import Cohort, Measure, Program
from rolepath.results.faults import Fault
from rolepath.schedule.rounds import round_on, rounds_of
from rolepath.schedule.weeks import Weeks

Cell = tuple[str, date, str, str]
"""What is counted together: role, day of the round, measure, task or module."""


@dataclass(frozen=True)
class Answer:
    """An answer: of a share 1 or 0, of others the value; `first` is what the same person said in the first round.

    `mark` is the same where an answer is handed in again, "" where nothing could tell.
    """

    role: str
    day: date
    measure: str
    task: str
    value: float
    first: float | None = None
    source: str = ""
    mark: str = ""


class Known:
    """What a program says of those who are measured: roles, tasks, modules, and the rounds of one cohort."""

    def __init__(self, catalog: Catalog, program: Program, cohort: Cohort) -> None:
        self.program = program
        self.cohort = cohort
        self.roles = {role.id: role for role in catalog.roles if cohort.has_role(role.id)}
        self.modules = {role.id: {entry.module for entry in role.entries} for role in catalog.roles}
        self._asked = {measure.id: measure for measure in program.asked}
        self._days: dict[tuple[str, date], date | None] = {}
        self._names = {role.title.casefold(): role.id for role in self.roles.values()} | {
            name: name for name in self.roles
        }

    @property
    def least(self) -> int:
        """How many a group must have to be shown."""
        return max(LEAST, self.program.thresholds.least)

    @cached_property
    def rounds(self) -> dict[str, tuple[date, ...]]:
        """The rounds of each measure that is asked for."""
        return {measure.id: rounds_of(measure, self.cohort) for measure in self.program.asked}

    def measure(self, name: str, place: tuple[str, int]) -> Measure:
        """The measure that a file names; Fault where the program asks for no such thing."""
        measure = self._asked.get(name)
        if measure is None:
            known = ", ".join(one.id for one in self.program.asked) or "none"
            raise Fault(*place, "the program does not ask for this measure", f"It asks for: {known}.")
        return measure

    def role(self, name: str, place: tuple[str, int]) -> str:
        """The role that a file names; Fault where the cohort has none of that name."""
        found = self._names.get(name.strip()) or self._names.get(name.strip().casefold())
        if found is None:
            raise Fault(*place, "the cohort has no such role", f"It has: {', '.join(self.roles) or 'none'}.")
        return found

    def day(self, measure: str, day: date | None, place: tuple[str, int]) -> date:
        """The first day of the round that a day lies in; Fault where it is no day of the cohort."""
        first, last = self._span
        found = self._round(measure, day) if day and first <= day <= last else None
        if found is None:
            raise Fault(*place, "the day is none of the cohort's", f"It runs from {first} to {last}.")
        return found

    @cached_property
    def _span(self) -> tuple[date, date]:
        return span_of(self.cohort)

    def _round(self, measure: str, day: date) -> date | None:
        """The round of a day, worked out once for each: a form may have a hundred thousand lines."""
        if (measure, day) not in self._days:
            self._days[measure, day] = round_on(self.rounds.get(measure, ()), day)
        return self._days[measure, day]

    def task(self, measure: str, role: str, task: str, place: tuple[str, int]) -> str:
        """The task of a timing, or the module of a complaint; Fault where the role has none of that name."""
        if measure == "time_saved":
            timed = self.program.measure("time_saved")
            named = task or (timed.tasks.get(role, "") if timed else "")
            if named not in self.roles[role].tasks:
                raise Fault(*place, "this is none of the role's tasks", f"It has: {', '.join(self.roles[role].tasks)}.")
            return named
        if measure == "relevance" and task and task not in self.modules[role]:
            raise Fault(*place, "this is none of the role's modules", "Write the module's id, or leave it empty.")
        return task if measure == "relevance" else ""


def span_of(cohort: Cohort) -> tuple[date, date]:
    """The days on which a cohort can be measured: from four weeks before it starts, for what was before."""
    weeks = Weeks(cohort)
    return weeks.first - timedelta(28), weeks.last_day


def known_of(catalog: Catalog, cohort: Cohort) -> Known:
    """What the program says; ContentError where there is none."""
    if catalog.program is None:
        raise ContentError("the program's file could not be read")
    return Known(catalog, catalog.program, cohort)
