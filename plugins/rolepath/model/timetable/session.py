"""Meetings with a day and a time: kick-offs, workshops, office hours, check-ins, the monthly session."""

from dataclasses import dataclass
from typing import Literal, get_args

from rolepath.model.document import Document
from rolepath.model.place import NOWHERE, Places

Audience = Literal["learners", "managers", "supervisors", "facilitators", "leaders"]
AUDIENCES: tuple[str, ...] = get_args(Audience)
"""For whom a session or a message can be."""

Rhythm = Literal["week", "2 weeks", "month", "quarter"]
RHYTHMS: tuple[str, ...] = get_args(Rhythm)
"""How often something can recur: the values of `every:`."""

ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": -1}
"""Which weekday of a month: the words that may stand before it in `day:`."""

MET = {"manager": "managers", "supervisor": "supervisors", "power user": "supervisors", "facilitator": "facilitators"}
"""Words in `with:`, and in whose calendar the meeting is for them, besides that of learners."""


@dataclass(frozen=True)
class Day:
    """A day of the week, Monday being 0; `ordinal` says which one of a month, -1 for the last."""

    weekday: int
    ordinal: int = 1


@dataclass(frozen=True)
class When:
    """Either one `week` of the program, or `every` with the weeks of the program in which it begins and ends.

    `day` and `time` (HH:MM) are None and "" where nobody has said them.
    """

    week: int | None = None
    every: str = ""
    first_week: int = 1
    last_week: int | None = None
    day: Day | None = None
    time: str = ""

    @property
    def begins(self) -> int:
        """The first week of the program in which it can be."""
        return self.first_week if self.week is None else self.week


@dataclass(frozen=True)
class Session:
    """A meeting; `id` is its lasting name, "" where the author gave none.

    `where` is a text about help (`model/names/contact.py`), `who` whom the learners meet; `roles` are those that it is
    for, none for all; `number` is its place in its list.
    """

    title: str
    minutes: int
    when: When
    id: str = ""
    who: str = ""
    where: str = ""
    audiences: tuple[str, ...] = ("learners",)
    roles: tuple[str, ...] = ()
    agenda: Document | None = None
    is_checkin: bool = False
    number: int = 0
    places: Places = NOWHERE

    def is_of(self, role: str) -> bool:
        """Whether the meeting is one of a role's."""
        return not self.roles or role in self.roles

    @property
    def week(self) -> int:
        """The first week of the program in which it can be."""
        return self.when.begins

    @property
    def key(self) -> str:
        """What it is known by, so that title, order, day and time may change: its id, or else its week or rhythm."""
        kind = "checkin" if self.is_checkin else "session"
        return f"{kind}.{self.id or self._when}"

    @property
    def _when(self) -> str:
        if self.when.week is not None:
            return f"week-{self.when.week}"
        return f"every-{self.when.every.replace(' ', '-')}-from-{self.when.first_week}"


def audiences_met(who: str) -> tuple[str, ...]:
    """For whom a meeting of learners is as well, told from the words for whom they meet."""
    met = (audience for word, audience in MET.items() if word in who.casefold())
    return tuple(dict.fromkeys(("learners", *met)))
