"""The five warning signs: from where on each fires, and how many people a group must have to be shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rolepath.model.measured.result import LEAST

SIGNS: Mapping[str, tuple[str, int]] = {
    "low_engagement": ("below", 60),
    "whether": ("above", 50),
    "no_use": ("below", 30),
    "managers": ("below", 30),
    "relevance": ("above", 20),
}
"""The signs in the order of the managers' guide: the side on which each fires, and the percentage without another."""

FALL = 15
"""By how many points use must have fallen, in percent, for the sign of no use to fire whatever its level."""

REASONS: Mapping[str, str] = {
    "low_engagement": "Of those invited to a session, fewer than this came: with two in five missing, people learn in "
    "pieces, and managers have let the time go.",
    "whether": "Of the questions whether one must, may or should and how to do it better, more than this are of the "
    "first kind: over half, and the group is still deciding whether to take part at all.",
    "no_use": "Of those who answer, fewer than this used it for real work in two weeks: under a third, and a habit has "
    "no neighbours to copy. It fires as well where use has clearly fallen.",
    "managers": "Of those who came, fewer than this were asked about it by their manager since the last session: under "
    "a third, and most people hear nothing of it where their work is judged.",
    "relevance": "Of those who came or answered, more than this say that it does not apply to their job: one in five "
    "is more than a stray course choice, and means that a task is missing.",
}
"""Why each percentage is what it is where a program says nothing."""


@dataclass(frozen=True)
class Thresholds:
    """What a program says of its signs: percentages by sign, those that it does not name as above."""

    percent: Mapping[str, int] = field(default_factory=dict)
    fall: int = FALL
    least: int = LEAST

    def of(self, sign: str) -> int:
        """From which percentage on a sign fires."""
        return self.percent.get(sign, SIGNS[sign][1])
