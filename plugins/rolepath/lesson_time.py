"""How long a lesson takes: reading is computed from the words of the page, practice is what its author declares."""

from rolepath.html.reading import prose_of, text_of
from rolepath.model.lesson import Lesson
from rolepath.model.times.time_needed import practice_minutes, reading_minutes


def reading_of(lesson: Lesson) -> int:
    """Minutes to read the learner's page, at least one."""
    sections = (section.html for _, section in lesson.sections)
    return reading_minutes(*map(prose_of, [lesson.body.lead, *sections]))


def practice_of(lesson: Lesson) -> int | None:
    """Minutes of practice; None where there is none, or where it does not say how long it takes."""
    return practice_minutes(text_of(lesson.practice.html)) if lesson.practice else None
