"""Every rule's own wrong example gives its findings word for word: message, place, fix, reason and edits."""

from collections.abc import Callable
from pathlib import Path

import pytest

from golden import assert_same, complete
from lint.examples import BY_NAME
from lint.test_rules import is_about_the_program
from rolepath.model.finding import Finding

FILE = Path(__file__).with_name("findings_of_examples.txt")


@pytest.mark.parametrize("name", BY_NAME)
def test_finding_in_full(name: str, wrong_findings: Callable[[str], tuple[Finding, ...]]) -> None:
    found = wrong_findings(name)
    relevant = (finding for finding in found if finding.rule == name or not is_about_the_program(finding.code))
    assert_same(FILE, name, complete(relevant, with_why=True), list(BY_NAME))
