"""Findings as annotations of a GitHub pull request, and as a table for the summary of a workflow's step."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from rolepath.lint.formats.concise import concise
from rolepath.lint.formats.results import Results
from rolepath.lint.formats.text import summary
from rolepath.lint.formats.wording import in_full, one_line, printable, sentence, without_commands, words_and_paste
from rolepath.model.finding import Finding

_SHOWN = 10
"""How many annotations of a level GitHub shows for one step."""
_SUMMARY_LIMIT = 900_000
"""Bytes; GitHub refuses a step's summary above 1,024 KiB altogether."""
_HEAD = "| Place | | What is wrong | How to fix it | Rule |\n|---|---|---|---|---|\n"
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()#+!|~$])")


def github(results: Results) -> str:
    """Workflow commands, errors first and no more than GitHub shows, then a line for each finding and the summary."""
    # A log line may hold a command of the older form `##[…]` anywhere; a heading that an author quotes is none.
    lines = without_commands(concise(results))
    return "\n".join([*_commands(results), lines])


def _commands(results: Results) -> Iterator[str]:
    levels = (results.errors, results.warnings)
    for findings in levels:
        yield from (_annotation(finding, results.page_of(finding.rule)) for finding in findings[:_SHOWN])
    more = sum(len(findings[_SHOWN:]) for findings in levels)
    if more:
        yield _command("notice", {"title": "rolepath"}, f"and {more:,} more, all listed in the log of this step")


def _annotation(finding: Finding, page: str) -> str:
    place = finding.place
    properties = {
        "file": place.path,
        "line": str(max(place.line, 1)),
        "col": str(max(place.column, 1)),
        "title": f"{finding.rule} ({finding.code})" if finding.code else finding.rule,
    }
    return _command(finding.severity.value, properties, in_full(finding, page))


def _command(name: str, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={_escaped_property(value)}" for key, value in properties.items())
    return f"::{name} {listed}::{_escaped(message)}"


def _escaped(text: str) -> str:
    return printable(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _escaped_property(text: str) -> str:
    return _escaped(text).replace(":", "%3A").replace(",", "%2C")


def github_summary(results: Results) -> str:
    """All findings as a Markdown table for `$GITHUB_STEP_SUMMARY`, cut where GitHub would refuse it."""
    rows, size = [], 0
    ordered = [*results.errors, *results.warnings]
    for finding in ordered:
        row = _row(finding, results.page_of(finding.rule))
        size += len(row.encode())
        if size > _SUMMARY_LIMIT:
            break
        rows.append(row)
    return f"### {summary(results.findings, results.files)}\n\n{_table(rows, len(ordered) - len(rows))}"


def _table(rows: Sequence[str], left_out: int) -> str:
    if not rows:
        return ""
    more = f"\nAnd {left_out:,} more, listed in the log of this step.\n" if left_out else ""
    return _HEAD + "".join(rows) + more


def _row(finding: Finding, page: str) -> str:
    place = f"{finding.place.path}:{finding.place.line}"
    words, paste = words_and_paste(finding.fix)
    # A cell is one line, and a text to paste has several.
    pasted = f"<pre>{'<br>'.join(_markdown(line) for line in paste.splitlines())}</pre>" if paste else ""
    texts = (place, finding.severity.value, sentence(finding.message), words, finding.rule)
    where, level, wrong, fix, rule = (_markdown(one_line(item)) for item in texts)
    rule = f"[{rule}]({page})" if page else rule
    return f"| {where} | {level} | {wrong} | {fix}{pasted} | {rule} |\n"


def _markdown(text: str) -> str:
    """The text as Markdown that shows just this text."""
    return _MARKDOWN.sub(r"\\\1", escape(text, quote=False))
