"""What does not fit a format, in plain words, with its place and what to do."""

import pytest
from pydantic import BaseModel

from rolepath.model.finding import Finding
from rolepath.model.place import Place
from rolepath.read.yaml.formats import ProgramFormat, RoleFormat
from rolepath.read.yaml.page_formats import FrontMatterFormat, PageFormat
from rolepath.read.yaml.validation import validate
from rolepath.read.yaml.yaml_reader import read_yaml

PATH = "roles/legal.yml"


def findings(shape: type[BaseModel], text: str) -> list[Finding]:
    yaml = read_yaml(text, PATH)
    assert yaml.findings == []
    return validate(shape, yaml.data, yaml.places)[1]


def only(shape: type[BaseModel], text: str) -> Finding:
    found = findings(shape, text)
    assert len(found) == 1, found
    return found[0]


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
        "Write [faster].",
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
        'Write "14:00".',
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
