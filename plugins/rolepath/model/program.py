"""The program as a whole: phases, measures, support, and the pages that explain it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from rolepath.model.document import Document
from rolepath.model.place import NOWHERE, Places

BENEFITS = {
    "faster": "faster",
    "quality": "better quality",
    "less-tedium": "less tedious work",
    "better-decisions": "better decisions",
}
"""The four ways in which training can help somebody do their job better."""

POLICY_QUESTIONS = {
    "data": "What data may I put in?",
    "review": "What output needs review?",
    "disclosure": "When do I say that AI helped?",
}
"""The three questions a policy must answer before anybody can use AI at work without fear."""

MEASURES = {
    "adoption": "Adoption",
    "time_saved": "Time saved",
    "quality": "Quality",
    "confidence": "Confidence",
}

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

FORMAT = 1
"""What authors write has this form; a program of a higher one needs a newer Rolepath."""

DEFAULT_ID = "program"
"""The id of a program that names none; what a learner's browser keeps is kept by it."""

PROGRAM_PAGES = {
    "sponsor": True,
    "policies": True,
    "concerns": True,
    "support": True,
    "measurement": True,
    "glossary": True,
    "managers": False,
    "leaders": False,
    "messages": False,
}
"""The pages of `content/program/` in their order, and whether every role's site has them too.

Pages with other names are for leaders, and stand on the hub only, unless they say `for: learners`.
"""

AUDIENCES = ("learners", "leaders")
"""For whom a page of the program can be: with the first, every role's site has it."""


@dataclass(frozen=True)
class Phase:
    """A stage of the program; `last_week` is None where it goes on and `first_week` where none is given."""

    id: str
    title: str
    summary: str = ""
    first_week: int | None = None
    last_week: int | None = None

    def has_week(self, week: int) -> bool:
        """Whether a week of the program is one of this phase; none is where a phase has no weeks."""
        return self.first_week is not None and self.first_week <= week <= (self.last_week or week)


@dataclass(frozen=True)
class OfficeHour:
    """A weekly hour at which somebody is there to help; `time` is written HH:MM."""

    weekday: str
    time: str
    minutes: int
    where: str = ""


@dataclass(frozen=True)
class Support:
    """Who helps, where and when."""

    channel: str = ""
    office_hours: tuple[OfficeHour, ...] = ()
    power_users: tuple[str, ...] = ()
    updates: str = ""


@dataclass(frozen=True)
class Measure:
    """One of the four measures: what it is, how it is collected, how it is shared."""

    id: str
    title: str
    definition: str = ""
    collected: str = ""
    shared: str = ""


@dataclass(frozen=True)
class Program:
    """`content/program.yml`."""

    path: str
    title: str
    id: str = DEFAULT_ID
    organization: str = ""
    summary: str = ""
    start: date | None = None
    example_minutes: bool = False
    sponsor: str = ""
    phases: tuple[Phase, ...] = ()
    support: Support = field(default_factory=Support)
    measures: tuple[Measure, ...] = ()
    places: Places = NOWHERE

    def phase(self, phase_id: str) -> Phase | None:
        """The phase with an id."""
        return next((phase for phase in self.phases if phase.id == phase_id), None)


@dataclass(frozen=True)
class ProgramPage:
    """A page that is no module: the hub's home or one of `content/program/`."""

    path: str
    title: str
    document: Document
    summary: str = ""
    metadata: Mapping[str, Any] = field(default_factory=dict)
    audience: str = ""
    """One of `AUDIENCES`, or "" where the page leaves it to its name."""
    story: str = ""
    """Whose work it tells of, one of `module.STORIES`, or "" where nobody says."""
