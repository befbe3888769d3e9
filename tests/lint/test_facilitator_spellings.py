"""Notes for the facilitator are learned of in whatever way an author marks them."""

import pytest

from conftest import SMALL, MakeProgram, check

PICKING = "content/warehouse/picking.md"
BODY = "Ask for the list by aisle."


def shown(make_program: MakeProgram, addition: str, *, at_end: bool) -> list[str]:
    text = (SMALL / PICKING).read_text("utf-8")
    assert BODY in text
    text = f"{text}\n{addition}\n" if at_end else text.replace(BODY, f"{BODY}\n\n{addition}\n")
    findings = check(make_program({PICKING: text})).findings
    lines = text.split("\n")
    found = [finding for finding in findings if finding.rule == "facilitator-text-shown"]
    assert all(finding.severity.value == "error" for finding in found)
    assert [finding.rule for finding in findings] == ["facilitator-text-shown"] * len(found)
    return [lines[finding.place.line - 1] for finding in found]


SPELLINGS = [
    " ## For the facilitator",
    "   ## For the facilitator",
    "### For the facilitator",
    "## For the facilitator (not for learners)",
    "## For facilitators - please read first",
    "**For the facilitator**",
    "**For the facilitator:** watch them.",
    "__Facilitator notes__",
    "> **For the facilitator**",
    '!!! note "For the facilitator"',
    '??? note "Facilitator\'s notes"',
    "<h2>For the facilitator</h2>",
    "<b>For the facilitator</b>",
]


@pytest.mark.parametrize("title", SPELLINGS)
def test_any_spelling_is_an_error_at_its_line(make_program: MakeProgram, title: str) -> None:
    text = f"{title}\n    SECRET" if title[0] in "!?" else f"{title}\n\nSECRET"
    assert shown(make_program, text, at_end=False) == [title]


@pytest.mark.parametrize("heading", ["# Model answer", "Model answer\n===", "Model answer\n---"])
def test_heading_that_ends_the_notes(make_program: MakeProgram, heading: str) -> None:
    text = f"## For the facilitator\n\nWatch their hands.\n\n{heading}\n\nThe SECRET list has forty lines."
    assert shown(make_program, text, at_end=True) == [heading.split("\n", maxsplit=1)[0]]


@pytest.mark.parametrize(
    "text",
    [
        "## For the facilitator\n\nWatch their hands.\n\n**For the facilitator**.\n\n### Answer\n\nSort by aisle.",
        "## For the facilitator\n\nWatch their hands.\n\n## More for you\n\nSort it by aisle.",
    ],
)
def test_notes_in_their_section_are_right(make_program: MakeProgram, text: str) -> None:
    assert shown(make_program, text, at_end=True) == []


@pytest.mark.parametrize(
    "text",
    [
        "Ask the **facilitator** of your session.",
        "**For the facility** there is a plan.",
        "The facilitator's notes are kept by the program lead.",
        "`## For the facilitator`",
        "```\n## For the facilitator\n```",
        "<!-- For the facilitator -->",
    ],
)
def test_who_only_names_the_facilitator_tells_no_secret(make_program: MakeProgram, text: str) -> None:
    assert shown(make_program, text, at_end=False) == []
