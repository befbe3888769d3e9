"""The shapes of what authors write of measuring: questions, thresholds, where to hand in, stories."""

import re
from typing import Annotated, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from rolepath.model.measured.instrument import SCALES
from rolepath.model.measured.result import LEAST
from rolepath.model.measured.thresholds import FALL, SIGNS
from rolepath.model.timetable.session import Rhythm
from rolepath.read.yaml.shapes import Flag, Strict, Text, Week, WrittenDay, refused

Scale = Literal["yes-no", "minutes", "errors-of-10", "1-5", "1-7", "1-10", "yes-partly-no"]
MeasureName = Literal["adoption", "time_saved", "quality", "confidence", "relevance"]
Percent = Annotated[int, Field(ge=1, le=99)]
GAPS = ("adoption", "confidence", "time_before", "time_now", "relevance", "role", "cohort", "number", "summary")
"""What may stand in braces in the address of a form, and is filled with what the learner hands in."""
_GAP = re.compile(r"\{([^{}]*)\}")
_MAIL = r"^[^@\s<>,;:?&]+@[^@\s<>,;:?&]+\.[^@\s<>,;:?&]+$"
_LONGEST_ADDRESS = 2000


class MeasureFormat(Strict):
    """A measure: one of the four, or relevance."""

    title: str | None = Field(None, description="What the measure is called.")
    definition: str | None = Field(None, description="What exactly is counted.")
    collected: str | None = Field(None, description="By whom, how and when.")
    shared: str | None = Field(None, description="Who sees the result, and when.")
    question: str | None = Field(
        None, description="What is asked, in these words, on pages, slips and forms; nothing is asked without it."
    )
    scale: Scale | None = Field(
        None,
        description="How it is answered. Adoption: yes-no. Time: minutes. Quality: errors-of-10. "
        "Confidence: 1-5, 1-7 or 1-10. Relevance: yes-partly-no.",
    )
    weeks: list[Week] = Field(default_factory=list, description="The weeks of the program in which it is asked.")
    every: Rhythm | None = Field(
        None, description="How often it is asked; after the last of `weeks`, if there are any."
    )
    task: dict[str, Text] = Field(
        default_factory=dict, description="Of time saved: for each role the one of its tasks that is timed."
    )


def _fitting(measures: dict[MeasureName, MeasureFormat]) -> dict[MeasureName, MeasureFormat]:
    """The measures, each with a scale that it can have; an error says which scales those are."""
    for name, measure in measures.items():
        if measure.scale and measure.scale not in SCALES[name]:
            raise refused(f"has no scale {measure.scale} for {name}", f"Write one of: {', '.join(SCALES[name])}.")
        if measure.task and name != "time_saved":
            raise refused(f"has task: for {name}; only time_saved is timed", "Put task: under time_saved:.")
    return measures


Measures = Annotated[dict[MeasureName, MeasureFormat], AfterValidator(_fitting)]


class LevelBelowFormat(Strict):
    """A share that should not be lower."""

    below: Percent = Field(description="It fires where the share is clearly below this percentage.")


class LevelAboveFormat(Strict):
    """A share that should not be higher."""

    above: Percent = Field(description="It fires where the share is clearly above this percentage.")


class NoUseFormat(Strict):
    """Use that is low, or has fallen."""

    below: Percent = Field(SIGNS["no_use"][1], description="It fires where the share is clearly below this percentage.")
    fall: Percent = Field(FALL, description="It fires where the share has clearly fallen, by at least so many points.")


class SignsFormat(Strict):
    """From where on each of the five warning signs fires; what is not named has a sensible default."""

    low_engagement: LevelBelowFormat | None = Field(
        None, description=f"Of those invited, who came. Without it: below {SIGNS['low_engagement'][1]}."
    )
    whether: LevelAboveFormat | None = Field(
        None, description=f"Of all questions, those that ask whether, not how. Without it: above {SIGNS['whether'][1]}."
    )
    no_use: NoUseFormat | None = Field(
        None, description=f"Who used it for real work. Without it: below {SIGNS['no_use'][1]}, or a fall of {FALL}."
    )
    managers: LevelBelowFormat | None = Field(
        None,
        description=f"Of those who came, who was asked by their manager. Without it: below {SIGNS['managers'][1]}.",
    )
    relevance: LevelAboveFormat | None = Field(
        None, description=f"Who says that it is not for their job. Without it: above {SIGNS['relevance'][1]}."
    )


class HandInFormat(Strict):
    """Where learners may hand in what they marked; nothing is ever sent by itself."""

    form: str | None = Field(
        None,
        max_length=_LONGEST_ADDRESS,
        description="The address of a form that takes its fields from the query, as in "
        f"https://forms.example.com/f?entry.1={{adoption}}. In braces may stand: {', '.join(GAPS)}.",
    )
    mail: Annotated[str, Field(pattern=_MAIL, max_length=254)] | None = Field(
        None, description="A mail address; the learner's own program opens, and the learner sends."
    )

    @field_validator("form")
    @classmethod
    def _address(cls, value: str | None) -> str | None:
        if value is None:
            return None
        if not re.match(r"https://[^/?#{}\s@]+([/?#][^\s]*)?$", value):
            raise refused(
                "is no address that begins with https://", "Write it as in https://forms.example.com/f?a={adoption}."
            )
        unknown = [name for name in _GAP.findall(value) if name not in GAPS]
        if unknown:
            raise refused(
                f"has a gap for {unknown[0][:40]}, which is nothing that is handed in",
                f"Write one of: {', '.join(GAPS)}.",
            )
        return value


MinimumGroup = Annotated[
    int,
    Field(ge=LEAST, le=1000, description=f"Groups of fewer people are never shown; at least {LEAST}."),
]


class StoryMinutesFormat(Strict):
    """The time of the task."""

    before: Annotated[int, Field(ge=1, le=100_000)] = Field(description="Minutes that the task took.")
    after: Annotated[int, Field(ge=1, le=100_000)] = Field(description="Minutes that it takes now.")


class StoryFormat(BaseModel):
    """The facts at the top of a story."""

    model_config = ConfigDict(extra="forbid", title="Story")

    title: Text = Field(description="The win, in a few words.")
    summary: str | None = Field(None, description="One sentence for those who go through the stories.", max_length=300)
    role: Text = Field(description="The role whose work it is; only its site and the hub tell it.")
    module: str | None = Field(None, description="The module that helped, by its id; its page tells the story as well.")
    task: Text = Field(description="One of the role's tasks.")
    minutes: StoryMinutesFormat = Field(description="The time of the task before and now.")
    flaw: Text = Field(description="What was wrong with the result, and had to be put right.")
    agreed: Flag = Field(default=False, description="That those it tells of have agreed to be told of here.")
    until: WrittenDay = Field(description="The last day on which it may be shown.")
    story: Literal["invented", "ours"] | None = Field(None, description="Whose work the text tells of; pages say so.")
