"""Whatever takes words off a page, a finding names their line; what is shown in another form is no finding."""

import shutil

import pytest

from conftest import SMALL
from lint.spoilt import OWN, ROLE, Program

LOST = {
    "hidden": "<div hidden>Aisle nine is locked.</div>",
    "not displayed": '<p style="display: none">Aisle nine is locked.</p>',
    "template": "<template>Aisle nine is locked.</template>",
    "title of a page": "<title>Aisle nine is locked</title>",
    "choices": "<datalist><option>Aisle nine is locked</option></datalist>",
    "declaration": "<!DOCTYPE Aisle nine is locked>",
    "instruction": "<?php Aisle nine is locked ?>",
    "character data": "<![CDATA[ Aisle nine is locked. ]]>",
    "definition": "[Locked]: aisle",
    "title of a definition": '[x]: https://example.org "Aisle nine is locked"',
    "footnote": "[^locked]: Aisle nine is locked.",
    "cell": "| Aisle | Boxes |\n|---|---|\n| 1 | 2 | nine is locked |",
    "level": "# Aisle nine is locked\n\nAsk the leader of the shift for the key.",
}
SHOWN = {
    "icon": "Wait :material-lock: here.",
    "keys": "Press ++ctrl+alt+delete++ twice.",
    "box": '!!! warning "Aisle nine"\n\n    It is locked.',
    "tabs": '=== "Morning"\n\n    Aisle nine.',
    "link": 'See [the locked aisle](../shared/basics.md "Typing").',
    "reference": "See [the locked aisle][basics-of-typing].\n\n[basics-of-typing]: ../shared/basics.md",
    "parts of words": "Un**lock**ed and re_opened_.",
    "attributes": "Aisle nine.\n{: .locked #aisle-nine }",
    "code": "```python title=\"aisle.py\" linenums='1'\nprint('locked')\n```",
    "entities": "Caf&eacute; &quot;Locked&quot; &amp; more.",
    "title of a drawing": "<svg><title>Aisle nine is locked</title><rect width='9' height='9'/></svg>",
    "comment": "Aisle nine. <!-- Is it locked? Nobody knows. -->",
    "sign": "Mark <mark markdown>the _locked_ aisle</mark> and ~~the open~~ one.",
    "abbreviation": "AIS is locked.\n\n*[AIS]: aisle nine",
    "definition list": "Aisle nine\n:   It is locked.",
    "unused address": "[basics]: https://example.org/aisles/locked",
}


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Program:
    root = tmp_path_factory.mktemp("words") / "program"
    shutil.copytree(SMALL, root)
    return Program(root)


def in_module(program: Program, text: str) -> list[str]:
    whole = (SMALL / OWN).read_text("utf-8")
    spoilt = whole.replace("Ask for the list by aisle.\n", f"Ask for the list by aisle.\n\n{text}\n")
    first = spoilt[: spoilt.index(text)].count("\n") + 1
    lines = range(first, first + text.count("\n") + 1)
    return [finding.rule if finding.place.line in lines else str(finding) for finding in program.findings(OWN, spoilt)]


def in_role(program: Program, text: str) -> list[str]:
    whole = (SMALL / ROLE).read_text("utf-8")
    at = whole.index("      relevance:")
    body = "".join(f"        {line}\n" if line else "\n" for line in f"Each reads three clauses.\n\n{text}".split("\n"))
    end = whole.index("\n", at)
    return [
        finding.rule for finding in program.findings(ROLE, f"{whole[:at]}      relevance: |\n{body}{whole[end + 1 :]}")
    ]


@pytest.mark.parametrize("name", LOST)
def test_lost_words_are_one_finding_at_their_line(program: Program, name: str) -> None:
    found = in_module(program, LOST[name])
    assert len(found) == 1, found
    assert ":" not in found[0], found


@pytest.mark.parametrize("name", SHOWN)
def test_words_in_another_form_are_no_finding(program: Program, name: str) -> None:
    assert in_module(program, SHOWN[name]) == []


@pytest.mark.parametrize("name", ["hidden", "declaration", "definition", "cell", "choices"])
def test_lost_words_of_a_role(program: Program, name: str) -> None:
    assert "text-not-shown" in in_role(program, LOST[name])
