"""What comes of reading one file."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from rolepath.model.finding import Finding
from rolepath.model.suppression import Suppression

Item = TypeVar("Item")


@dataclass(frozen=True)
class Read(Generic[Item]):
    """What came of one file; None where it could not be understood, which findings then say.

    In a preview, `stand_in` is what can be shown of such a file.
    """

    item: Item | None
    findings: tuple[Finding, ...] = ()
    comments: tuple[Suppression, ...] = ()
    stand_in: Item | None = None
