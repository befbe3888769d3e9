"""How often each rule found something."""

from collections import Counter

from rolepath.lint.formats.results import Results
from rolepath.lint.formats.text import summary


def statistics(results: Results) -> str:
    """Count, code and name, one rule a line, most first."""
    counts = Counter((finding.code, finding.rule) for finding in results.findings)
    if not counts:
        return summary((), results.files)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    width = len(str(ordered[0][1]))
    return "\n".join(f"{count:>{width}}  {code}  {name}" for (code, name), count in ordered)
