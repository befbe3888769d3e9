"""Statements of the Experience API, one JSON object to a line: who said it is never looked at."""

from collections.abc import Mapping
from typing import Any

from rolepath.results.answers import Answer, Known
from rolepath.results.faults import Fault
from rolepath.results.spoken import value_of
from rolepath.results.values import local_day

ANSWERED = "http://adlnet.gov/expapi/verbs/answered"
Place = tuple[str, int]


def is_statement(data: Any) -> bool:
    """Whether JSON is a statement."""
    return isinstance(data, Mapping) and "verb" in data and "object" in data


def statement_answer(data: Mapping[str, Any], known: Known, place: Place, role: str = "") -> Answer | None:
    """The answer of a statement; None where it tells of something else than a measure that is asked for.

    The object's id ends with the measure, as in `https://…/measures/adoption`; behind it may stand a module or task,
    as in `…/measures/relevance/foundation/what-ai-is`. The role is the context's extension whose name ends in `/role`.
    """
    verb, thing = _part(data, "verb").get("id"), str(_part(data, "object").get("id", ""))
    _, found, rest = thing.partition("/measures/")
    name, _, task = rest.partition("/")
    if verb != ANSWERED or not found:
        return None
    measure = known.measure(name, place)
    result, context = _part(data, "result"), _part(data, "context")
    extensions = _part(context, "extensions")
    role = role or next((str(value) for key, value in extensions.items() if str(key).endswith("/role")), "")
    role = known.role(role, place)
    score = _part(result, "score").get("raw")
    said = score if score is not None else result.get("response", result.get("success"))
    if isinstance(said, bool):
        said = str(said).lower()
    if not isinstance(said, str | int | float):
        raise Fault(*place, "the statement has no result", "It needs result.response or result.score.raw.")
    day = known.day(measure.id, local_day(str(data.get("timestamp", "")), known.program.timezone), place)
    number = str(data.get("id", ""))
    task = known.task(measure.id, role, task, place)
    mark = f"{number} {day.isoformat()} {measure.id} {task}" if number else ""
    return Answer(role, day, measure.id, task, value_of(measure, str(said), place), None, "xapi", mark)


def _part(data: Mapping[str, Any], key: str) -> Mapping[str, Any]:
    part = data.get(key)
    return part if isinstance(part, Mapping) else {}
