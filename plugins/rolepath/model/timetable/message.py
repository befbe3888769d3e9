"""A text that somebody gets on a day of the program."""

import re
from dataclasses import dataclass

from rolepath.model.place import NOWHERE, Places
from rolepath.model.program import ProgramPage
from rolepath.model.timetable.session import When

MESSAGES = "program/messages/"
"""The folder of messages, below the content folder; what lies there is sent, and is no page of a site."""

PLACEHOLDERS = {
    "role": "The title of the role.",
    "week": "The number of the week.",
    "next_session": "Title, day and time of the next meeting of those who get the message.",
    "link": "The address of the role's plan; for those who have no role, of the hub.",
}
"""What may stand in braces in a message, and what is put in its place."""

PLACEHOLDER = re.compile(r"\{([a-z][a-z_]*)\}")
_NO_PAGE = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//|#")


@dataclass(frozen=True)
class Message(ProgramPage):
    """A text with those who get it and when; no `roles` are all, `channel` is "" where it is that of the audience."""

    to: tuple[str, ...] = ()
    sender: str = "team"
    when: When = When()  # noqa: RUF009 (frozen)
    roles: tuple[str, ...] = ()
    channel: str = ""
    places: Places = NOWHERE

    @property
    def is_for_learners_alone(self) -> bool:
        """Whether its links lead into the site of the learner's role; those of other messages lead to the hub."""
        return self.to == ("learners",)

    @property
    def leads_to_pages(self) -> bool:
        """Whether a link of the text leads to a page of the program."""
        return any(not _NO_PAGE.match(link.target) for link in self.document.rendering.links)

    @property
    def needs_site(self) -> bool:
        """Whether it can only be written where the address of the site is known."""
        return self.leads_to_pages or "link" in PLACEHOLDER.findall(f"{self.title} {self.document.source.markdown}")

    @property
    def name(self) -> str:
        """The file's name without its ending, by which it is known."""
        return self.path.removeprefix(MESSAGES).removesuffix(".md")

    def is_of(self, role: str) -> bool:
        """Whether the message is for a role."""
        return not self.roles or role in self.roles
