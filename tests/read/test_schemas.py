"""What is written twice is the same: formats and schemas, formats and the model's tables, schemas and what ships."""

import json
from pathlib import Path
from typing import get_args

import pytest
from pydantic import BaseModel

from as_editors import as_editors_read, mismatches
from conftest import PROJECT
from rolepath.model.measured.instrument import SCALES
from rolepath.model.module import KINDS
from rolepath.model.program import ALL_MEASURES, BENEFITS, MEASURES, POLICY_QUESTIONS
from rolepath.model.role import BINDING_DEMANDS
from rolepath.read.yaml.formats import (
    FORMATS,
    LITERALS,
    EntryFormat,
    PoliciesFormat,
    ProgramFormat,
    RoleFormat,
    SideFormat,
)
from rolepath.read.yaml.json_schemas import json_schema
from rolepath.read.yaml.validation import validate
from rolepath.read.yaml.yaml_reader import read_yaml

SCHEMAS = PROJECT / "plugins" / "rolepath" / "read" / "schemas"
ROLES = sorted((PROJECT / "roles").glob("*.yml"))
PROGRAM = PROJECT / "content" / "program.yml"
SHIPPED = [*((file, "role", RoleFormat) for file in ROLES), (PROGRAM, "program", ProgramFormat)]


@pytest.mark.parametrize("name", FORMATS)
def test_committed_schema_is_what_the_formats_make(name: str) -> None:
    committed = (SCHEMAS / f"{name}.schema.json").read_text("utf-8")
    assert committed == json.dumps(json_schema(name), indent=2, ensure_ascii=False) + "\n", "run make schemas"


def test_no_other_schema_is_committed() -> None:
    assert {file.name for file in SCHEMAS.iterdir()} == {f"{name}.schema.json" for name in FORMATS}


def test_spelled_out_words_are_those_of_the_model() -> None:
    assert all(spelled == table for spelled, table in LITERALS.items())
    assert set(LITERALS.values()) == {
        tuple(BENEFITS),
        tuple(KINDS),
        tuple(ALL_MEASURES),
        tuple(scale for scales in SCALES.values() for scale in scales),
    }


def test_measures_and_policy_questions_are_those_of_the_model() -> None:
    keys, _ = get_args(ProgramFormat.model_fields["measures"].annotation)
    assert get_args(keys) == (*MEASURES, *(name for name in ALL_MEASURES if name not in MEASURES))
    assert tuple(PoliciesFormat.model_fields) == tuple(POLICY_QUESTIONS)


def test_schema_of_a_bound_entry_demands_what_the_model_demands() -> None:
    own, bound = json_schema("role")["$defs"]["EntryFormat"]["anyOf"]
    assert "string" in own["type"]
    assert bound["required"] == ["module", *BINDING_DEMANDS]
    assert set(bound["required"]) <= set(EntryFormat.model_fields) == set(bound["properties"])


@pytest.mark.parametrize("value", ["Week 3", 3, 3.5, True])
def test_a_text_without_quotation_marks_is_a_text_to_editors(value: object) -> None:
    """Unquoted, `title: 3` is a title to us; one with a form of its own, such as an id, is not any value."""
    title, own_id = (json_schema("module")["properties"][key] for key in ("title", "id"))
    assert not list(mismatches(value, title, {}))
    assert list(mismatches(value, own_id, {}))


@pytest.mark.parametrize("name", FORMATS)
def test_schema_names_itself_and_tells_what_its_keys_are(name: str) -> None:
    schema = json_schema(name)
    assert schema["$schema"].startswith("https://json-schema.org/")
    assert schema["title"] == name.title()
    assert schema["description"]


def test_sides_of_a_before_after_are_alike() -> None:
    assert EntryFormat.model_fields["before"].annotation == EntryFormat.model_fields["after"].annotation
    assert set(SideFormat.model_fields) == {"minutes", "text"}


@pytest.mark.parametrize(("file", "name", "shape"), SHIPPED, ids=[file.name for file, _, _ in SHIPPED])
def test_file_that_ships_fits_its_format_and_its_schema(file: Path, name: str, shape: type[BaseModel]) -> None:
    text = file.read_text("utf-8")
    yaml_document = read_yaml(text, file.name)
    assert yaml_document.findings == []
    assert validate(shape, yaml_document.data, yaml_document.places)[1] == []
    assert list(mismatches(as_editors_read(text), json_schema(name), json_schema(name))) == []


@pytest.mark.parametrize(("file", "name", "_shape"), SHIPPED, ids=[file.name for file, _, _ in SHIPPED])
def test_file_that_ships_names_its_schema_for_editors(file: Path, name: str, _shape: type[BaseModel]) -> None:
    first = file.read_text("utf-8").split("\n", 1)[0]
    path = first.removeprefix("# yaml-language-server: $schema=")
    assert (file.parent / path).resolve() == SCHEMAS / f"{name}.schema.json"


@pytest.mark.parametrize("weeks", ["1-2", "7", "13+", "continuous"])
def test_editors_accept_all_forms_of_weeks(weeks: str) -> None:
    text = f"title: A\nphases:\n  a: {{title: A, weeks: {weeks}}}\n"
    assert list(mismatches(as_editors_read(text), json_schema("program"), json_schema("program"))) == []


@pytest.mark.parametrize(
    "text",
    [
        "phases: {a: {title: A}}",
        "title: A\nphases: {a: {title: A, week: 1}}",
        "title: A\nphases: {a: {title: A, weeks: one}}",
        "title: A\nphases: {a: {title: A}}\nmeasures: {adoption: 3}",
        "title: A\nphases: {a: {title: A}}\nsupport: {office_hours: [{weekday: friday, time: '25:00'}]}",
        "title: A\nphases: {a: {title: A}}\nsupport: {office_hours: [{weekday: fri, time: '2:00'}]}",
        "title: A\nphases: {a: {title: A}}\nexample_minutes: 1",
        "title: A\nphases: {a: {title: A}}\nsupport: {office_hours: [{weekday: '', time: '2:00'}]}",
        "title: A\nphases: {a: {title: A}}\nsupport: {ask: the lead}",
        "title: A\nphases: {a: {title: A}}\nsupport: {channel: {text: Room 2, link: ''}}",
        "title: A\nphases: {a: {title: A}}\ntimezone: Berlin",
        "title: A\nphases: {a: {title: A}}\ntimezone: ''",
        "title: A\nphases: {a: {title: A}}\nsessions: [{title: A, week: 1, id: -1}]",
        "title: A\nphases: {a: {title: A}}\nsessions: [{title: A, week: 1, day: ''}]",
        "title: A\nphases: {a: {title: A}}\nsessions: [{title: A, week: 1, day: fifth monday}]",
        "title: A\nphases: {a: {title: A}}\nsessions: [{title: A, day: monday}]",
        "title: A\nphases: {a: {title: A}}\nsessions: [{title: A, week: ~, day: monday}]",
        "title: A\nphases: {a: {title: A}}\nsessions: [{title: A, week: 1, every: week, day: monday}]",
    ],
)
def test_what_the_format_refuses_the_schema_refuses(text: str) -> None:
    assert list(mismatches(as_editors_read(text), json_schema("program"), json_schema("program")))


@pytest.mark.parametrize(
    "text",
    [
        "support: {ask: 'https://example.org/ask?about=[page]'}",
        "support: {feedback: lead@example.org}",
        "support: {office_hours: [{weekday: Friday, time: '2:00'}]}",
        "practice_hour: {day: FRIDAY, time: '2:00'}",
        "sessions: [{title: A, week: 1, day: Monday}]",
        "sessions: [{title: A, week: 1, id: kick-off}, {title: A, week: 1, id: 3}, {title: A, week: 1, id: yes}]",
        "timezone: America/Argentina/Buenos_Aires",
        "timezone: UTC",
        "sessions: [{title: A, every: month, week: ~, day: ' First  Monday'}]",
    ],
)
def test_what_the_format_accepts_the_schema_accepts(text: str) -> None:
    """However a weekday is capitalised: validation makes small letters of it."""
    whole = f"title: A\nphases: {{a: {{title: A}}}}\n{text}"
    data, read = as_editors_read(whole), read_yaml(whole, "a.yml")
    assert validate(ProgramFormat, read.data, read.places)[1] == []
    assert list(mismatches(data, json_schema("program"), json_schema("program"))) == []
