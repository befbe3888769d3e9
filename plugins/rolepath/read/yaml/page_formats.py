"""The shapes of the facts at the top of modules and pages, and those that a role's file shares with them."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from rolepath.model.module import Basis, Story
from rolepath.model.program import Readers
from rolepath.read.yaml.shapes import Strict, Text, WrittenDay
from rolepath.read.yaml.timetable_formats import Changes, MilestoneFormat, Name

Benefit = Literal["faster", "quality", "less-tedium", "better-decisions"]
ModuleKind = Literal["lesson", "project", "reading"]
BASIS = "Where the minutes come from; pages say so."
STORY = "Whose work the text tells of; pages say so. An invented story is an example to replace."
MinutesBefore = Annotated[int, Field(ge=1, le=100_000, description="Minutes that the task takes.")]
_FILE = r"^[\w.-]+(/[\w.-]+)*$"


class MinutesFormat(Strict):
    """The time of the task itself, in minutes."""

    before: MinutesBefore
    after: MinutesBefore
    basis: Basis | None = Field(None, description=BASIS)


class MaterialFormat(Strict):
    """A file to practise with, offered for download on the module's page."""

    file: Text = Field(description="The file, from the module's own folder, as in material/ageing-list.csv.")
    title: Text = Field(description="What learners read, as in Ageing list of an invented month.")


class FrontMatterFormat(BaseModel):
    """The facts at the top of a module."""

    model_config = ConfigDict(extra="allow", title="Module")

    title: Text = Field(description="What the module is called.")
    summary: str | None = Field(None, description="One sentence for lists and search engines.", max_length=300)
    id: str | None = Field(
        None, pattern=_FILE, description="The module's lasting name, needed only when its file has moved."
    )
    aliases: list[Annotated[str, Field(pattern=_FILE)]] = Field(
        default_factory=list, description="Further paths that the file had before, as in marketing/campaign-brief."
    )
    task: str | None = Field(None, description="The task of the role that the module serves; not in shared modules.")
    benefits: list[Benefit] = Field(default_factory=list, description="How the module helps: any of the four.")
    minutes: MinutesFormat | None = Field(None, description="The time of the task before and after.")
    kind: ModuleKind = Field("lesson", description="A lesson, a supervised project, or a reading without practice.")
    reviewed: WrittenDay | None = Field(None, description="The day on which somebody last checked the module.")
    story: Story | None = Field(None, description=STORY)
    material: list[MaterialFormat] = Field(default_factory=list, description="Files to practise with.")
    changes: Changes = Field(default_factory=list)
    milestones: list[MilestoneFormat] = Field(
        default_factory=list, description="Of a project: its steps, of which its page makes a table."
    )
    session: Name | None = Field(
        None, description="The id of the session in which the module is used each time; it is never done for good."
    )


class PageFormat(BaseModel):
    """The facts at the top of a program page."""

    model_config = ConfigDict(extra="allow", title="Page", populate_by_name=True)

    title: Text = Field(description="What the page is called.")
    summary: str | None = Field(None, description="One sentence for lists and search engines.", max_length=300)
    audience: Readers | None = Field(
        None, alias="for", description="Whether every role's site has the page, or the hub alone."
    )
    story: Story | None = Field(None, description=STORY)
    changes: Changes = Field(default_factory=list)
