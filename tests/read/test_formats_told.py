"""A full example of each format fits, and whatever is changed in it has one finding in plain words."""

import copy
import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from rolepath.model.place import KeyPath, Places
from rolepath.read.yaml.formats import ProgramFormat, RoleFormat
from rolepath.read.yaml.page_formats import FrontMatterFormat, PageFormat
from rolepath.read.yaml.timetable_formats import MessageFormat
from rolepath.read.yaml.validation import validate

PATH = "roles/legal.yml"
# What pydantic or Python would say.
JARGON = re.compile(
    r"[Ii]nput|should|valid\b|string|integer|boolean|dict|instance|parse|pydantic|Field|None|True|False|type|literal"
    r"|\[\]|\{\}|\[\[|\['|\{'|\\n|does not fit"
)
ENTRY = {
    "module": "shared/basics",
    "task": "review",
    "benefits": ["faster"],
    "problem": "p",
    "before": {"minutes": "3", "text": "t"},
    "after": {"minutes": "2", "text": "t"},
    "relevance": "r",
    "practice": "p",
}
SUPPORT = {
    "channel": "#c",
    "office_hours": [{"weekday": "monday", "time": "14:00", "minutes": "4", "where": "x"}],
    "power_users": ["x"],
    "updates": "u",
}
CHANGES = [{"date": "2026-01-02", "text": "t"}]
MEETING = {"title": "t", "id": "i", "minutes": "3", "with": "w", "where": "x", "agenda": "a", "for": ["leaders"]}
RECURS = {"every": "month", "from": "2", "until": "9", "day": "first friday", "time": "9:00"}
COHORT = {
    "title": "t",
    "start": "2026-01-05",
    "roles": ["legal"],
    "pause": [{"from": "2026-02-02", "until": "2026-02-06"}],
    "until": "2026-12-31",
    "support": SUPPORT,
}
MEASURE = {
    "title": "t",
    "definition": "d",
    "collected": "c",
    "shared": "s",
    "question": "q",
    "weeks": ["2", "12"],
    "every": "month",
}
MEASURES = {
    "adoption": MEASURE | {"scale": "yes-no"},
    "time_saved": MEASURE | {"scale": "minutes", "task": {"legal": "review"}},
    "relevance": {"question": "q"},
}
FULL: Mapping[type[BaseModel], Mapping[str, Any]] = {
    PageFormat: {"title": "A", "summary": "s", "for": "learners", "story": "ours", "changes": CHANGES},
    MessageFormat: {
        "title": "A",
        "to": ["learners"],
        "sender": "sponsor",
        "week": "0",
        "day": "friday",
        "time": "9:00",
        "roles": ["legal"],
        "channel": "#c",
        "summary": "s",
        "story": "invented",
    },
    FrontMatterFormat: {
        "title": "A",
        "summary": "s",
        "id": "a/b",
        "aliases": ["a/c"],
        "task": "t",
        "benefits": ["faster"],
        "minutes": {"before": "3", "after": "1"},
        "kind": "lesson",
        "reviewed": "2026-01-02",
        "story": "invented",
        "material": [{"file": "material/orders.csv", "title": "t"}],
        "changes": CHANGES,
        "milestones": [{"week": "9", "do": "d", "show": "s", "minutes": "20", "id": "i"}],
        "session": "monthly",
    },
    RoleFormat: {
        "title": "A",
        "summary": "s",
        "tasks": {"review": "Review"},
        "support": SUPPORT,
        "policies": {"data": "a", "review": "b", "disclosure": "c"},
        "concerns": [{"question": "q", "answer": "a"}],
        "curriculum": {"start": ["legal/a", ENTRY]},
        "checkins": [{"week": "3", "day": "friday", "time": "14:00", **MEETING}],
        "changes": CHANGES,
        "sessions": [MEETING | RECURS],
    },
    ProgramFormat: {
        "format": "1",
        "title": "A",
        "organization": "o",
        "summary": "s",
        "timezone": "Europe/Berlin",
        "cohorts": {"spring": COHORT},
        "sessions": [MEETING | RECURS | {"roles": ["legal"]}],
        "changes": CHANGES,
        "practice_hour": {"day": "friday", "time": "9:00", "minutes": "60"},
        "channels": {"managers": "#c"},
        "id": "training",
        "example_minutes": "true",
        "sponsor": "s",
        "phases": {"start": {"title": "t", "weeks": "1-2", "summary": "s"}},
        "support": SUPPORT,
        "measures": MEASURES,
        "signs": {
            "low_engagement": {"below": "70"},
            "whether": {"above": "40"},
            "no_use": {"below": "50", "fall": "10"},
            "managers": {"below": "60"},
            "relevance": {"above": "20"},
        },
        "minimum_group": "6",
        "hand_in": {"form": "https://forms.example/f?a={adoption}", "mail": "a@b.example"},
    },
}
# Keys that cannot stand beside others of the full example.
INSTEAD = {ProgramFormat: {"start"}, MessageFormat: {"every", "from", "until"}}
BAD: tuple[Any, ...] = (
    *(None, [], {}, [[]], [{}], [None], ["x"], {"x": None}, {"x": []}, {"x": "y"}, {"title": "x"}, {"": ""}),
    *("", "x", "x y", "x" * 400, "two\nlines", "0", "-1", "1.5", "9" * 20, "9" * 5000, "nan", "maybe", "25:00"),
    *("2026-13-01", "2026-01-01T10:00", "20261130"),
)
# A new kind of error needs words of its own, and then a place in this list.
KNOWN_ERRORS = {
    *("missing", "extra_forbidden", "model_type", "dict_type", "list_type", "too_short", "literal_error"),
    *("string_type", "string_too_short", "string_too_long", "string_pattern_mismatch", "bool_type", "bool_parsing"),
    *("int_type", "int_parsing", "int_parsing_size", "greater_than_equal", "less_than_equal"),
    *("date_type", "date_from_datetime_parsing", "date_parsing"),
    "said",  # what brings its own words
}


def key_paths(value: Any, at: KeyPath = ()) -> Iterator[KeyPath]:
    yield at
    if isinstance(value, Mapping):
        for key in value:
            yield from key_paths(value[key], (*at, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from key_paths(item, (*at, index))


def changed(value: Mapping[str, Any], at: KeyPath, new: Any) -> Any:
    """A copy with another value at a place, as deep as it may be."""
    if not at:
        return new
    result = copy.deepcopy(value)
    holder: Any = result
    for key in at[:-1]:
        holder = holder[key]
    holder[at[-1]] = new
    return result


@cache
def all_refusals(shape: type[BaseModel]) -> tuple[tuple[Any, ValidationError], ...]:
    return tuple(refusals(shape))


def refusals(shape: type[BaseModel]) -> Iterator[tuple[Any, ValidationError]]:
    """Every bad value in every place that refuses it."""
    for at in key_paths(FULL[shape]):
        for bad in BAD:
            data = {} if (wrong := changed(FULL[shape], at, bad)) is None else wrong
            try:
                shape.model_validate(data)
            except ValidationError as error:
                yield data, error


@pytest.mark.parametrize("shape", FULL)
def test_full_example_fits(shape: type[BaseModel]) -> None:
    value, found = validate(shape, FULL[shape], Places(PATH))
    assert value is not None
    assert found == []
    instead = INSTEAD.get(shape, set())
    keys = {field.alias or name for name, field in shape.model_fields.items()}
    assert keys - set(FULL[shape]) - instead == set(), "give each of these keys an example in FULL, above"
    assert set(FULL[shape]) <= keys


@pytest.mark.parametrize("shape", FULL)
def test_every_error_has_one_finding_in_plain_words(shape: type[BaseModel]) -> None:
    for data, error in all_refusals(shape):
        value, found = validate(shape, data, Places(PATH))
        assert value is None
        assert len(found) == error.error_count()
        for finding in found:
            assert finding.rule in {"field-missing", "field-unknown", "field-invalid"}
            said = f"{finding.message} {finding.fix}"
            assert not JARGON.search(said), said
            assert "after 0" not in finding.fix
            assert len(finding.message) < 200


def test_the_formats_raise_no_other_kind_of_error() -> None:
    raised = {detail["type"] for shape in FULL for _, error in all_refusals(shape) for detail in error.errors()}
    assert raised == KNOWN_ERRORS
