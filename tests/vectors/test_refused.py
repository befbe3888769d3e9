"""Lint refuses every vector, wherever it is written, and no comment excuses it."""

from collections.abc import Iterable

import yaml
from script_vectors import (
    FAMILIES,
    HARMLESS,
    REFUSING,
    VECTORS,
    is_readable,
    module_with,
    modules,
    number_in,
    refusals,
    role,
)

from conftest import Files, MakeProgram, check
from rolepath.model.finding import Finding
from sampling import drawn


def refusing(findings: Iterable[Finding]) -> list[Finding]:
    return [finding for finding in findings if finding.rule in REFUSING]


def test_there_are_enough() -> None:
    assert len(VECTORS) == len(set(VECTORS)) >= 200
    assert len(FAMILIES) >= 9


SOME = drawn(VECTORS, 4)
"""Each text is written in each place by the thorough tests."""


def test_lint_refuses_each_in_a_module(make_program: MakeProgram) -> None:
    found = refusing(refusals(make_program(modules(VECTORS))))
    assert set(range(len(VECTORS))) - {number_in(finding.place.path) for finding in found} == set()
    assert min(finding.place.line for finding in found) > 1


def test_no_comment_excuses_one(make_program: MakeProgram) -> None:
    comments = "".join(f"<!-- rolepath-ignore {rule}: we trust it -->\n" for rule in sorted(REFUSING))
    excused = [f"{comments}\n{vector}" for vector in SOME]
    found = refusals(make_program(modules(excused)), "RP9")
    assert {number_in(item.place.path) for item in refusing(found)} == set(range(len(SOME)))
    readable = {number for number, vector in enumerate(SOME) if is_readable(vector)}  # others have no comments
    assert {number_in(item.place.path) for item in found if item.rule == "ignore-not-allowed"} == readable


def test_lint_lets_pass_what_is_shown_as_text(make_program: MakeProgram) -> None:
    assert refusing(refusals(make_program(modules(FAMILIES[HARMLESS])))) == []


PLACES = ("problem", "before", "relevance", "practice", "policies", "concerns")


def role_with(text: str, place: str) -> str:
    """A role's file that has a text at a place."""
    if place == "policies":
        found = role() | {"policies": {"review": text}}
    elif place == "concerns":
        found = role() | {"concerns": [{"question": "Why?", "answer": text}]}
    else:
        found = role(**{place: {"minutes": 40, "text": text} if place == "before" else text})
    return yaml.safe_dump(found, allow_unicode=True)


def test_lint_refuses_each_in_a_roles_texts(make_program: MakeProgram) -> None:
    files: Files = {
        f"roles/v{number:03}.yml": role_with(f"Words.\n\n{text}\n", PLACES[number % len(PLACES)])
        for number, text in enumerate(SOME)
    }
    found = refusals(make_program({**files, "roles/warehouse.yml": None, "roles/legal.yml": None}))
    refused = {number_in(item.place.path) for item in found if item.rule in REFUSING}
    assert set(range(len(SOME))) - refused == set()


def test_lint_refuses_each_on_a_page_of_the_program(make_program: MakeProgram) -> None:
    pages: Files = {
        f"content/program/v{number:03}.md": f"---\ntitle: A\n---\n\n{text}\n" for number, text in enumerate(SOME)
    }
    found = refusing(refusals(make_program(pages)))
    assert {number_in(finding.place.path) for finding in found} == set(range(len(SOME)))


def test_front_matter_and_titles_are_text(make_program: MakeProgram) -> None:
    text = module_with("Text.").replace("title: Plan a picking route", "title: '<script>pwn()</script>'")
    assert check(make_program({"content/warehouse/picking.md": text})).findings == ()
