"""What a run of the linter hands to a format."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rolepath.model.finding import Finding, Severity
from rolepath.model.suppression import Suppressed

RULE_PAGE = "rules/{}/"
"""Where the documentation has the page of a rule, by the rule's name."""


def rule_page(documentation: str, rule: str) -> str:
    """The address of a rule's page below that of the documentation; "" where nobody has said where that is."""
    return f"{documentation.rstrip('/')}/{RULE_PAGE.format(rule)}" if documentation else ""


def _no_lines(path: str) -> Sequence[str]:  # noqa: ARG001 (the signature of `lines`)
    return ()


@dataclass(frozen=True)
class Results:
    """Findings in reading order, the files that were checked, and what a format may want to know beside them.

    `lines` gives a file's lines by its path relative to the project, none where it cannot be read. `unchecked` are
    files that something in them keeps from being checked to the end.
    """

    findings: Sequence[Finding]
    files: Sequence[str] = ()
    suppressed: Sequence[Suppressed] = ()
    lines: Callable[[str], Sequence[str]] = _no_lines
    unchecked: Sequence[str] = ()
    documentation: str = ""
    """The address of the documentation; "" where the owner names none."""

    def page_of(self, rule: str) -> str:
        """The address of a rule's page; "" where the documentation has none."""
        return rule_page(self.documentation, rule)

    @property
    def errors(self) -> Sequence[Finding]:
        """The findings that stop a build."""
        return [finding for finding in self.findings if finding.severity is Severity.ERROR]

    @property
    def known(self) -> int:
        """How many findings wait in the baseline."""
        return sum(item.is_known for item in self.suppressed)

    @property
    def warnings(self) -> Sequence[Finding]:
        """The findings that are advice."""
        return [finding for finding in self.findings if finding.severity is not Severity.ERROR]
