"""What authors write of days, to the model."""

from collections.abc import Iterable, Mapping, Sequence

from rolepath.model.document import Document
from rolepath.model.place import Places
from rolepath.model.program import WEEKDAYS, Cohort, OfficeHour, Pause, PracticeHour, Support
from rolepath.model.timetable.change import Change
from rolepath.model.timetable.milestone import Milestone
from rolepath.model.timetable.session import ORDINALS, Day, Session, When, audiences_met
from rolepath.read.markdown.composed import Composition, Renders
from rolepath.read.own.escaping import as_markdown
from rolepath.read.yaml.timetable_formats import (
    ChangeFormat,
    CheckInFormat,
    CohortFormat,
    MilestoneFormat,
    PracticeHourFormat,
    ProgramSessionFormat,
    SessionFormat,
    SupportFormat,
    WhenFormat,
)


def sessions_from(facts: Sequence[SessionFormat], places: Places, renderer: Renders) -> tuple[Session, ...]:
    """The meetings of a list; `places` are those of the list."""
    return tuple(_session(item, number, places.under(number), renderer) for number, item in enumerate(facts))


def _session(item: SessionFormat, number: int, places: Places, renderer: Renders) -> Session:
    return Session(
        title=item.title,
        minutes=item.minutes,
        when=when_from(item),
        id=item.id or "",
        who=item.who,
        where=item.where,
        audiences=tuple(dict.fromkeys(item.audiences)) or audiences_met(item.who),
        roles=tuple(item.roles) if isinstance(item, ProgramSessionFormat) else (),
        agenda=_agenda(item, places, renderer),
        is_checkin=isinstance(item, CheckInFormat),
        number=number,
        places=places,
    )


def _agenda(item: SessionFormat, places: Places, renderer: Renders) -> Document | None:
    """The agenda under the meeting's title, as the texts of a role's file stand under their keys."""
    if not (item.agenda or "").strip():
        return None
    composition = Composition(places.path)
    title = as_markdown(item.title, is_first=True, may_lead=False)  # which is no Markdown wherever it is shown
    composition.heading(3, title, places.at("agenda"))
    composition.text(item.agenda or "", places.text("agenda"))
    return renderer.document(composition.source())


def when_from(facts: WhenFormat) -> When:
    """The week or the rhythm; hours have two digits."""
    words = (facts.day or "").split()
    day = Day(WEEKDAYS.index(words[-1]), ORDINALS[words[0]] if len(words) > 1 else 1) if words else None
    time = facts.time.zfill(len("14:00")) if facts.time else ""
    return When(facts.week, facts.every or "", facts.first_week, facts.last_week, day, time)


def milestones_from(facts: Iterable[MilestoneFormat]) -> tuple[Milestone, ...]:
    """The steps of a project in the author's order."""
    return tuple(Milestone(item.week, item.do, item.show, item.minutes, item.id or "") for item in facts)


def changes_from(facts: Iterable[ChangeFormat]) -> tuple[Change, ...]:
    """The lines about what is new, as written."""
    return tuple(Change(item.day, " ".join(item.text.split())) for item in facts)


def cohorts_from(facts: Mapping[str, CohortFormat], places: Places) -> tuple[Cohort, ...]:
    """The groups in the author's order."""
    return tuple(
        Cohort(
            id=name,
            title=cohort.title,
            start=cohort.start,
            roles=tuple(cohort.roles),
            pauses=tuple(Pause(pause.first, pause.last) for pause in cohort.pauses),
            until=cohort.until,
            support=support_from(cohort.support) if cohort.support else None,
            places=places.under("cohorts", name),
        )
        for name, cohort in facts.items()
    )


def practice_hour_from(facts: PracticeHourFormat | None) -> PracticeHour | None:
    """The hour that is kept free each week."""
    return PracticeHour(facts.day, facts.time.zfill(len("14:00")), facts.minutes) if facts else None


def support_from(facts: SupportFormat) -> Support:
    """Who helps, where and when."""
    return Support(
        channel=facts.channel or "",
        office_hours=tuple(
            OfficeHour(hour.weekday, hour.time, hour.minutes, hour.where) for hour in facts.office_hours
        ),
        power_users=tuple(facts.power_users),
        updates=facts.updates or "",
        ask=facts.ask or "",
        feedback=facts.feedback or "",
    )
