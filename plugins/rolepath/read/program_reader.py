"""`content/program.yml` to a Program."""

from collections.abc import Mapping

from rolepath.model.place import Places
from rolepath.model.program import Phase, Program
from rolepath.read.markdown.composed import Renders
from rolepath.read.measured.reader import hand_in_from, measures_from, thresholds_from
from rolepath.read.timetable.reader import changes_from, cohorts_from, practice_hour_from, sessions_from, support_from
from rolepath.read.yaml.formats import PhaseFormat, ProgramFormat


def program_from(facts: ProgramFormat, path: str, places: Places, renderer: Renders) -> Program:
    """The program that a valid file describes."""
    return Program(
        path=path,
        title=facts.title,
        id=facts.id,
        organization=facts.organization or "",
        summary=facts.summary or "",
        start=facts.start,
        timezone=facts.timezone or "",
        cohorts=cohorts_from(facts.cohorts, places),
        sessions=sessions_from(facts.sessions, places.under("sessions"), renderer),
        changes=changes_from(facts.changes),
        practice_hour=practice_hour_from(facts.practice_hour),
        channels={str(name): where for name, where in facts.channels.items()},
        example_minutes=facts.example_minutes,
        sponsor=facts.sponsor or "",
        phases=_phases(facts.phases),
        support=support_from(facts.support),
        measures=measures_from(facts.measures),
        thresholds=thresholds_from(facts.signs, facts.minimum_group),
        hand_in=hand_in_from(facts.hand_in),
        places=places,
    )


def _phases(facts: Mapping[str, PhaseFormat]) -> tuple[Phase, ...]:
    phases: list[Phase] = []
    for phase_id, phase in facts.items():
        last = phases[-1].last_week if phases else 0
        first, last = _weeks(phase.weeks, (last or 0) + 1)
        phases.append(Phase(phase_id, phase.title, phase.summary or "", first, last))
    return tuple(phases)


def _weeks(text: str | None, following: int) -> tuple[int | None, int | None]:
    """The first and last week of `1-2`, `7`, `13+` or `continuous`, which begins after the phase before."""
    if text is None:
        return None, None
    if text == "continuous":
        return following, None
    first, _, last = text.rstrip("+").partition("-")  # the format lets no other form through
    return int(first), None if text.endswith("+") else int(last or first)
