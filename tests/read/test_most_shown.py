"""A file with thousands of faults has as many findings as somebody can use, and says how many there are."""

import pytest

from conftest import SMALL, MakeProgram, check
from rolepath.model.finding import Finding

PROGRAM = (SMALL / "content/program.yml").read_text("utf-8")
MANY = {
    "unknown keys": ("field-unknown", "".join(f"key{number}: 1\n" for number in range(3_000))),
    "keys twice": ("yaml-duplicate-key", "same: 1\n" * 3_001),
    "aliases": ("yaml-alias", f"list: [{'*a, ' * 3_000}]\n"),
    "tags": ("yaml-alias", f"list: [{'!a x, ' * 3_000}]\n"),
    "joined lines": ("yaml-lines-joined", "".join(f"key{number}: >\n  - a\n  - b\n" for number in range(3_000))),
}


def found(make_program: MakeProgram, text: str, rule: str) -> list[Finding]:
    root = make_program({"content/program.yml": PROGRAM + text})
    return [item for item in check(root).findings if item.rule == rule]


@pytest.mark.parametrize("name", MANY)
def test_the_last_one_shown_says_how_many_follow(make_program: MakeProgram, name: str) -> None:
    rule, text = MANY[name]
    findings = found(make_program, text, rule)
    assert len(findings) == 100
    assert [item.message.endswith(", and 2,900 more of this kind follow") for item in findings] == [*[False] * 99, True]


def test_a_few_are_all_shown(make_program: MakeProgram) -> None:
    findings = found(make_program, "".join(f"key{number}: 1\n" for number in range(100)), "field-unknown")
    assert len(findings) == 100
    assert not any("more of this kind" in item.message for item in findings)
