"""What the owner declares once about their house: the assistant, contacts, channels, products, words."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, get_args

from rolepath.model.names.suggestion import KnownNames
from rolepath.model.place import NOWHERE, Places

ORGANIZATION = "organization"
ASSISTANT = "assistant"
GROUPS = ("contacts", "channels", "products", "words")
"""Facts under names that the owner chooses."""

HEADS = (ORGANIZATION, ASSISTANT, *GROUPS)
"""What the name of a fact begins with."""

Seen = Literal["pasted text", "files", "mail", "web"]
SEES: tuple[str, ...] = get_args(Seen)
"""What an assistant may see besides the question itself."""


@dataclass(frozen=True)
class Organization:
    """`content/organization.yml`; without a path where a program has none.

    `texts` are what texts may show, by names such as `assistant` and `contacts.helpdesk`. `answers` are what blocks may
    ask: for each name the values that it has, none where the answer is no. `unfilled` are the facts that are still to
    be written.
    """

    path: str = ""
    texts: Mapping[str, str] = field(default_factory=dict)
    answers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    unfilled: tuple[tuple[str | int, ...], ...] = ()
    places: Places = NOWHERE

    @cached_property
    def own_keys(self) -> frozenset[str]:
        """The names that the owner has chosen, without their group."""
        names = (name.partition(".") for name in self.texts)
        return frozenset(key for head, _, key in names if head in GROUPS)

    @cached_property
    def shown_names(self) -> KnownNames:
        """The names that texts can show, for guesses at what was meant."""
        return KnownNames(self.texts)

    @cached_property
    def asked_names(self) -> KnownNames:
        """The names that blocks can ask for."""
        return KnownNames(self.answers)

    def allowed(self, name: str) -> tuple[str, ...]:
        """The values for which a block may ask; none where it may only ask whether there is something."""
        return SEES if name == f"{ASSISTANT}.sees" else ()


NO_ORGANIZATION = Organization()
