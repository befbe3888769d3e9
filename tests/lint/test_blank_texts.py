"""A text that readers see is told where it is blank, whichever key holds it."""

from collections.abc import Iterator, Mapping
from typing import Any

import pytest
import yaml

from conftest import SMALL, MakeProgram, check
from lint.examples import MODULE
from read.test_formats_told import FULL
from rolepath.read.yaml.page_formats import FrontMatterFormat

FACTS = {key: value for key, value in FULL[FrontMatterFormat].items() if key not in ("id", "aliases")} | {
    "task": "picking"
}
CHANGE = {"changes": [{"date": "2026-11-02", "text": "  "}]}
Way = tuple[str | int, ...]


def ways(value: Any, way: Way = ()) -> Iterator[Way]:
    """The way to each text of a YAML file."""
    if isinstance(value, str):
        yield way
    items = value.items() if isinstance(value, Mapping) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in items:
        yield from ways(inner, (*way, key))


def blank(value: Any, way: Way) -> Any:
    """The same with a blank in one place."""
    if not way:
        return "  "
    if isinstance(value, Mapping):
        return {key: blank(inner, way[1:]) if key == way[0] else inner for key, inner in value.items()}
    return [blank(inner, way[1:]) if number == way[0] else inner for number, inner in enumerate(value)]


def module(facts: Any) -> str:
    return f"---\n{yaml.safe_dump(facts, sort_keys=False)}---\n\nText.\n"


@pytest.mark.parametrize("way", list(ways(FACTS)), ids=lambda way: " ".join(map(str, way)))
def test_a_blank_in_any_key_of_a_module_is_told(way: Way, make_program: MakeProgram) -> None:
    root = make_program({MODULE: module(FACTS)})
    before = {(finding.rule, finding.message) for finding in check(root).findings}
    (root / MODULE).write_text(module(blank(FACTS, way)), "utf-8")
    told = {(finding.rule, finding.message) for finding in check(root).findings} - before
    assert told, f"a blank in {way} is not told: add the key to the list of the rule title-hollow"


@pytest.mark.parametrize("name", ["roles/legal.yml", "content/program.yml", "content/program/concerns.md"])
def test_blank_news_are_told_wherever_they_stand(name: str, make_program: MakeProgram) -> None:
    text = (SMALL / name).read_text("utf-8")
    more = yaml.safe_dump(CHANGE)
    changed = text.replace("---\n", f"---\n{more}", 1) if name.endswith(".md") else text + more
    findings = check(make_program({name: changed})).findings
    assert [(finding.rule, finding.place.path) for finding in findings] == [("title-hollow", name)]
