"""What learners' pages ask, in the program's own words and at its own time; and what else they show of measuring."""

from typing import Any

from rolepath.assemble.pages.results import measured_of
from rolepath.assemble.pages.stories import stories_of
from rolepath.assemble.text.links import SiteLinks
from rolepath.model.catalog import Catalog
from rolepath.model.lesson import Lesson, lessons_of
from rolepath.model.links import HOME, RESULTS_PAGE, cohorts_of, has_results
from rolepath.model.measured.instrument import TIMINGS, WHY_NOT
from rolepath.model.program import Measure
from rolepath.model.role import Role
from rolepath.model.words import word
from rolepath.results.told.pulse import choices_of, questions
from rolepath.schedule.rounds import rounds_of

_VALUES = {"yes": 1, "no": 0}
_RELEVANCE = {"yes": 2, "partly": 1, "no": 0}
Line = dict[str, Any]


def around_home(catalog: Catalog, role: Role, links: SiteLinks) -> Line:
    """What a role's plan shows: questions, the way to results, stories."""
    return {
        "asks": asks_of(catalog, role),
        "results": links.way_to(RESULTS_PAGE, HOME) if has_results(catalog, role) else "",
        "stories": stories_of(catalog, links, HOME, role.id),
    }


def around_module(catalog: Catalog, lesson: Lesson, links: SiteLinks) -> Line:
    """What a module's page shows: whether it applies, what was measured on its task, stories."""
    path = lesson.module.path
    return {
        "asks": asks_of(catalog, lesson.role),
        "measured": measured_of(catalog, lesson),
        "stories": stories_of(catalog, links, path, lesson.role.id, lesson.module.id),
    }


def asks_of(catalog: Catalog, role: Role) -> Line | None:
    """The questions with the first days of their rounds in each cohort; None where nothing is asked."""
    program = catalog.program
    asked = questions(program) if program else ()
    cohorts = cohorts_of(catalog, role)
    if not program or not asked or not cohorts:
        return None
    return {
        "zone": program.timezone,
        "role": role.id,
        "groups": ";".join(f"{cohort.id} {cohort.start.isoformat()}" for cohort in cohorts),
        "list": [_question(measure, role) | {"rounds": _rounds(measure, catalog, role)} for measure in asked],
    }


def hand_in_of(catalog: Catalog, role: Role) -> Line:
    """What the record needs so that one can hand in: the questions, the modules, and where to."""
    asks, program = asks_of(catalog, role), catalog.program
    if asks is None or program is None:
        return {"asks": None}
    modules = [lesson.module.id for lesson in lessons_of(catalog, role)]
    hand_in = {"form": program.hand_in.form, "mail": program.hand_in.mail, "modules": modules}
    return {"asks": asks, "hand_in": hand_in | {"why_not": list(WHY_NOT)}}


def _question(measure: Measure, role: Role) -> Line:
    values = _RELEVANCE if measure.id == "relevance" else _VALUES
    task = measure.tasks.get(role.id, "")
    choices = [
        {
            "value": values[said] if said in values else int(said),
            "label": word(f"answer_{said}") if said in values else said,
        }
        for said in choices_of(measure)
    ]
    return {
        "id": measure.id,
        "question": measure.question,
        "choices": choices,
        "timings": list(range(1, TIMINGS + 1)) if measure.id == "time_saved" else [],
        "task": task,
        "task_title": role.tasks.get(task, ""),
        "why_not": [{"id": name, "label": word(f"why_{name}")} for name in WHY_NOT]
        if measure.id == "relevance"
        else [],
    }


def _rounds(measure: Measure, catalog: Catalog, role: Role) -> str:
    """The cohorts, each with the first days of its rounds: text that a script takes apart."""
    return ";".join(
        " ".join([cohort.id, *(day.isoformat() for day in rounds_of(measure, cohort))])
        for cohort in cohorts_of(catalog, role)
    )
