"""A line for each finding."""

from rolepath.lint.formats.results import Results
from rolepath.lint.formats.text import closing
from rolepath.lint.formats.wording import one_line
from rolepath.model.finding import Finding


def concise(results: Results) -> str:
    """`path:line:column: severity: message [rule]`, and the summary."""
    lines = [concise_line(finding) for finding in results.findings]
    return "\n".join([*lines, closing(results)])


def concise_line(finding: Finding) -> str:
    """A finding on one line, whatever its texts hold."""
    return one_line(f"{finding.place}: {finding.severity.value}: {finding.message} [{finding.rule}]")
