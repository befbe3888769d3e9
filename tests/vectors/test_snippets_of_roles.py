"""No text of one role alone comes into the site of another as a snippet, by whatever way."""

import pytest
from script_vectors import module_with

from conftest import SMALL, MakeProgram, check, write

PICKING = "content/warehouse/picking.md"
BASICS = (SMALL / "content/shared/basics.md").read_text("utf-8")
HUB = (SMALL / "content/index.md").read_text("utf-8")
RULE = "snippet-leaves-role"


@pytest.mark.parametrize(
    "snippet",
    [
        '--8<-- "legal/clauses.md:7:9"',
        "-8<- 'legal/clauses.md'",
        "--8<--\nlegal/clauses.md\n--8<--",
        '--8<-- "warehouse/../legal/clauses.md:1:3"',
        '--8<-- "shared/more.txt"',
        '--8<-- "legal/notes.txt:2"',
        '    --8<-- "legal/notes.txt"',
        '```\n--8<-- "legal/notes.txt"\n```',
    ],
)
def test_a_snippet_of_another_role_is_refused(make_program: MakeProgram, snippet: str) -> None:
    files = {
        PICKING: module_with(snippet),
        "content/legal/notes.txt": "One.\nTwo.\n",
        "content/shared/more.txt": '--8<-- "legal/notes.txt"\n',
    }
    found = [finding for finding in check(make_program(files)).errors if finding.rule == RULE]
    assert [finding.place.path for finding in found] == [PICKING]
    assert found[0].place.line > 1


def test_it_is_refused_in_a_role_a_shared_module_and_the_hub(make_program: MakeProgram) -> None:
    role = (SMALL / "roles/warehouse.yml").read_text("utf-8")
    notes = '--8<-- "legal/notes.txt"'
    assert "The same list is typed three times." in role
    files = {
        "roles/warehouse.yml": role.replace("The same list is typed three times.", f"'{notes}'"),
        "content/shared/basics.md": f"{BASICS}\n\n{notes}\n",
        "content/index.md": f"{HUB}\n\n{notes}\n",
        "content/legal/notes.txt": "One.\nTwo.\n",
    }
    found = {finding.place.path for finding in check(make_program(files)).errors if finding.rule == RULE}
    assert found == {"roles/warehouse.yml", "content/shared/basics.md", "content/index.md"}


def test_snippets_of_ones_own_and_of_all_may_be_taken_in(make_program: MakeProgram) -> None:
    root = make_program(
        {
            PICKING: module_with('--8<-- "shared/notes.txt"\n\n--8<-- "warehouse/notes.txt"'),
            "content/shared/notes.txt": "For all.\n",
            "content/warehouse/notes.txt": "For us.\n",
        }
    )
    write(root, {"content/shared/basics.md": f'{BASICS}\n\n--8<-- "shared/notes.txt"\n'})
    assert [finding for finding in check(root).findings if finding.rule == RULE] == []
