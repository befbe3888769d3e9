"""What comes of reading one file."""

from dataclasses import dataclass
from typing import Generic, TypeVar

from rolepath.model.finding import Finding
from rolepath.model.suppression import Suppression

Item = TypeVar("Item")


@dataclass(frozen=True)
class Read(Generic[Item]):
    """What came of one file; None where it could not be understood, which findings then say."""

    item: Item | None
    findings: tuple[Finding, ...] = ()
    comments: tuple[Suppression, ...] = ()
