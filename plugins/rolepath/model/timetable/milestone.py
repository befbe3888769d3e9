"""What a project's learner does and shows in which week."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Milestone:
    """A step of a project; `minutes` are those of the work, `week` is one of the program."""

    week: int
    do: str
    show: str
    minutes: int
    id: str = ""
