"""Results: anonymous counts and middle values of a measure, a role and a day; never a row about a person."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from rolepath.model.place import Place

RESULTS = "results/"
"""The folder of results, below the content folder: `<cohort>/<role>.csv`, `<cohort>/sessions.csv`, `notes.md`."""

NOTES = f"{RESULTS}notes.md"
"""What we make of the results and do next."""

SESSIONS = "sessions"
WHOLE_PROGRAM = "program"
"""Files of a cohort that are no role's: counts of sessions, and middle values over all its roles."""

LEDGER = "added.lock"
"""Digests of what was added to a cohort's results, so that the same is not counted twice."""

SHARES = ("adoption", "quality", "relevance")
"""Measures that are counts of some among all: they can be added up."""

TIMES = ("time_before", "time_now", "time_saved")
"""Measures of one question, how long a task takes: at first, now, and what changed."""

MIDDLES = ("confidence", "confidence_change", *TIMES)
"""Measures that are the middle of values: they cannot be added up, so each is counted once."""

QUESTIONS = {"confidence_change": "confidence", "time_before": "time_saved", "time_now": "time_saved"}
"""The measures whose question is that of another one: the same people are counted in both."""

KINDS = (*SHARES, *MIDDLES)
"""All that the column `measure` may hold."""

COLUMNS = ("date", "measure", "task", "n", "of", "value", "low", "high", "source")
SESSION_COLUMNS = (
    "date",
    "role",
    "kind",
    "invited",
    "came",
    "asked_whether",
    "asked_how",
    "not_my_job",
    "manager_present",
    "manager_asked",
)
SOURCES = ("summaries", "form", "xapi", "tally", "example")
"""What the column `source` may name; several are joined by a plus sign. An example is invented, and marked as such."""

LEAST = 5
"""No group of fewer people is shown; a program may ask for more."""


@dataclass(frozen=True)
class Result:
    """A line of a role's results.

    Of shares `n` are those counted among `of`, and `value` is in percent; of middle values `n` are the people, `of` is
    None. `task` is the task that was timed or, of relevance, the module. `low` and `high` are None where too few
    answered.
    """

    day: date
    measure: str
    task: str
    n: int
    of: int | None
    value: float
    low: float | None = None
    high: float | None = None
    sources: tuple[str, ...] = ()
    place: Place = Place("")  # noqa: RUF009 (frozen)

    @property
    def base(self) -> int:
        """How many answers it rests on."""
        return self.n if self.of is None else self.of

    @property
    def key(self) -> tuple[date, str, str]:
        """Day, measure and task: a file has one line of each."""
        return self.day, self.measure, self.task

    @property
    def is_example(self) -> bool:
        """Whether it is invented, to show how results look."""
        return "example" in self.sources


@dataclass(frozen=True)
class SessionCount:
    """A line of a cohort's sessions: what was counted in the room; `reinforced` were asked by their manager.

    `not_my_job` and `reinforced` are None where nobody counted them, which is not the same as nobody.
    """

    day: date
    role: str
    kind: str
    invited: int
    came: int
    whether: int
    how: int
    not_my_job: int | None
    managers: int
    reinforced: int | None
    place: Place = Place("")  # noqa: RUF009 (frozen)

    @property
    def key(self) -> tuple[date, str, str]:
        """Day, role and kind: a file has one line of each."""
        return self.day, self.role, self.kind


@dataclass(frozen=True)
class CohortResults:
    """All results of a cohort; `by_role` has the whole program's under its own name."""

    cohort: str
    by_role: tuple[tuple[str, tuple[Result, ...]], ...] = ()
    sessions: tuple[SessionCount, ...] = ()

    @cached_property
    def shown(self) -> Mapping[str, tuple[Result, ...]]:
        """What may be shown, by role: nothing that rests on too few, whatever somebody wrote into a file."""
        return {role: tuple(one for one in lines if one.base >= LEAST) for role, lines in self.by_role}

    def of(self, role: str) -> tuple[Result, ...]:
        """The results of a role that may be shown, in the order of days."""
        return self.shown.get(role, ())


@dataclass(frozen=True)
class Results:
    """The results of all cohorts; `files` are those that were read, relative to the project."""

    cohorts: tuple[CohortResults, ...] = ()
    files: tuple[str, ...] = ()

    def of(self, cohort: str) -> CohortResults:
        """The results of a cohort, none where there are none."""
        return next((found for found in self.cohorts if found.cohort == cohort), CohortResults(cohort))

    @cached_property
    def is_empty(self) -> bool:
        """Whether nothing was measured yet."""
        return not any(found.by_role or found.sessions for found in self.cohorts)

    @property
    def lines(self) -> Iterator[Result]:
        """Every line of every role."""
        for cohort in self.cohorts:
            for _, results in cohort.by_role:
                yield from results


def in_order(results: Iterable[Result]) -> tuple[Result, ...]:
    """Lines as files and pages have them: by day, then in the order of measures, then by task."""
    return tuple(sorted(results, key=lambda one: (one.day, KINDS.index(one.measure), one.task)))


NO_RESULTS = Results()
