"""For paper: four slips on a page with the program's questions, and the tally sheet for sessions."""

from typing import Any

from rolepath.assemble.pages.course import Course
from rolepath.model.links import HOME, PULSE, SHELF, TALLY
from rolepath.model.measured.instrument import TIMINGS, WHY_NOT
from rolepath.model.measured.result import SESSION_COLUMNS
from rolepath.model.program import Measure
from rolepath.model.site_plan import PagePlan
from rolepath.model.words import word
from rolepath.results.told.pulse import choices_of, questions

_SLIPS = 4
_ROWS = 8


def pulse_page(course: Course) -> PagePlan | None:
    """The page with the slips; None where the program asks learners for nothing."""
    program = course.catalog.program
    asked = questions(program) if program else ()
    if not program or not asked:
        return None
    data = {
        "slips": list(range(_SLIPS)),
        "program": program.title,
        "role": course.role.title,
        "questions": [_question(one, course) for one in asked],
    }
    return course.plan(PULSE, "pulse", data)


def _question(measure: Measure, course: Course) -> dict[str, Any]:
    task = measure.tasks.get(course.role.id, "")
    return {
        "id": measure.id,
        "question": measure.question,
        "choices": [word(f"answer_{choice}") if choice.isalpha() else choice for choice in choices_of(measure)],
        "why_not": [word(f"why_{name}") for name in WHY_NOT] if measure.id == "relevance" else [],
        "task": course.role.tasks.get(task, ""),
        "timings": list(range(1, TIMINGS + 1)) if measure.id == "time_saved" else [],
    }


def tally_page(course: Course) -> PagePlan | None:
    """The tally sheet for whoever leads a session; None where the program asks for nothing."""
    if not course.catalog.program or not course.catalog.program.asked:
        return None
    data = {
        "columns": [word(f"tally_{name}") for name in SESSION_COLUMNS if name != "role"],
        "rows": list(range(_ROWS)),
        "index": course.way(TALLY, f"{SHELF}{HOME}"),
    }
    return course.plan(TALLY, "tally", data)
