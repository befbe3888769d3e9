"""Findings in full, for somebody who has never seen a linter."""

import textwrap
from collections.abc import Sequence
from functools import cache

from rolepath.lint.formats.excerpt import excerpt
from rolepath.lint.formats.results import Results
from rolepath.lint.formats.wording import one_line, sentence, without_commands, words_and_paste
from rolepath.model.finding import Finding, Severity

WIDTH = 80
_INDENT = "  "


def text(results: Results) -> str:
    """All findings in full, those that stop a build first, and the summary."""
    lines = cache(results.lines)
    ordered = [*results.errors, *results.warnings]
    findings = [
        as_text(finding, lines(finding.place.path), results.page_of(finding.rule)).rstrip() for finding in ordered
    ]
    return "\n\n\n".join([*findings, closing(results)])


def as_text(finding: Finding, lines: Sequence[str] = (), page: str = "") -> str:
    """A finding: where, what, the file's own `lines` there, why, how, and last the rule's name and page."""
    shown = excerpt(finding.place, lines, WIDTH - len(_INDENT))
    pieces = [
        f"{one_line(str(finding.place))}  {finding.severity.value}",
        _wrapped(sentence(finding.message)),
        f"\n{textwrap.indent(shown, _INDENT)}\n" if shown else "",
        _wrapped(one_line(finding.why), "Why: ") if finding.why else "",
        _fix(finding.fix),
        _wrapped(f"{finding.rule} ({finding.code})", "Rule: "),
        _wrapped(page, "More: ") if page else "",
    ]
    return without_commands("\n".join(piece for piece in pieces if piece))


def _fix(fix: str) -> str:
    """How to fix it; what is meant to be pasted is not wrapped."""
    words, paste = words_and_paste(fix)
    wrapped = _wrapped(words, "Fix: ")
    return f"{wrapped}\n\n{textwrap.indent(paste, _INDENT * 4)}\n" if paste else wrapped


def _wrapped(words: str, label: str = "") -> str:
    return textwrap.fill(
        words,
        WIDTH,
        initial_indent=_INDENT + label,
        subsequent_indent=_INDENT + " " * len(label),
        break_long_words=False,
        break_on_hyphens=False,
    )


def summary(findings: Sequence[Finding], files: Sequence[str] = ()) -> str:
    """A calm last line: how much there is to do, in how many files, and how many are fine."""
    if not findings:
        return f"Nothing to fix in {_count(len(files), 'file')}." if files else "Nothing to fix."
    errors = sum(finding.severity is Severity.ERROR for finding in findings)
    warnings = len(findings) - errors
    found_in = {finding.place.path for finding in findings}
    fine = len(set(files) - found_in)
    counted = [_count(errors, "thing") + " to fix"] if errors else []
    counted += [_count(warnings, "thing") + " to look at"] if warnings else []
    others = f", {_count(fine, 'file')} fine" if fine else ""
    return f"{' and '.join(counted)} in {_count(len(found_in), 'file')}{others}. Start with the first."


def closing(results: Results) -> str:
    """The last lines: the summary, what could not be checked yet, and what is known and waits."""
    lines = [summary(results.findings, results.files)]
    if results.unchecked:
        lines.append(f"{_count(len(results.unchecked), 'file')} can be checked to the end only when that is mended.")
    if results.known:
        lines.append(f"{_count(results.known, 'known finding')} in the baseline.")
    return "\n".join(lines)


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
