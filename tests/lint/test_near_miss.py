"""A section that was meant but not made is named in the fix."""

import pytest

from conftest import SMALL, MakeProgram, check

PICKING = "content/warehouse/picking.md"
TEXT = (SMALL / PICKING).read_text("utf-8")
TITLE = "## How this helps you do your job better"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("### How this helps you do your job better", "begin it with ##"),
        ("# How this helps you do your job better", "begin it with ##"),
        ("## How this would help you do your job", 'call it "How this helps you do your job better"'),
        ("**How this helps you do your job better**", "is no heading to a reader"),
        ("How this helps you do your job better:", "is no heading to a reader"),
        ("!!! note\n\n    ## How this helps you do your job better", "move it out"),
    ],
)
def test_the_fix_names_the_line(make_program: MakeProgram, written: str, words: str) -> None:
    findings = check(make_program({PICKING: TEXT.replace(TITLE, written)})).findings
    (finding,) = (item for item in findings if item.rule == "job-relevance-missing")
    assert words in finding.fix
    assert "ine " in finding.fix
    assert finding.edits == (), "a second heading beside the first would only confuse"


def test_nothing_is_named_where_nothing_is_alike(make_program: MakeProgram) -> None:
    findings = check(make_program({PICKING: TEXT.replace(TITLE, "## Notes")})).findings
    (finding,) = (item for item in findings if item.rule == "job-relevance-missing")
    assert finding.fix.startswith("Add it here")
    assert finding.edits
