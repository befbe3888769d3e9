"""What MkDocs, its theme and the search read of front matter."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, field_validator

from rolepath.read.yaml.shapes import listed


class SearchFormat(BaseModel):
    """What the search reads of front matter; a weight that is no number would spoil the search of the whole site."""

    model_config = ConfigDict(extra="ignore")

    exclude: bool | None = None
    boost: Annotated[float, Field(ge=0.001, le=1000)] | None = None


class ThemeFormat(BaseModel):
    """What MkDocs and its theme read of front matter; a value of another shape would stop them."""

    model_config = ConfigDict(extra="ignore")

    description: str | None = None
    author: str | None = None
    subtitle: str | None = None
    status: str | None = None
    icon: str | None = None
    template: str | None = None
    tags: list[str] | None = None
    hide: list[str] | None = None
    search: SearchFormat | None = None

    _listed = field_validator("hide", mode="before")(listed)
