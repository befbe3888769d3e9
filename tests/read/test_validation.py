"""What does not fit a format, in plain words; whatever the formats can refuse is tried."""

import copy
import re
from collections.abc import Iterator, Mapping
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from rolepath.model.finding import Finding
from rolepath.model.place import KeyPath, Place, Places
from rolepath.read.yaml.formats import FrontMatterFormat, PageFormat, ProgramFormat, RoleFormat
from rolepath.read.yaml.timetable_formats import MessageFormat
from rolepath.read.yaml.validation import validate
from rolepath.read.yaml.yaml_reader import read_yaml

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


def refusals(shape: type[BaseModel]) -> Iterator[tuple[Any, ValidationError]]:
    """Every bad value in every place that refuses it."""
    for at in key_paths(FULL[shape]):
        for bad in BAD:
            data = {} if (wrong := changed(FULL[shape], at, bad)) is None else wrong
            try:
                shape.model_validate(data)
            except ValidationError as error:
                yield data, error


def findings(shape: type[BaseModel], text: str) -> list[Finding]:
    yaml = read_yaml(text, PATH)
    assert yaml.findings == []
    return validate(shape, yaml.data, yaml.places)[1]


def only(shape: type[BaseModel], text: str) -> Finding:
    found = findings(shape, text)
    assert len(found) == 1, found
    return found[0]


@pytest.mark.parametrize("shape", FULL)
def test_full_example_fits(shape: type[BaseModel]) -> None:
    value, found = validate(shape, FULL[shape], Places(PATH))
    assert value is not None
    assert found == []
    instead = INSTEAD.get(shape, set())
    assert set(FULL[shape]) | instead == {field.alias or name for name, field in shape.model_fields.items()}


@pytest.mark.parametrize("shape", FULL)
def test_every_error_has_one_finding_in_plain_words(shape: type[BaseModel]) -> None:
    for data, error in refusals(shape):
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
    raised = {detail["type"] for shape in FULL for _, error in refusals(shape) for detail in error.errors()}
    assert raised == KNOWN_ERRORS


ROLE = "title: Legal\ntasks:\n  review: Review\ncurriculum:\n  start:\n    - legal/a\n"
PROGRAM = "title: A\nphases:\n  start: {title: Start}\n"


CASES = [
    (FrontMatterFormat, "task: a\n", (1, 1), '"title" is missing here', "Add title: with its value."),
    (FrontMatterFormat, "task: a\ntitle:\n", (2, 1), '"title" has no value', "Write a value after title: ."),
    (FrontMatterFormat, 'title: ""\n', (1, 1), '"title" is empty', "Fill it in."),
    (
        FrontMatterFormat,
        "title: A\nkind: leson\n",
        (2, 1),
        '"kind" cannot be "leson"',
        "Did you mean lesson? Write one of: lesson, project, reading.",
    ),
    (
        FrontMatterFormat,
        "title: A\nbenefits: [faster, better]\n",
        (2, 20),
        '"benefits, item 2" cannot be "better"',
        "Write one of: faster, quality, less-tedium, better-decisions.",
    ),
    (
        FrontMatterFormat,
        "title: A\nbenefits: faster\n",
        (2, 1),
        '"benefits" must be a list, each item on a line that starts with -',
        "Correct the value.",
    ),
    (
        FrontMatterFormat,
        "title: A\nminutes: {before: an hour, after: 5}\n",
        (2, 11),
        '"minutes: before" must be a whole number',
        "Correct the value.",
    ),
    (
        FrontMatterFormat,
        "title: A\nminutes: {before: 0, after: 5}\n",
        (2, 11),
        '"minutes: before" is 0; it must be at least 1',
        "Correct the number.",
    ),
    (
        FrontMatterFormat,
        "title: A\nminutes: 180\n",
        (2, 1),
        '"minutes" must be keys with values, one to a line, indented',
        "Write it with: before, after, basis.",
    ),
    (
        FrontMatterFormat,
        "title: A\nreviewed: 1 November\n",
        (2, 1),
        '"reviewed" must be a date as in 2026-11-30',
        "Correct the value.",
    ),
    (
        FrontMatterFormat,
        "title: A\nid: my module\n",
        (2, 1),
        '"id" cannot be read: "my module"',
        "Write it as in campaign-brief.",
    ),
    (
        FrontMatterFormat,
        "- title\n- A\n",
        (1, 1),
        "the file must be keys with values, one to a line, indented",
        f"Write it with: {', '.join(FrontMatterFormat.model_fields)}.",
    ),
    (
        RoleFormat,
        ROLE + "    - \n",
        (7, 6),
        '"curriculum: start, item 2" has no value',
        "Write a value after - .",
    ),
    (
        RoleFormat,
        ROLE + "    - task: review\n",
        (7, 7),
        '"curriculum: start, item 2: module" is missing here',
        "Add module: with its value.",
    ),
    (
        RoleFormat,
        ROLE + "    - module: b\n      relevence: r\n",
        (8, 7),
        '"curriculum: start, item 2: relevence" is not a key that is known here',
        "Did you mean relevance?",
    ),
    (
        RoleFormat,
        ROLE + "    - module: b\n      before: {minutes: 3, txt: a}\n",
        (8, 28),
        '"curriculum: start, item 2: before: txt" is not a key that is known here',
        "Did you mean text?",
    ),
    (
        RoleFormat,
        ROLE + "supprt:\n  channel: c\n",
        (7, 1),
        '"supprt" is not a key that is known here',
        "Did you mean support?",
    ),
    (
        RoleFormat,
        ROLE + "policies:\n  everything: yes\n",
        (8, 3),
        '"policies: everything" is not a key that is known here',
        "Remove it, or use one of: data, review, disclosure.",
    ),
    (
        RoleFormat,
        ROLE + "checkins:\n  - {week: 1, title: a, whith: b}\n",
        (8, 25),
        '"checkins, item 1: whith" is not a key that is known here',
        "Did you mean with?",
    ),
    (
        RoleFormat,
        ROLE + 'support:\n  office_hours:\n    - {weekday: Tuesdy, time: "14:00"}\n',
        (9, 8),
        '"support: office_hours, item 1: weekday" cannot be "tuesdy"',
        "Did you mean tuesday? Write one of: monday, tuesday, wednesday, thursday, friday, saturday, sunday.",
    ),
    (
        RoleFormat,
        ROLE + "support:\n  office_hours:\n    - {weekday: Tuesday, time: 2 pm}\n",
        (9, 26),
        '"support: office_hours, item 1: time" cannot be read: "2 pm"',
        "Write it as in 14:00.",
    ),
    (RoleFormat, "title: A\ntasks: {}\ncurriculum: {}\n", (2, 1), '"tasks" is empty', "Fill it in."),
    (
        ProgramFormat,
        "title: A\nphases:\n  start: {title: S, weeks: one}\n",
        (3, 21),
        '"phases: start: weeks" cannot be read: "one"',
        "Write it as in 1-2, 7, 13+ or continuous.",
    ),
    (
        ProgramFormat,
        PROGRAM + "measures:\n  adopton: {title: A}\n",
        (5, 3),
        '"measures: adopton" cannot be "adopton"',
        "Did you mean adoption? Write one of: adoption, time_saved, quality, confidence, relevance.",
    ),
    (
        ProgramFormat,
        PROGRAM + "example_minutes: perhaps\n",
        (4, 1),
        '"example_minutes" must be yes or no',
        "Correct the value.",
    ),
]


@pytest.mark.parametrize(("shape", "text", "place", "message", "fix"), CASES, ids=[case[3] for case in CASES])
def test_finding_has_the_place_the_words_and_the_fix(
    shape: type[BaseModel], text: str, place: tuple[int, int], message: str, fix: str
) -> None:
    found = only(shape, text)
    assert (found.place, found.message, found.fix) == (Place(PATH, *place), message, fix)


def test_all_mistakes_are_reported_at_once() -> None:
    found = findings(FrontMatterFormat, "kind: x\nminutes: y\nreviewed: z\n")
    assert sorted(finding.place.line for finding in found) == [1, 1, 2, 3]


def test_a_long_value_of_many_lines_is_shown_short_and_on_one() -> None:
    found = only(FrontMatterFormat, "title: A\nkind: |\n" + "  a line of text\n" * 50)
    assert "\n" not in found.message
    assert found.message.endswith('…"')


@pytest.mark.parametrize("key", ["bennefits", "Task", "review", "minuets", "titel"])
def test_front_matter_key_that_is_nearly_ours_is_a_slip(key: str) -> None:
    found = only(FrontMatterFormat, f"title: A\n{key}: x\n")
    assert (found.rule, found.place) == ("field-unknown", Place(PATH, 2, 1))
    assert found.fix.startswith("Did you mean ")


@pytest.mark.parametrize(
    "key", ["tags", "hide", "icon", "template", "description", "status", "date", "search", "social"]
)
def test_front_matter_keys_of_other_tools_are_welcome(key: str) -> None:
    assert findings(FrontMatterFormat, f"title: A\n{key}: x\n") == []
    assert findings(PageFormat, f"title: A\n{key}: x\n") == []


@pytest.mark.parametrize("path", ["/etc", "a b", "a//b", "<b>"])
def test_an_old_path_that_is_none_is_a_finding(path: str) -> None:
    (found,) = findings(FrontMatterFormat, f"title: A\naliases: [{path}]\n")
    assert (found.rule, found.fix) == ("field-invalid", "Write it as in marketing/first-brief.")


def test_empty_phase_and_empty_optional_text_are_no_mistakes() -> None:
    assert findings(RoleFormat, ROLE + "  later:\nsummary:\n") == []


@pytest.mark.parametrize("weekday", ["Monday", "MONDAY", "monday"])
def test_weekday_may_have_capitals(weekday: str) -> None:
    text = f'support:\n  office_hours:\n    - {{weekday: {weekday}, time: "9:00"}}\n'
    assert findings(RoleFormat, ROLE + text) == []


@pytest.mark.parametrize("weeks", ["1-2", "7", "13+", "continuous"])
def test_weeks_may_be_a_span_a_week_open_or_continuous(weeks: str) -> None:
    assert findings(ProgramFormat, f"title: A\nphases:\n  a: {{title: A, weeks: {weeks}}}\n") == []


@pytest.mark.parametrize("date", ["0", "86400", "99999", "-1", "2027-1-4", "2027-01-04T00:00:00"])
def test_a_number_is_no_date(date: str) -> None:
    """Not even one that could be seconds since 1970."""
    yaml = read_yaml(f"title: A\nreviewed: {date}", "a.yml")
    (finding,) = validate(FrontMatterFormat, yaml.data, yaml.places)[1]
    assert (finding.place.line, finding.message) == (2, '"reviewed" must be a date as in 2026-11-30')


@pytest.mark.parametrize("flag", ["0", "1", "t", "agreed"])
def test_a_number_is_no_yes(flag: str) -> None:
    yaml = read_yaml(f"title: A\nphases: {{a: {{title: A}}}}\nexample_minutes: {flag}", "a.yml")
    (finding,) = validate(ProgramFormat, yaml.data, yaml.places)[1]
    assert (finding.place.line, finding.message) == (3, '"example_minutes" must be yes or no')
