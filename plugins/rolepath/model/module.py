"""A module: one Markdown file that a curriculum can list."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Literal, get_args

from rolepath.model.document import Document
from rolepath.model.place import NOWHERE, Place, Places
from rolepath.model.timetable.change import Change
from rolepath.model.timetable.milestone import Milestone

KINDS = {"lesson": "Lesson", "project": "Supervised project", "reading": "Reading"}
"""Kinds of module; only a reading goes without practice."""

Basis = Literal["invented", "estimated", "measured"]
BASES: tuple[str, ...] = get_args(Basis)
"""Where minutes come from."""

Story = Literal["invented", "ours"]
STORIES: tuple[str, ...] = get_args(Story)
"""Whose work a text tells of."""


@dataclass(frozen=True)
class Minutes:
    """How long a task takes before and after, in minutes; `basis` is one of BASES, "" where nobody says."""

    before: int
    after: int
    basis: str = ""

    @property
    def saved(self) -> int:
        """Minutes less each time; negative where the new way takes longer."""
        return self.before - self.after


@dataclass(frozen=True)
class Material:
    """A file to practise with; `file` is written as a link of the module's text would be."""

    file: str
    title: str


@dataclass(frozen=True)
class Module:
    """A Markdown file under `content/`; `path` is relative to that folder.

    `aliases` are paths that the file had before, without `.md`; `story` is one of STORIES, "" where nobody says;
    `session` is the id of the meeting in which the module is used again and again, so that it is never done for good.
    """

    id: str
    path: str
    title: str
    document: Document
    summary: str = ""
    task: str | None = None
    benefits: tuple[str, ...] = ()
    minutes: Minutes | None = None
    kind: str = "lesson"
    reviewed: date | None = None
    aliases: tuple[str, ...] = ()
    story: str = ""
    material: tuple[Material, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    session: str = ""
    changes: tuple[Change, ...] = ()
    metadata: Mapping[str, Any] = field(default_factory=dict)
    places: Places = NOWHERE

    @property
    def place(self) -> Place:
        """The file as a whole."""
        return Place(self.places.path)
