"""What an instrument needs to ask for a measure: the question, the scale, when, and the task that is timed."""

from collections.abc import Mapping

SCALES: Mapping[str, tuple[str, ...]] = {
    "adoption": ("yes-no",),
    "time_saved": ("minutes",),
    "quality": ("errors-of-10",),
    "confidence": ("1-5", "1-7", "1-10"),
    "relevance": ("yes-partly-no",),
}
"""The scales of each measure; the first is that of a measure which names none."""

LEARNERS = ("adoption", "time_saved", "confidence", "relevance")
"""Measures that learners are asked for; quality is read by a colleague from finished pieces."""

WHY_NOT = ("no_such_task", "no_access", "no_time", "not_allowed", "poor_results")
"""Why something may not apply to somebody's job, by the names of the interface's words."""

TIMINGS = 3
"""How often the program's task is timed in a round."""

MOST_MINUTES = 6000
"""A task of more minutes is no task but a project, or a slip of the pen."""


def points_of(scale: str) -> tuple[int, ...]:
    """The points of a scale such as 1-5; none where answers are no numbers."""
    first, _, last = scale.partition("-")
    return tuple(range(int(first), int(last) + 1)) if first.isdigit() else ()
