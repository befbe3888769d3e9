"""A win, told by those whose work it was: a task, the minutes, and what was wrong with the result."""

from dataclasses import dataclass
from datetime import date

from rolepath.model.module import Minutes
from rolepath.model.place import NOWHERE, Places
from rolepath.model.program import ProgramPage

STORIES = "stories/"
"""The folder of stories, below the content folder; what lies there is shown on other pages, and is no page itself."""


@dataclass(frozen=True)
class WinStory(ProgramPage):
    """A story with whose it is; it is shown only where those it tells of have agreed, up to its last day."""

    role: str = ""
    module: str = ""
    task: str = ""
    minutes: Minutes | None = None
    flaw: str = ""
    agreed: bool = False
    until: date | None = None
    places: Places = NOWHERE

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return self.path.removeprefix(STORIES).removesuffix(".md")

    def is_shown(self, today: date) -> bool:
        """Whether pages may tell it on a day."""
        return self.agreed and (self.until is None or today <= self.until)
