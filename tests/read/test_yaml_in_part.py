"""A slip of syntax in a role's file hides the lines around it, and nothing else of what a preview shows."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conftest import SMALL, MakeProgram
from previewed import previewed
from rolepath.read.yaml.yaml_in_part import read_in_part
from rolepath.read.yaml.yaml_reader import read_yaml
from sampling import examples

LEGAL = (SMALL / "roles" / "legal.yml").read_text("utf-8")
PATH = "roles/legal.yml"
SLIPS: dict[str, Callable[[str], str]] = {
    "a colon in a text": lambda line: f"{line} as ever: late",
    "an open quote": lambda line: line.replace(": ", ': "', 1),
    "an open bracket": lambda line: line.replace(": ", ": [", 1),
    "an open brace": lambda line: line.replace(": ", ": {", 1),
    "a tab": lambda line: f"\t{line}",
    "an @": lambda line: line.replace(": ", ": @", 1),
    "a %": lambda line: line.replace(": ", ": %", 1),
}


def modules(data: Any) -> int:
    """How many lines of the curriculum there are."""
    curriculum = data.get("curriculum") if isinstance(data, dict) else None
    phases = curriculum.values() if isinstance(curriculum, dict) else ()
    return sum(len(phase) for phase in phases if isinstance(phase, list))


@pytest.mark.parametrize("name", SLIPS)
def test_a_slip_in_any_line_costs_no_other_module(name: str) -> None:
    lines, tried = LEGAL.split("\n"), 0
    for number, line in enumerate(lines):
        text = "\n".join([*lines[:number], SLIPS[name](line), *lines[number + 1 :]])
        if read_yaml(text, PATH).half_read is None and line.strip():
            tried += 1
            found = read_in_part(text, PATH, 1, 50)
            assert modules(found.half_read) >= 3 - ("- " in line or line.strip() == "curriculum:"), text
            assert found.findings == [] or found.half_read is not None
    assert tried >= 15


@settings(max_examples=examples(200))
@given(st.text() | st.lists(st.sampled_from([*LEGAL.split("\n"), ": x", "\t", "[", "  - {", '"'])).map("\n".join))
def test_what_can_be_read_is_read_as_ever(text: str) -> None:
    whole, part = read_yaml(text, PATH), read_in_part(text, PATH, 1, 50)
    if whole.half_read is not None or not whole.findings:
        assert part == whole


def test_the_preview_shows_the_modules_of_a_role_with_a_slip(make_program: MakeProgram) -> None:
    slip = LEGAL.replace("problem: Clauses are compared by eye.", "problem: As ever: clauses are compared by eye.")
    preview = previewed(make_program({"roles/legal.yml": slip}))
    pages = {page.path for page in preview.sites["legal"].pages}
    assert {"shared/basics.md", "legal/clauses.md", "shared/project.md"} <= pages
    assert [finding.place.line for finding in preview.checked.errors] == [
        LEGAL[: LEGAL.index("problem:")].count("\n") + 1
    ]
