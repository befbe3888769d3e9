"""The way through a phase: its modules, and the meetings between them."""

from dataclasses import dataclass

from rolepath.assemble.curriculum.role_dates import RoleDates
from rolepath.model.program import Phase

_WEEKS_OF_A_MODULE = 4
"""How long a module of a phase without an end is thought to last: such phases go on month by month."""


@dataclass(frozen=True, order=True)
class Step:
    """A module, by its place in the phase, or a meeting that is once, by its key; steps sort as they follow."""

    week: int
    is_module: bool
    number: int
    meeting: str = ""


def meetings_in(phase: Phase, dates: RoleDates) -> list[str]:
    """The keys of meetings that begin in a phase, by their weeks."""
    meetings = dates.meetings
    return sorted((key for key in meetings if phase.has_week(meetings[key].week)), key=lambda key: meetings[key].week)


def steps_of(phase: Phase, modules: int, dates: RoleDates) -> list[Step]:
    """The steps of a phase with so many modules, in order; a meeting's number is its place in `meetings_in`.

    Modules have no weeks of their own, so they are spread over the phase's; a meeting comes before those of its week.
    """
    first = phase.first_week or 1
    if phase.last_week:
        begins = [first + number * (phase.last_week - first + 1) // modules for number in range(modules)]
    else:
        begins = [first + number * _WEEKS_OF_A_MODULE for number in range(modules)]
    steps = [Step(week, is_module=True, number=number) for number, week in enumerate(begins)]
    for number, key in enumerate(meetings_in(phase, dates)):
        meeting = dates.meetings[key]
        if not meeting.when.every:
            steps.append(Step(meeting.week, is_module=False, number=number, meeting=key))
    return sorted(steps)
