"""The small program with one slip at a time, and all that is said then, word for word.

Each line in turn is left out, written twice, or has a letter missing in its first and its last word.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import SMALL, MakeProgram, check, write
from golden import assert_same, complete

FILE = Path(__file__).with_name("findings_of_slips.txt")
FILES = sorted(file.relative_to(SMALL).as_posix() for file in SMALL.rglob("*") if file.name != "mkdocs.yml")
TEXTS = [file for file in FILES if file.endswith((".md", ".yml"))]
_FIRST = re.compile(r"(\w*\w)\w")
_LAST = re.compile(r"(\w+)\w(?=\W*$)")


def slips(text: str) -> Iterator[tuple[str, str]]:
    """What went wrong, and the text with it."""
    lines = text.splitlines(keepends=True)
    for index, line in enumerate(lines):
        if line.strip():
            others = {
                "left out": "",
                "twice": line * 2,
                "first word": _FIRST.sub(r"\1", line, count=1),
                "last word": _LAST.sub(r"\1", line),
            }
            for slip, other in others.items():
                yield f"{index + 1} {slip}", "".join([*lines[:index], other, *lines[index + 1 :]])


@pytest.mark.sample(6)
@pytest.mark.parametrize("name", TEXTS)
def test_each_slip(name: str, make_program: MakeProgram) -> None:
    root = make_program({})
    text = (SMALL / name).read_text("utf-8")
    found: dict[str, list[str]] = {}
    for slip, changed in slips(text):
        findings = check(write(root, {name: changed})).findings
        found.setdefault(complete(findings, with_why=False), []).append(slip)
    told = [f"--- line {', '.join(where)}\n\n{what}" for what, where in found.items()]
    assert_same(FILE, name, "\n\n".join(told), TEXTS)
