"""A role: who is trained, in which order, and what each shared module means for them."""

import re
from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from rolepath.model.document import Document
from rolepath.model.module import Minutes
from rolepath.model.place import NOWHERE, Place, Places
from rolepath.model.program import Support
from rolepath.model.timetable.change import Change
from rolepath.model.timetable.session import Session

ADDRESS_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*")
"""Names that can be part of an address, as roles' and new modules' must be."""

RESERVED_ROLE_IDS = frozenset({"assets", "search", "program", "stylesheets", "javascripts", "index", "404", "sitemap"})
"""Names that the hub uses itself, so that no role can have them."""

BINDING_DEMANDS = ("task", "benefits", "problem", "before", "after", "relevance")
"""What a role says of a shared module; a test compares this with the schema."""


@dataclass(frozen=True)
class Binding:
    """What a role's YAML says of a shared module.

    `opening` holds the texts as one document in the form of a module's own opening; `missing` names what was
    left out, such as "relevance" or "after.minutes".
    """

    opening: Document
    task: str | None = None
    benefits: tuple[str, ...] = ()
    minutes: Minutes | None = None
    missing: tuple[str, ...] = ()
    story: str = ""
    places: Places = NOWHERE


@dataclass(frozen=True)
class Entry:
    """A line of the curriculum: a module, bound or not."""

    module: str
    phase: str
    place: Place
    binding: Binding | None = None


@dataclass(frozen=True)
class Role:
    """`roles/<id>.yml`."""

    id: str
    path: str
    title: str
    summary: str = ""
    tasks: Mapping[str, str] = field(default_factory=dict)
    support: Support = field(default_factory=Support)
    policies: Document | None = None
    concerns: Document | None = None
    curriculum: Mapping[str, tuple[Entry, ...]] = field(default_factory=dict)
    checkins: tuple[Session, ...] = ()
    sessions: tuple[Session, ...] = ()
    changes: tuple[Change, ...] = ()
    places: Places = NOWHERE

    @property
    def entries(self) -> Iterator[Entry]:
        """All lines of the curriculum in order."""
        for entries in self.curriculum.values():
            yield from entries

    @cached_property
    def last_lines(self) -> Mapping[str, Entry]:
        """The lines of the curriculum by module; of a module that is listed twice, the last."""
        return {entry.module: entry for entry in self.entries}

    def without(self, modules: Container[str]) -> "Role":
        """The role with a curriculum that lacks some modules."""
        return replace(
            self,
            curriculum={
                phase: tuple(entry for entry in entries if entry.module not in modules)
                for phase, entries in self.curriculum.items()
            },
        )

    @property
    def answers(self) -> Mapping[str, Document]:
        """The role's own texts on policies and concerns, by the pages of the program that show them."""
        texts = {"program/policies.md": self.policies, "program/concerns.md": self.concerns}
        return {page: text for page, text in texts.items() if text}

    @property
    def documents(self) -> Iterator[Document]:
        """All texts of the role's file."""
        yield from self.answers.values()
        for entry in self.entries:
            if entry.binding:
                yield entry.binding.opening
        for session in (*self.checkins, *self.sessions):
            if session.agenda:
                yield session.agenda
