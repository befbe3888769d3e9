"""Each field that holds text, spoilt in each way that takes words away: one finding, on a line of the field."""

import shutil
from collections.abc import Callable

import pytest
from many_fields import FIELDS, MESSAGE, PAGE, PROGRAM, PROJECT, ROLE, STORY, base_files, line_of

from conftest import SMALL, write
from lint.spoilt import Program
from rolepath.model.finding import Finding

EVERY = [(path, field) for path, fields in FIELDS.items() for field in fields]
WITH_KEYS = [
    (path, field)
    for path, field in EVERY
    # A practice without its time, and a task of another name, are told of as that.
    if field.removeprefix("- ")[0].islower() and (path, field) not in ((ROLE, "practice"), (ROLE, "review"))
]
MARKDOWN = [
    *((ROLE, field) for field in ("data", "review#2", "disclosure", "answer", "problem", "text", "text#2")),
    *((ROLE, field) for field in ("relevance", "practice", "agenda", "agenda#2")),
    (PROGRAM, "agenda"),
]
WORDS = "Aisle nine is locked"
Lines = Callable[[str, str, str], list[str]]


def bare(value: str) -> str:
    """A text without its quotes."""
    return value.strip('"')


def block(*more: str) -> Lines:
    """The field's own text after |, and more below it."""

    def lines(room: str, key: str, value: str) -> list[str]:
        inner = f"{room}    " if key.startswith("- ") else f"{room}  "
        texts = [bare(value), "", *more]
        return [f"{room}{key} |", *(f"{inner}{text}" if text else "" for text in texts)]

    return lines


IN_MARKDOWN: dict[str, Lines] = {
    "hidden": block(f"<div hidden>{WORDS}.</div>"),
    "template": block(f"<template>{WORDS}.</template>"),
    "title": block(f"<title>{WORDS}</title>"),
    "character data": block(f"<![CDATA[ {WORDS} ]]>"),
    "instruction": block(f"<?php {WORDS} ?>"),
    "open fence": block("```text", f"{WORDS}."),
    "definition": block("[Locked]: aisle"),
    "footnote": block(f"[^lock]: {WORDS}."),
    "cell": block("| Aisle | Boxes |", "|---|---|", f"| 1 | 2 | {WORDS} |"),
    "level": block(f"## {WORDS}", "", "Ask the leader of the shift for the key."),
    "section": block("## Practice", "", f"Time: 5 minutes. Write down whether {WORDS.lower()}."),
    "conflict": block("<<<<<<< HEAD", f"{WORDS}.", "=======", "Another.", ">>>>>>> other"),
    "heading below": lambda room, key, value: [*block()(room, key, value), f"{room}## {WORDS}"],
}
IN_YAML: dict[str, Lines] = {
    "comment": lambda room, key, _: [f"{room}{key} {WORDS} #9 of the hall"],
    "hash": lambda room, key, _: [f"{room}{key} #aisle-nine"],
    "space": lambda room, key, _: [f"{room}{key}\u00a0{WORDS}"],
    "quotes": lambda room, key, _: [f'{room}{key} "{WORDS}" today'],
    "twice": lambda room, key, value: [f"{room}{key} {value}", f"{room}{key.replace('- ', '  ')} {WORDS}"],
    "anchor": lambda room, key, _: [f"{room}{key} &aisle {WORDS}"],
    "alias": lambda room, key, _: [f"{room}{key} *aisle"],
    "tag": lambda room, key, _: [f"{room}{key} !aisle {WORDS}"],
    "merge": lambda room, key, value: [f"{room}{key} {value}", f"{room}{'  ' * key.startswith('- ')}<<: *aisle"],
    "case": lambda room, key, value: [f"{room}{key.title()} {value}"],
    "list": lambda room, key, _: [f"{room}{key} [{WORDS}]"],
    "keys": lambda room, key, _: [f"{room}{key} {{aisle: {WORDS}}}"],
    "folded list": lambda room, key, value: [f"{room}{key} >", f"{room}    {bare(value)}", f"{room}    - {WORDS}"],
    "list without |": lambda room, key, value: [f"{room}{key} {bare(value)}", f"{room}    - {WORDS}"],
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    root = tmp_path_factory.mktemp("fields") / "program"
    shutil.copytree(SMALL, root)
    write(root, base_files())
    return Program(root)


def spoilt(program: Program, path: str, field: str, way: Lines) -> tuple[list[Finding], range]:
    """What is found, and the lines that the field has now."""
    lines = base_files()[path].split("\n")
    at = line_of(path, field)
    room = lines[at][: len(lines[at]) - len(lines[at].lstrip())]
    key, _, value = lines[at].strip().partition(": ")
    new = way(room, f"{key}:", value)
    text = "\n".join([*lines[:at], *new, *lines[at + 1 :]])
    return program.findings(path, text), range(at + 1, at + 1 + len(new))


def told(findings: list[Finding], path: str, lines: range) -> str:
    """ "" for exactly one finding, of these lines; else what is said."""
    here = [one for one in findings if one.place.path == path and one.place.line in lines]
    return "" if len(findings) == 1 == len(here) else f"{[(str(one.place), one.rule) for one in findings]}"


def test_as_it_is_nothing_is_wrong(program: Program) -> None:
    assert program.findings(ROLE, base_files()[ROLE]) == []


@pytest.mark.sample(20)
@pytest.mark.parametrize("way", IN_MARKDOWN)
@pytest.mark.parametrize(("path", "field"), MARKDOWN)
def test_lost_words_of_markdown_are_one_finding(program: Program, path: str, field: str, way: str) -> None:
    found, lines = spoilt(program, path, field, IN_MARKDOWN[way])
    assert not told(found, path, lines)


@pytest.mark.sample(40)
@pytest.mark.parametrize("way", IN_YAML)
@pytest.mark.parametrize(("path", "field"), WITH_KEYS)
def test_lost_words_of_yaml_are_one_finding(program: Program, path: str, field: str, way: str) -> None:
    found, lines = spoilt(program, path, field, IN_YAML[way])
    assert not told(found, path, lines)


@pytest.mark.parametrize("field", ["text", "relevance"])
def test_a_practice_within_another_text_is_one_finding(program: Program, field: str) -> None:
    """Its heading is what is wrong, not what the practice lacks."""
    found, lines = spoilt(program, ROLE, field, block("## Practice", "", "Time: 5 minutes. Look at the aisle."))
    assert not told(found, ROLE, lines)


@pytest.mark.parametrize("title", ["[Round](nowhere.md)", "**Round** of `counsel`", "# Round", "<div hidden>Round"])
def test_a_title_of_a_meeting_with_an_agenda_is_no_markdown(program: Program, title: str) -> None:
    """It is shown as it is written, so nothing in it is a link, a heading or an element."""
    found, _ = spoilt(program, ROLE, "- title", lambda room, key, _: [f"{room}{key} '{title}'"])
    assert found == []


WHOLE: dict[str, Callable[[str], bytes]] = {
    "UTF-16": lambda text: text.encode("utf-16"),
    "UTF-16 without mark": lambda text: text.encode("utf-16-le"),
    "Latin-1": lambda text: f"{text}# für\n".encode("latin-1"),
    "a zero": lambda text: f"{text}\0".encode(),
    "a mark within": lambda text: f"{text[:10]}\ufeff{text[10:]}".encode(),
}


@pytest.mark.sample(6)
@pytest.mark.parametrize("way", WHOLE)
@pytest.mark.parametrize("path", [ROLE, PROGRAM, PROJECT, MESSAGE, STORY, PAGE])
def test_a_file_that_cannot_be_read_is_one_finding(program: Program, path: str, way: str) -> None:
    """What the program lacks without it is not told: it may stand in there."""
    found = program.findings(path, WHOLE[way](base_files()[path]))
    assert [one.place.path for one in found] == [path]


@pytest.mark.parametrize("path", [ROLE, MESSAGE])
def test_a_file_with_other_line_ends_is_read(program: Program, path: str) -> None:
    text = base_files()[path]
    assert program.findings(path, "\ufeff" + text.replace("\n", "\r\n")) == []
