"""Every rule's own wrong example gives its findings word for word: message, place, fix, reason and edits."""

from pathlib import Path

import pytest

from conftest import MakeProgram, check
from golden import assert_same, complete
from lint.test_rules import BY_NAME, files_of, is_about_the_program

FILE = Path(__file__).with_name("findings_of_examples.txt")


@pytest.mark.parametrize("name", BY_NAME)
def test_finding_in_full(name: str, make_program: MakeProgram) -> None:
    found = check(make_program(files_of(BY_NAME[name].documentation.wrong))).findings
    relevant = (finding for finding in found if finding.rule == name or not is_about_the_program(finding.code))
    assert_same(FILE, name, complete(relevant, with_why=True), list(BY_NAME))
