"""The shape of `content/organization.yml`."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from rolepath.model.organization import Seen
from rolepath.read.yaml.shapes import Flag, WrittenDay

_LONGEST = 300
Fact = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=_LONGEST)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]*$")]
_NAMES = "under names that you choose, of small letters, digits, _ and -."


class AssistantFormat(BaseModel):
    """The assistant that people are trained with."""

    model_config = ConfigDict(extra="forbid")

    name: Fact = Field("the assistant", description="What people call it; texts show it for {assistant}.")
    sees: list[Seen] = Field(
        default_factory=list, description="What it reads besides the question: what people paste, attach, or it finds."
    )
    runs_code: Flag = Field(default=False, description="Whether it runs programs, such as for sums and charts.")
    agent: Flag = Field(default=False, description="Whether it acts by itself: sends, books, changes files.")
    approved_by: Fact | None = Field(None, description="Who approved it, by title; no name.")
    valid_from: WrittenDay | None = Field(None, description="The day from which the policy holds.")


class OrganizationFormat(BaseModel):
    """The house: what texts say of it in the place of {name}, and what blocks of text ask."""

    model_config = ConfigDict(extra="forbid", title="Organization")

    name: Fact | None = Field(None, description="What the house is called; texts show it for {organization}.")
    assistant: AssistantFormat = Field(AssistantFormat(), description="The assistant that people are trained with.")
    contacts: dict[Name, Fact] = Field(
        default_factory=dict, description=f"Who is asked, as in {{contacts.helpdesk}}, {_NAMES}"
    )
    channels: dict[Name, Fact] = Field(
        default_factory=dict, description=f"Where things are said, as in {{channels.main}}, {_NAMES}"
    )
    products: dict[Name, Fact] = Field(
        default_factory=dict, description=f"What the house makes, as in {{products.main}}, {_NAMES}"
    )
    words: dict[Name, Fact] = Field(
        default_factory=dict, description=f"Words of the house, as in {{words.customer}}, {_NAMES}"
    )
