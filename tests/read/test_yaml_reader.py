"""YAML as text with places; what is wrong with it in plain words, on the right line."""

import re
from typing import Any

import pytest
import yaml

from rolepath.model.finding import Finding
from rolepath.model.place import Place
from rolepath.read.yaml import yaml_reader
from rolepath.read.yaml.yaml_reader import DEPTH_LIMIT, YamlDocument, read_yaml

PATH = "roles/legal.yml"
# Words of PyYAML and libyaml that say nothing to somebody who never saw YAML.
JARGON = re.compile(r"scalar|mapping values|block|token|stream|simple key|flow|node|<|>|expected|context|alias|anchor")
WORDS = ["no", "yes", "on", "off", "true", "NO", "Null x", "=", "<<x"]
NUMBERS = ["1.10", "010", "0x1F", "0o7", "1_000", "1e3", "+1", ".5", ".inf", ".nan"]
TIMES = ["12:30", "12:30:45", "2026-11-01", "2024-02-30", "2026-11-01T10:00:00Z"]


def read(text: str, first_line: int = 1) -> YamlDocument:
    return read_yaml(text, PATH, first_line)


def data(text: str) -> Any:
    document = read(text)
    assert document.findings == []
    return document.data


def only(text: str) -> Finding:
    document = read(text)
    assert document.data is None
    assert len(document.findings) == 1, document.findings
    return document.findings[0]


@pytest.fixture(params=["CSafeLoader", "SafeLoader"])
def loader(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Both parsers that PyYAML may have: libyaml's, and its own where libyaml is not installed."""
    monkeypatch.setattr(yaml_reader, "_LOADER", getattr(yaml, request.param))
    return str(request.param)


MISTAKES = {
    "colon in a text": ("title: Why: it matters\n", (1, 11), "a colon inside a text"),
    "colon in a text below": ("tasks:\n  a: Data: what may I\n", (2, 10), "a colon inside a text"),
    "tab before a key": ("tasks:\n\ta: b\n", (2, 1), "a tab here"),
    "tab after spaces": ("tasks:\n  a: b\n \tc: d\n", (3, 2), "a tab here"),
    "tab before an item": ("benefits:\n\t- faster\n", (2, 1), "a tab here"),
    "double quote left open": ('title: A\nsummary: "B\ntasks: c\n', (2, 10), "a quote opens here and never closes"),
    "single quote left open": ("title: 'A\ntask: b\n", (1, 8), "a quote opens here and never closes"),
    "quote left open before another": ('title: A\nsummary: "B\nchannel: "c"\n', (2, 10), "a quote opens here"),
    "quote left open in a list": ('a:\n  - "b\n  - "c"\n', (2, 5), "a quote opens here"),
    "quote closed too early": ('a: b\ntitle: "Why" it matters\n', (2, 14), "the quotes close before this"),
    "bracket left open": ("a: b\nbenefits: [faster, quality\ntask: x\n", (2, 11), "a bracket opens here"),
    "bracket left open at the end": ("benefits: [faster\n", (1, 11), "a bracket opens here"),
    "brace left open": ("a: b\nminutes: {before: 3\ntask: x\n", (2, 10), "a bracket opens here"),
    "comma missing": ("minutes: {before: 3 after: 4}\n", (1, 10), "a comma is missing"),
    "text that begins with @": ("a: b\ntitle: @home\n", (2, 8), "cannot begin with this character"),
    "text that begins with %": ("title: %x\n", (1, 8), "cannot begin with this character"),
    "text that begins with a backtick": ("title: `x`\n", (1, 8), "cannot begin with this character"),
    "indented too far": ("title: A\n  task: b\n", (2, 7), "indented too far or too little"),
    "indented too little": ("tasks:\n  a: b\n c: d\n", (3, 2), "indented too far or too little"),
    "key among items": ("a:\n  - b\n  c: d\n", (3, 3), "indented too far or too little"),
    "key without colon": ("title: A\nsummary\ntask: b\n", (2, 1), "neither a key with a colon"),
    "first key without colon": ("title\ntask: b\n", (1, 1), "neither a key with a colon"),
    "colon without space": ("title: A\ntask:b\nkind: c\n", (2, 1), "neither a key with a colon"),
    "first colon without space": ("title:A\ntask: b\n", (1, 1), "neither a key with a colon"),
    "colon without space inside": ("tasks:\n  a:b\n  c: d\n", (2, 1), "neither a key with a colon"),
    "bold text": ("a: b\ntitle: **Bold** words\n", (2, 9), "is read as a reference"),
    "ampersand alone": ("a: b\ntitle: & more\n", (2, 9), "is read as a reference"),
    "Windows path in double quotes": ('where: "C:\\Users"\n', (1, 12), "a backslash inside double quotes"),
    "control character": ("a: b\nc: d\x07e\n", (2, 5), "an invisible control character"),
    "line separator": ("a: b\nc: d\u2028e\nf: g\n", (2, 5), "an invisible control character"),
    "byte order mark inside": ("a: b\n\ufeffc: d\n", (2, 1), "an invisible control character"),
}


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("name", MISTAKES)
def test_common_mistake_gives_one_finding_in_plain_words_where_it_is(name: str) -> None:
    text, (line, column), words = MISTAKES[name]
    found = only(text)
    assert found.rule == "yaml-invalid"
    assert words in found.message
    assert found.fix
    assert not JARGON.search(found.message)
    assert found.place.line == line
    if name != "Windows path in double quotes":  # where the two parsers notice it one character apart
        assert found.place.column == column


@pytest.mark.parametrize("name", MISTAKES)
def test_mistake_in_front_matter_has_the_line_of_the_file(name: str) -> None:
    text, (line, _), _ = MISTAKES[name]
    assert read(text, first_line=2).findings[0].place.line == line + 1


@pytest.mark.parametrize(
    "text",
    [
        "# a comment\ntitle: Why: it matters\n",
        "\ntitle: Why: it matters\n",
        "- 12:30 lunch\n- title: Why: it matters\n",
        "a: see\n  https://x.org\nb: Why: it matters\n",
        "a: |\n  text\n  \ttab\nb: Why: it matters\n",
    ],
)
def test_the_line_above_a_colon_is_not_blamed(text: str) -> None:
    assert "colon inside a text" in only(text).message
    assert only(text).place.line == text.count("\n")


@pytest.mark.parametrize("text", ['title: "a\\qb"', "a: |x\n  b", "a: ]", "a: b\n...\nc: d", "%FOO\na: b", "? ["])
def test_rare_mistakes_have_one_finding_without_jargon(text: str) -> None:
    found = only(text)
    assert found.rule == "yaml-invalid"
    assert not JARGON.search(found.message)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("scalar", [*WORDS, *NUMBERS, *TIMES])
def test_scalar_stays_the_text_that_was_written(scalar: str) -> None:
    assert data(f"a: {scalar}\n") == {"a": scalar}
    assert data(f"- {scalar}\n") == [scalar]
    assert data(f"{scalar}: a\n") == {scalar: "a"}


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize("empty", ["", " ", " ~", " null", " # a comment"])
def test_value_left_empty_is_none(empty: str) -> None:
    assert data(f"a:{empty}\nb: c\n") == {"a": None, "b": "c"}
    assert data(f"-{empty}\n- c\n") == [None, "c"]


@pytest.mark.parametrize("quoted", ['""', "''", '"~"', "'null'"])
def test_value_in_quotes_is_a_text_even_when_empty(quoted: str) -> None:
    assert data(f"a: {quoted}\n") == {"a": quoted[1:-1]}


@pytest.mark.parametrize("text", ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "~"])
def test_text_that_says_nothing_is_none(text: str) -> None:
    assert data(text) is None


def test_block_texts_keep_or_fold_their_lines() -> None:
    assert data("a: |\n  x\n\n  y\nb: >-\n  x\n  y\n") == {"a": "x\n\ny\n", "b": "x y"}


def test_one_document_may_open_and_close_with_its_marks() -> None:
    assert data("%YAML 1.1\n---\na: b\n...\n") == {"a": "b"}


def test_second_document_is_refused_where_it_starts() -> None:
    found = only("a: b\n---\nc: d\n")
    assert (found.rule, found.place) == ("yaml-invalid", Place(PATH, 2, 1))
    assert "second document" in found.message


def test_duplicate_key_names_the_line_of_the_first() -> None:
    found = only("tasks:\n  a: 1\n  b: 2\n  a: 3\n")
    assert (found.rule, found.place) == ("yaml-duplicate-key", Place(PATH, 4, 3))
    assert found.message == '"a" is written twice; the first is on line 2'


def test_equal_keys_in_different_mappings_are_no_duplicates() -> None:
    assert data("a: {x: 1}\nb: {x: 2}\n") == {"a": {"x": "1"}, "b": {"x": "2"}}


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "column"),
    [
        ("title: &x A\n", 8),
        ("title: *x\n", 8),
        ("*x : A\n", 1),
        ("&x title: A\n", 1),
        ("title: !Important\n", 8),
        ("title: !!python/name:os.system x\n", 8),
        ("tasks: !!map {a: b}\n", 8),
        ("tasks: &x\n  a: b\n", 8),
        ("benefits: [&x faster]\n", 12),
    ],
)
def test_anchor_alias_and_tag_are_refused_once(text: str, column: int) -> None:
    found = only(text)
    assert (found.rule, found.place) == ("yaml-alias", Place(PATH, 1, column))


def test_alias_bomb_has_a_finding_for_each_reference_and_no_data() -> None:
    document = read("a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n")
    assert document.data is None
    assert [finding.rule for finding in document.findings] == ["yaml-alias"] * 6


@pytest.mark.parametrize("key", ["? [a, b]\n: c", "{a: b}: c", "[a]: c", "title: {{ x }}"])
def test_key_that_is_no_text_is_refused(key: str) -> None:
    assert only(key).message == "a key must be a single word or text"


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    "text",
    ["[" * 60 + "]" * 60, "[" * 5000, "{a: " * 5000, "".join(f"{'  ' * depth}a:\n" for depth in range(60))],
)
def test_deep_nesting_is_refused_before_it_costs_anything(text: str) -> None:
    found = only(text)
    assert found.rule == "nested-too-deep"
    assert f"nested more than {DEPTH_LIMIT} deep" in found.message


def test_nesting_up_to_the_limit_is_read() -> None:
    assert data("[" * DEPTH_LIMIT + "x" + "]" * DEPTH_LIMIT)


def test_key_and_item_places_are_where_they_are_written() -> None:
    places = read("title: A\ntasks:\n  a: b\n  c:\n    - d\n    - e: f\n      g: h\n", first_line=2).places
    wanted = {
        (): (2, 1),
        ("title",): (2, 1),
        ("tasks",): (3, 1),
        ("tasks", "c"): (5, 3),
        ("tasks", "c", 0): (6, 7),
        ("tasks", "c", 1): (7, 7),
        ("tasks", "c", 1, "e"): (7, 7),
        ("tasks", "c", 1, "g"): (8, 7),
    }
    assert {keys: places.at(*keys) for keys in wanted} == {keys: Place(PATH, *at) for keys, at in wanted.items()}


def test_place_of_a_missing_value_is_the_nearest_around_it() -> None:
    places = read("a: b\ntasks:\n  c: d\n").places
    assert places.at("tasks", "x", "y") == Place(PATH, 2, 1)
    assert places.under("tasks").at("c") == Place(PATH, 3, 3)
    assert places.at("x") == Place(PATH, 1, 1)


def test_columns_count_characters() -> None:
    assert read("{é😀: a, b: c}\n").places.at("b") == Place(PATH, 1, 9)


@pytest.mark.usefixtures("loader")
@pytest.mark.parametrize(
    ("text", "first", "keeps_lines"),
    [
        ("a: plain\n", (1, 4), False),
        ("a: 'quoted'\n", (1, 5), False),
        ('a: "quoted"\n', (1, 5), False),
        ("a:\n  plain\n", (2, 3), False),
        ("a: |\n    block\n", (2, 5), True),
        ("a: |-  # note\n  block\n", (2, 3), True),
        ("a: |\n\n  after a blank line\n", (2, 3), True),
        ("a: >\n  folded\n", (2, 3), False),
        ("a: |\n", (2, 1), True),
    ],
)
def test_place_of_a_text_is_that_of_its_first_character(
    text: str, first: tuple[int, int], *, keeps_lines: bool
) -> None:
    place = read(text).places.text("a")
    assert (place.first, place.keeps_lines) == (Place(PATH, *first), keeps_lines)


def test_each_line_of_a_block_text_has_its_own_line() -> None:
    text = read("x: y\na: |\n  one\n\n  three\n", first_line=2).places.text("a")
    assert [text.line(index) for index in range(3)] == [4, 5, 6]
