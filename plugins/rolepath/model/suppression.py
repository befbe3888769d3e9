"""What silences findings: comments beside the text, and a baseline file for programs that adopt the linter."""

from collections.abc import Sequence
from dataclasses import dataclass

from rolepath.model.finding import Finding, lasting
from rolepath.model.names.normal_form import composed
from rolepath.model.place import Place

IGNORE = "rolepath-ignore"
"""The word that begins a comment which silences a rule."""


@dataclass(frozen=True)
class Suppression:
    """A comment `rolepath-ignore rule-name: reason`; it covers the lines of the block that follows it."""

    place: Place
    rule: str
    reason: str
    first_line: int
    last_line: int


@dataclass(frozen=True)
class Known:
    """An entry of the baseline: a finding that is known and not yet mended.

    Lines are left out, so that an entry survives edits elsewhere in the file. `since` is an ISO date.
    """

    rule: str
    path: str
    message: str
    owner: str
    since: str
    place: Place

    @property
    def identity(self) -> tuple[str, ...]:
        """That of its finding, whatever was edited elsewhere."""
        return self.rule, composed(self.path), lasting(self.message)


@dataclass(frozen=True)
class Suppressed:
    """A finding that somebody silenced, and the reason they gave."""

    finding: Finding
    reason: str
    is_known: bool = False
    """Whether the baseline did it, and no comment."""


@dataclass(frozen=True)
class Silences:
    """All that silences findings in a program."""

    comments: Sequence[Suppression] = ()
    baseline: Sequence[Known] = ()
