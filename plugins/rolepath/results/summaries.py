"""Summaries that learners hand in: JSON without a name, each with a random number that is used once."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any

from rolepath.model.measured.instrument import WHY_NOT
from rolepath.results.answers import Answer, Known
from rolepath.results.faults import Fault
from rolepath.results.spoken import value_of
from rolepath.results.values import day_of

FORMAT = 1
_NUMBER = re.compile(r"[0-9a-f]{32}")
_KEYS = frozenset(("rolepath", "format", "program", "number", "cohort", "role", "answers"))
_ANSWER_KEYS = frozenset(("measure", "round", "value", "first", "task", "module", "reason"))
_MOST = 2000
Place = tuple[str, int]


def is_summary(data: Any) -> bool:
    """Whether JSON says of itself that it is a summary."""
    return isinstance(data, Mapping) and data.get("rolepath") == "summary"


def loaded(text: str, place: Place) -> Any:
    """The JSON in a text; Fault where it is none."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise Fault(*place, "this is no JSON", "Hand in the file as it was saved.") from error


def loaded_from(text: str, start: int, place: Place) -> tuple[Any, int]:
    """The JSON that begins at a place of a text, and where it ends; Fault where there is none."""
    try:
        return json.JSONDecoder().raw_decode(text, start)
    except (ValueError, RecursionError) as error:
        raise Fault(*place, "the summary cannot be read", "Ask that it is copied as it is shown.") from error


def summary_answers(data: Mapping[str, Any], known: Known, place: Place) -> Iterator[Answer]:
    """The answers of one summary; Fault where it was not made by this program's pages."""
    if set(data) - _KEYS:
        raise Fault(*place, "the summary holds more than a summary has", "Hand in the file as it was saved.")
    if data.get("format") != FORMAT:
        raise Fault(*place, "the summary has a form that this Rolepath does not know", "Install a newer Rolepath.")
    if data.get("program") != known.program.id:
        raise Fault(*place, "the summary is of another program", f"This one is {known.program.id}.")
    if data.get("cohort") != known.cohort.id:
        raise Fault(
            *place, "the summary is of another cohort", f"Add it with the --cohort it names, not {known.cohort.id}."
        )
    number, answers = data.get("number"), data.get("answers")
    if not isinstance(number, str) or not _NUMBER.fullmatch(number):
        raise Fault(*place, "the summary has no number that is used once", "Hand in the file as it was saved.")
    if not isinstance(answers, list) or len(answers) > _MOST:
        raise Fault(*place, "the summary has no list of answers", "Hand in the file as it was saved.")
    role = known.role(_text(data.get("role"), place), place)
    for item in answers:
        yield _answer(item, role, number, known, place)


def _answer(item: Any, role: str, number: str, known: Known, place: Place) -> Answer:
    if not isinstance(item, Mapping) or set(item) - _ANSWER_KEYS:
        raise Fault(*place, "an answer of the summary cannot be read", "Hand in the file as it was saved.")
    measure = known.measure(_text(item.get("measure"), place), place)
    if item.get("reason") not in (None, *WHY_NOT):
        raise Fault(*place, "a reason is none of the list", "Hand in the file as it was saved.")
    day = known.day(measure.id, day_of(_text(item.get("round"), place)), place)
    task = known.task(measure.id, role, _text(item.get("task") or item.get("module") or "", place), place)
    value = value_of(measure, _said(item.get("value"), place), place)
    first = value_of(measure, _said(item["first"], place), place) if item.get("first") is not None else None
    mark = f"{number} {day.isoformat()} {measure.id} {task}"
    return Answer(role, day, measure.id, task, value, first, "summaries", mark)


def _text(value: Any, place: Place) -> str:
    if not isinstance(value, str):
        raise Fault(*place, "a part of the summary is no text", "Hand in the file as it was saved.")
    return value


def _said(value: Any, place: Place) -> str:
    """A value as one would write it; three timings are a list."""
    values = value if isinstance(value, list) else [value]
    if not values or not all(isinstance(one, str | int | float) for one in values):
        raise Fault(*place, "an answer of the summary has no value", "Hand in the file as it was saved.")
    return " ".join(str(one).lower() if isinstance(one, bool) else str(one) for one in values)
