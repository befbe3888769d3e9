"""The shapes of what authors write in YAML; validation and the JSON Schemas are made from them."""

import re
from collections.abc import Mapping
from typing import Any, Self, get_args

from pydantic import BaseModel, ConfigDict, Field, field_validator, model_validator

from rolepath.model.measured.instrument import SCALES
from rolepath.model.measured.result import LEAST
from rolepath.model.module import KINDS, Basis, Story
from rolepath.model.names.portable_names import unportable
from rolepath.model.program import (
    ALL_MEASURES,
    BENEFITS,
    DEFAULT_ID,
    FORMAT,
    MEASURES,
    POLICY_QUESTIONS,
)
from rolepath.model.role import ADDRESS_NAME
from rolepath.model.timetable.session import Audience
from rolepath.read.yaml.measured_formats import (
    HandInFormat,
    MeasureName,
    Measures,
    MinimumGroup,
    Scale,
    SignsFormat,
    StoryFormat,
)
from rolepath.read.yaml.organization_format import OrganizationFormat
from rolepath.read.yaml.page_formats import (
    BASIS,
    STORY,
    Benefit,
    FrontMatterFormat,
    MinutesBefore,
    ModuleKind,
)
from rolepath.read.yaml.shapes import (
    DASH,
    Contact,
    Flag,
    Strict,
    Text,
    TimeZone,
    Weeks,
    WrittenDay,
    refused,
)
from rolepath.read.yaml.timetable_formats import (
    Changes,
    CheckInFormat,
    CohortFormat,
    MessageFormat,
    PracticeHourFormat,
    ProgramSessionFormat,
    SessionFormat,
    SupportFormat,
)

# A Literal must be spelled out for the type checker; the model's tables stay the source.
LITERALS = {
    get_args(Benefit): tuple(BENEFITS),
    get_args(ModuleKind): tuple(KINDS),
    get_args(MeasureName): tuple(ALL_MEASURES),
    get_args(Scale): tuple(scale for scales in SCALES.values() for scale in scales),
}


_LONGEST_NAME = 60


class PoliciesFormat(Strict):
    """The three questions, answered for this role, in Markdown."""

    data: str | None = Field(None, description=POLICY_QUESTIONS["data"])
    review: str | None = Field(None, description=POLICY_QUESTIONS["review"])
    disclosure: str | None = Field(None, description=POLICY_QUESTIONS["disclosure"])


class ConcernFormat(Strict):
    """A worry that people in this role have, and an honest answer, in Markdown."""

    question: Text = Field(description="The worry, in the words of people in this role.")
    answer: Text = Field(description="The honest answer, in Markdown.")


class SideFormat(Strict):
    """One side of a before/after: the artefact itself, and how long it took."""

    minutes: MinutesBefore | None = Field(None, description="Minutes that the task takes.")
    text: str | None = Field(None, description="The artefact itself, in Markdown.")


class EntryFormat(Strict):
    """A line of the curriculum: a module, and for a shared module what it means for this role.

    What a binding lacks is judged by the linter, which can say where it belongs and why.
    """

    module: Text = Field(description="The module's id: its path in content/ without .md.")
    task: str | None = Field(None, description="One of the role's tasks.")
    benefits: list[Benefit] = Field(default_factory=list, description="How the module helps this role.")
    problem: str | None = Field(None, description="The business problem it solves for this role, in Markdown.")
    before: SideFormat | None = Field(None, description="A real piece of the task as it was.")
    after: SideFormat | None = Field(None, description="The same piece as it is now.")
    relevance: str | None = Field(None, description="How this helps somebody in this role do their job better.")
    practice: str | None = Field(None, description="This role's own practice task, in Markdown.")
    basis: Basis | None = Field(None, description=BASIS)
    story: Story | None = Field(None, description=STORY)

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: Any) -> Any:
        return {"module": value} if isinstance(value, str) else value


class RoleFormat(Strict):
    """A role: who is trained, in which order, and what each shared module means for them."""

    model_config = ConfigDict(extra="forbid", title="Role")

    title: Text = Field(description="What the role is called.")
    summary: str | None = Field(None, description="One sentence for the role's card.", max_length=300)
    tasks: dict[str, Text] = Field(min_length=1, description="The role's real work: an id and a title for each task.")
    support: SupportFormat = Field(SupportFormat(), description="Who helps this role, where and when.")
    policies: PoliciesFormat = Field(PoliciesFormat(), description="The three questions, answered for this role.")
    concerns: list[ConcernFormat] = Field(default_factory=list, description="Worries of this role, with answers.")
    curriculum: dict[str, list[EntryFormat]] = Field(description="The modules of each phase, in order.")
    checkins: list[CheckInFormat] = Field(default_factory=list, description="Meetings between the modules.")
    changes: Changes = Field(default_factory=list)
    sessions: list[SessionFormat] = Field(default_factory=list, description="Other meetings, with a day and a time.")

    @field_validator("curriculum", mode="before")
    @classmethod
    def _empty_phases(cls, value: Any) -> Any:
        if not isinstance(value, dict):
            return value
        return {phase: [] if entries is None else entries for phase, entries in value.items()}


class PhaseFormat(Strict):
    """A stage of the program."""

    title: Text = Field(description="What the phase is called.")
    weeks: Weeks | None = Field(None, description="Weeks, as in 1-2, 7, 13+ or continuous.")
    summary: str | None = Field(None, description="What the phase is for, in a sentence.")

    @field_validator("weeks")
    @classmethod
    def _forwards(cls, weeks: str | None) -> str | None:
        weeks = re.sub(DASH, "-", weeks) if weeks else weeks
        first, _, last = (weeks or "").partition("-")
        if last and int(last) < int(first):
            raise refused(f"end before they begin: {weeks}", "Write the first week first, as in 1-2.")
        return weeks


class ProgramFormat(Strict):
    """The program as a whole."""

    model_config = ConfigDict(extra="forbid", title="Program")

    format: int = Field(1, ge=1, le=FORMAT, description="The form in which the program is written.")
    title: Text = Field(description="What the program is called.")
    id: str = Field(
        DEFAULT_ID,
        pattern=f"^{ADDRESS_NAME.pattern}$",
        description="Needed where two programs share one address: what a learner's browser keeps is kept by it.",
    )
    organization: str | None = Field(None, description="Whose program it is.")
    summary: str | None = Field(None, description="What the program is, in a sentence, for the hub.")
    start: WrittenDay | None = Field(None, description="The first Monday; turns weeks into dates.")
    timezone: TimeZone | None = Field(None, description="Where the clock times hold, as in Europe/Berlin.")
    cohorts: dict[str, CohortFormat] = Field(
        default_factory=dict, description="Groups that start on different days, by their ids; instead of `start`."
    )
    sessions: list[ProgramSessionFormat] = Field(default_factory=list, description="Meetings of all roles.")
    changes: Changes = Field(default_factory=list)
    practice_hour: PracticeHourFormat | None = Field(
        None, description="The hour of each week that is kept free for practice; in calendars it is tentative."
    )
    channels: dict[Audience, Contact] = Field(
        default_factory=dict, description="Where messages to managers, supervisors, facilitators, leaders go."
    )
    example_minutes: Flag = Field(default=False, description="Marks all minutes as examples, until they are your own.")
    sponsor: str | None = Field(None, description="The sponsor's title, no name.")
    phases: dict[str, PhaseFormat] = Field(min_length=1, description="The phases by their ids, in order.")
    support: SupportFormat = Field(SupportFormat(), description="Help that is there for every role.")
    measures: Measures = Field(
        default_factory=dict, description=f"The measures: {', '.join(MEASURES)}; and relevance, if it is asked."
    )
    signs: SignsFormat = Field(SignsFormat(), description="From where on each of the five warning signs fires.")
    minimum_group: MinimumGroup = LEAST
    hand_in: HandInFormat = Field(HandInFormat(), description="Where learners may hand in what they marked.")

    @field_validator("cohorts")
    @classmethod
    def _addresses(cls, value: dict[str, CohortFormat]) -> dict[str, CohortFormat]:
        taken: dict[str, str] = {}
        for name in value:
            if not ADDRESS_NAME.fullmatch(name) or len(name) > _LONGEST_NAME:
                fix = "Write letters without accents, digits and hyphens, as in spring-2027."
                raise refused(f'has the name "{name[:_LONGEST_NAME]}", which cannot be part of an address', fix)
            if unportable(name):
                said = f'has the name "{name}", which no file can have on Windows: {unportable(name)}'
                raise refused(said, "Choose another, as in spring-2027.")
            other = taken.setdefault(name.casefold(), name)
            if other != name:
                said = f'has the names "{other}" and "{name}", which differ only by case'
                raise refused(said, "Give one of the two another name: on many computers their files would be one.")
        return value

    @model_validator(mode="after")
    def _starts_once(self) -> Self:
        if self.cohorts and self.start:
            raise refused("has start: and cohorts:, which both say when it begins", "Leave out start:.", "start")
        if self.cohorts and not self.timezone:
            raise refused(
                "has cohorts:, and no timezone: in which their times hold", "Add timezone: Europe/Berlin.", "cohorts"
            )
        return self


FORMATS: Mapping[str, type[BaseModel]] = {
    "module": FrontMatterFormat,
    "role": RoleFormat,
    "program": ProgramFormat,
    "organization": OrganizationFormat,
    "message": MessageFormat,
    "story": StoryFormat,
}
"""Formats with a JSON Schema of their own, by the schema's name."""
