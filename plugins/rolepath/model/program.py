"""The program as a whole: phases, measures, support, and the pages that explain it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, get_args

from rolepath.model.document import Document
from rolepath.model.measured.instrument import SCALES
from rolepath.model.measured.thresholds import Thresholds
from rolepath.model.place import NOWHERE, Places
from rolepath.model.timetable.change import Change
from rolepath.model.timetable.session import Session

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
ALL_MEASURES = {**MEASURES, "relevance": "Relevance"}
"""The four that every program defines, and one that it may ask for besides."""

Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
WEEKDAYS: tuple[str, ...] = get_args(Weekday)

FORMAT = 1
"""What authors write has this form; a program of a higher one needs a newer Rolepath."""
UNNAMED = "program"
"""The id of the one cohort of a program that says `start:` and names none."""

FIRST_YEAR, LAST_YEAR = 2000, 2199
"""For these years dates are worked out."""

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

Readers = Literal["learners", "leaders"]
READERS: tuple[str, ...] = get_args(Readers)
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
    ask: str = ""
    """An address; `contact.PAGE` and `contact.SECTION` in it stand for what somebody asks about."""
    feedback: str = ""


@dataclass(frozen=True)
class Measure:
    """A measure: what it is, how it is collected and shared; and how it is asked for, where it has a `question`.

    It is asked for in the `weeks`, and from then on in a rhythm where it has `every`. `tasks` names for each role the
    one task that is timed.
    """

    id: str
    title: str
    definition: str = ""
    collected: str = ""
    shared: str = ""
    question: str = ""
    scale: str = ""
    every: str = ""
    weeks: tuple[int, ...] = ()
    tasks: Mapping[str, str] = field(default_factory=dict)

    @property
    def is_asked(self) -> bool:
        """Whether anybody is asked for it."""
        return bool(self.question and (self.every or self.weeks))

    @property
    def points(self) -> str:
        """The scale of the answers."""
        return self.scale or SCALES[self.id][0]


@dataclass(frozen=True)
class HandIn:
    """Where learners may hand in what they marked, by their own act: a form's address with gaps, a mail address."""

    form: str = ""
    mail: str = ""


@dataclass(frozen=True)
class Pause:
    """Days on which nothing happens, both included."""

    first: date
    last: date

    def has(self, day: date) -> bool:
        """Whether a day is one of them."""
        return self.first <= day <= self.last


@dataclass(frozen=True)
class Cohort:
    """A group that starts on one day; no `roles` are all, `until` is the last day for which dates are worked out."""

    id: str
    title: str
    start: date
    roles: tuple[str, ...] = ()
    pauses: tuple[Pause, ...] = ()
    until: date | None = None
    support: Support | None = None
    places: Places = NOWHERE

    def has_role(self, role: str) -> bool:
        """Whether a role is trained in this group."""
        return not self.roles or role in self.roles


@dataclass(frozen=True)
class PracticeHour:
    """The hour of each week that is kept free for practice."""

    weekday: str
    time: str
    minutes: int


@dataclass(frozen=True)
class Program:
    """`content/program.yml`."""

    path: str
    title: str
    id: str = DEFAULT_ID
    organization: str = ""
    summary: str = ""
    start: date | None = None
    timezone: str = ""
    cohorts: tuple[Cohort, ...] = ()
    sessions: tuple[Session, ...] = ()
    practice_hour: PracticeHour | None = None
    channels: Mapping[str, str] = field(default_factory=dict)
    changes: tuple[Change, ...] = ()
    example_minutes: bool = False
    sponsor: str = ""
    phases: tuple[Phase, ...] = ()
    support: Support = field(default_factory=Support)
    measures: tuple[Measure, ...] = ()
    thresholds: Thresholds = Thresholds()  # noqa: RUF009 (frozen)
    hand_in: HandIn = HandIn()
    places: Places = NOWHERE

    @property
    def asked(self) -> tuple[Measure, ...]:
        """The measures that somebody is asked for."""
        return tuple(measure for measure in self.measures if measure.is_asked)

    def measure(self, name: str) -> Measure | None:
        """The measure of a name."""
        return next((measure for measure in self.measures if measure.id == name), None)

    @property
    def groups(self) -> tuple[Cohort, ...]:
        """The cohorts whose dates are known, in the order in which they begin, whatever an author's is.

        None without a time zone, the unnamed one where there is only a start.
        """
        if not self.timezone or not self.start or self.cohorts:
            return tuple(sorted(self.cohorts, key=lambda cohort: cohort.start))
        known = FIRST_YEAR <= self.start.year <= LAST_YEAR
        return (Cohort(UNNAMED, self.title, self.start, places=self.places),) if known else ()

    @property
    def documents(self) -> Iterator[Document]:
        """All texts of the program's file."""
        return (session.agenda for session in self.sessions if session.agenda)

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
    """One of `READERS`, or "" where the page leaves it to its name."""
    story: str = ""
    """Whose work it tells of, one of `module.STORIES`, or "" where nobody says."""
    changes: tuple[Change, ...] = ()
