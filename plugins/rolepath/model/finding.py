"""What reading and the linter report: a place, what is wrong, why it matters, how to fix it."""

import re
from dataclasses import dataclass
from enum import StrEnum

from rolepath.model.names.normal_form import composed
from rolepath.model.place import Place

_QUOTED_OR_NUMBER = re.compile(r"(\"[^\"]*\")|\d+(?:[.,:]\d+)*")

FORMAT_NEWER = "format-newer"
"""The rule of a program that only a newer version can read."""


class Severity(StrEnum):
    """Errors stop a build; warnings stop it only when the build is strict."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Edit:
    """A change that mends a finding: what stands from `start` up to `end` in a file becomes `text`."""

    start: Place
    end: Place
    text: str


@dataclass(frozen=True)
class Finding:
    """One thing for an author to fix.

    Whoever finds it fills in the first four fields; the linter adds the rest from the rule's documentation.
    """

    rule: str
    place: Place
    message: str
    fix: str
    code: str = ""
    severity: Severity = Severity.ERROR
    why: str = ""
    edits: tuple[Edit, ...] = ()

    @property
    def order(self) -> tuple[str, int, int, str, str]:
        """Reading order: by file, line and column."""
        return (self.place.path, self.place.line, self.place.column, self.rule, self.message)

    @property
    def identity(self) -> tuple[str, ...]:
        """What stays the same of it when something else is edited: neither lines nor counts."""
        return self.rule, composed(self.place.path), lasting(self.message)


def reason_of(error: OSError) -> str:
    """Why the system refused something, as the end of a sentence: "permission denied"."""
    return (error.strerror or "unknown reason").lower()


def shortened(text: str, most: int) -> str:
    """The text for a message: its first letters and an ellipsis where it has more than `most`."""
    return text if len(text) <= most else f"{text[:most].rstrip()}…"


def lasting(message: str) -> str:
    """A message without its numbers, which are lines and counts; what it quotes of the author's stays."""
    return _QUOTED_OR_NUMBER.sub(lambda found: found[1] or "#", composed(message))


class ContentError(Exception):
    """Something that only an author or the program's owner can mend; never one of our own faults."""
