"""The shapes of what authors write of days: cohorts, sessions, milestones, messages."""

from typing import Annotated, Any, Literal, Self

from pydantic import ConfigDict, Field, WithJsonSchema, field_validator, model_validator

from rolepath.model.timetable.session import Audience, Rhythm
from rolepath.read.yaml.shapes import (
    Address,
    AnyWeekday,
    Clock,
    CohortDay,
    Contact,
    DayName,
    Minutes,
    Strict,
    Text,
    Week,
    WrittenDay,
    listed,
    refused,
)

_ID = r"^[A-Za-z0-9][A-Za-z0-9_-]*$"
_LONGEST_ID = 60
_ID_WRITTEN = {"type": ["string", "integer", "boolean"], "pattern": _ID, "maxLength": _LONGEST_ID, "minimum": 0}
"""Editors read `id: 3` as a number, which is a name to us."""
Name = Annotated[str, Field(pattern=_ID, max_length=_LONGEST_ID), WithJsonSchema(_ID_WRITTEN)]
_LONGEST_PAUSE = 366
_LONGEST_COHORT = 3660
_WHEN = "Write week: with a number, or every: with week, 2 weeks, month or quarter."


_EITHER: dict[str, Any] = {
    "anyOf": [
        {"required": ["week"], "properties": {"week": {"type": "integer"}, "every": {"type": "null"}}},
        {"required": ["every"], "properties": {"every": {"type": "string"}, "week": {"type": "null"}}},
    ]
}
"""What editors are told of the two; each class below that settles its `model_config` anew has to say it."""


class WhenFormat(Strict):
    """One week of the program, or a rhythm."""

    week: Week | None = Field(None, description="The week of the program; or else `every`.")
    every: Rhythm | None = Field(None, description="How often it recurs; or else `week`.")
    first_week: Week = Field(1, alias="from", description="The week of the program in which it begins to recur.")
    last_week: Week | None = Field(None, alias="until", description="The last week; it goes on where none is given.")
    day: DayName | None = Field(
        None, description="The weekday, as in tuesday; each month or quarter also first to fourth or last tuesday."
    )
    time: Clock | None = Field(None, description="When it begins, as in 14:00, in the program's time zone.")

    @model_validator(mode="after")
    def _says_when(self) -> Self:
        if (self.week is None) == (self.every is None):
            raise refused("must say one of the two: week or every", _WHEN)
        if self.every and self.day is None:
            raise refused("recurs, and no day is given", "Add day: with a weekday, as in tuesday.")
        if not self.every and {"first_week", "last_week"} & self.model_fields_set:
            raise refused("is in one week, so from and until say nothing", "Write every: instead of week:.")
        if self.last_week is not None and self.last_week < self.first_week:
            raise refused("ends before it begins", "Write the earlier week after from:.")
        if " " in (self.day or "") and self.every not in ("month", "quarter"):
            raise refused(f"cannot be on the {self.day}: that is a day of a month", "Write the weekday alone.")
        return self


class SessionFormat(WhenFormat):
    """A meeting with a day and a time: a kick-off, a workshop, the monthly session."""

    model_config = ConfigDict(extra="forbid", title="Session", json_schema_extra=_EITHER)

    title: Text = Field(description="What the meeting is for.")
    id: Name | None = Field(None, description="Its lasting name, by which calendars know it in another week.")
    minutes: Minutes = Field(30, description="How long it lasts.")
    who: str = Field("", alias="with", description="Who meets the learner.")
    where: Contact = Field("", description="A room or an address: plain, {text, link}, or a Markdown link.")
    agenda: str | None = Field(None, description="What is spoken about, in Markdown.")
    audiences: list[Audience] = Field(
        default_factory=list,
        alias="for",
        description="Whose calendars it is in. Without it: learners, and those named in `with`.",
    )


class ProgramSessionFormat(SessionFormat):
    """A meeting of all roles, or of some."""

    roles: list[Text] = Field(default_factory=list, description="The roles it is for; all where none is named.")


class CheckInFormat(SessionFormat):
    """A meeting that keeps the program alive between modules."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True, title="CheckIn", json_schema_extra=_EITHER)


class MilestoneFormat(Strict):
    """A step of a project: what is done, and what is shown in which week."""

    week: Week = Field(description="The week of the program in which it is shown.")
    do: Text = Field(description="What you do.")
    show: str = Field("", description="What you show.")
    minutes: Annotated[int, Field(ge=0, le=6000)] = Field(description="How long it takes; they add up to the practice.")
    id: Name | None = Field(None, description="Its lasting name, needed only where its week may change.")


class ChangeFormat(Strict):
    """A line about what is new, for those who have seen the text before."""

    day: WrittenDay = Field(alias="date", description="The day of the change, as in 2027-03-01.")
    text: Text = Field(description="What is new, in a sentence.")


Changes = Annotated[list[ChangeFormat], Field(description="What is new, for the page of updates and its feed.")]


class PauseFormat(Strict):
    """Days on which nothing happens; a week that lies in one from Monday to Friday is not counted."""

    first: CohortDay = Field(alias="from", description="The first day.")
    last: CohortDay = Field(alias="until", description="The last day.")

    @model_validator(mode="after")
    def _forwards(self) -> Self:
        if not 0 <= (self.last - self.first).days < _LONGEST_PAUSE:
            raise refused("ends before it begins, or lasts longer than a year", "Write the first day after from:.")
        return self


class PracticeHourFormat(Strict):
    """The hour of each week that is kept free for practice."""

    day: AnyWeekday = Field(description="The day of the week.")
    time: Clock
    minutes: Minutes = Field(60, description="How long it lasts.")


class OfficeHourFormat(Strict):
    """A weekly hour at which somebody is there to help."""

    weekday: AnyWeekday = Field(description="The day of the week.")
    time: Clock
    minutes: Annotated[int, Field(ge=1, le=600)] = Field(60, description="How long it lasts.")
    where: Contact = Field("", description="A room or an address: plain, {text, link}, or a Markdown link.")


class SupportFormat(Strict):
    """Who helps, where and when."""

    channel: Contact | None = Field(
        None, description="Where to ask, such as #ai-marketing: plain, {text, link}, or a Markdown link."
    )
    office_hours: list[OfficeHourFormat] = Field(default_factory=list, description="When somebody is there to help.")
    power_users: list[Text] = Field(default_factory=list, description="Titles of the people who help; no names.")
    updates: str | None = Field(None, description="Where changes are announced.")
    ask: Address | None = Field(
        None, description="Where a learner asks about a section: https://… or a mail address; [page], [section]."
    )
    feedback: Address | None = Field(
        None, description="Where a learner says what they think of a page: https://… or a mail address."
    )


class CohortFormat(Strict):
    """A group that starts on one day."""

    title: Text = Field(description="What the group is called.")
    start: CohortDay = Field(description="The first Monday, as in 2027-03-01.")
    roles: list[Text] = Field(default_factory=list, description="The roles that it has; all if none is named.")
    pauses: list[PauseFormat] = Field(default_factory=list, alias="pause", description="Days on which nothing happens.")
    until: CohortDay | None = Field(
        None, description="The last day for which dates are worked out; two years after the start if none is given."
    )
    support: SupportFormat | None = Field(None, description="Who helps this group, in place of the program's support.")

    @model_validator(mode="after")
    def _lasts(self) -> Self:
        if self.until and not 0 < (self.until - self.start).days <= _LONGEST_COHORT:
            raise refused("ends before it starts, or lasts longer than ten years", "Correct until:.")
        return self


class MessageFormat(WhenFormat):
    """A text for somebody on a day of the program."""

    model_config = ConfigDict(extra="forbid", title="Message", json_schema_extra=_EITHER)

    title: Text = Field(description="What it is about: the first line, or the subject of a mail.")
    to: list[Audience] = Field(min_length=1, description="Who gets it.")
    sender: Literal["sponsor", "team"] = Field("team", description="Who speaks in it.")
    week: Annotated[int, Field(ge=0, le=520)] | None = Field(
        None, description="The week of the program, 0 for the one before it; or else `every`."
    )
    roles: list[Text] = Field(default_factory=list, description="The roles it is for; all where none is named.")
    channel: Contact | None = Field(None, description="Where it goes, if not to the channel of those who get it.")
    summary: str | None = Field(None, description="What it is for, for those who send it.", max_length=300)
    story: Literal["invented", "ours"] | None = Field(
        None, description="Whose words it has. Invented ones are an example to replace; `rolepath adopt` names them."
    )

    _listed = field_validator("to", mode="before")(listed)
