"""Findings in full, kept in files: every word, place and edit that an author gets, compared to the letter.

After a change that is meant, failing tests that run with `ROLEPATH_REWRITE=1` write the files anew; each says how.
What then differs in version control is what authors will notice.
"""

import os
from collections.abc import Iterable, Sequence
from difflib import unified_diff
from pathlib import Path

import pytest

from rolepath.lint.formats.text import as_text
from rolepath.model.finding import Edit, Finding

_MARK = "=== "


def complete(findings: Iterable[Finding], *, with_why: bool) -> str:
    """Findings in full, with the edits that mend them; the reason, the same for all findings of a rule, if wanted."""
    return "\n\n".join(_complete(finding, with_why=with_why) for finding in findings) or "Nothing to fix."


def assert_same(file: Path, name: str, text: str, names: Sequence[str]) -> None:
    """Compares with what `file` holds under `name`; `names` are all it may hold, in order."""
    known = _read(file)
    if os.environ.get("ROLEPATH_REWRITE"):
        known = {key: rest for key, rest in (known | {name: text}).items() if key in names}
        file.write_text("\n\n".join(f"{_MARK}{key}\n\n{known[key]}" for key in names if key in known) + "\n", "utf-8")
    gone = [key for key in known if key not in names]
    if gone or text != known.get(name):
        pytest.fail(_told(file, name, known.get(name, ""), text, gone), pytrace=False)


def _told(file: Path, name: str, known: str, text: str, gone: Sequence[str]) -> str:
    """What a file holds and what there is now, line by line, and how to write it anew."""
    lines = unified_diff(known.split("\n"), text.split("\n"), "as it was", "as it is now", lineterm="")
    test = os.environ["PYTEST_CURRENT_TEST"].partition("::")[0]
    rewrite = f"ROLEPATH_REWRITE=1 .venv/bin/pytest -n0 --last-failed {test}"
    said = [f'{file.name} holds something else under "{name}".', *lines]
    said += [f'{file.name} still holds "{key}", which is no more.' for key in gone]
    return "\n".join([*said, "If this is meant, write it anew, and read what differs as an author would:", rewrite])


def _read(file: Path) -> dict[str, str]:
    text = file.read_text("utf-8") if file.exists() else ""
    pieces = f"\n{text}".split(f"\n{_MARK}")[1:]
    return {name: rest.strip("\n") for name, _, rest in (piece.partition("\n") for piece in pieces)}


def _complete(finding: Finding, *, with_why: bool) -> str:
    lines = as_text(finding).split("\n")
    if not with_why:
        first = next(number for number, line in enumerate(lines) if line.startswith("  Why: "))
        after = next(number for number, line in enumerate(lines) if line.startswith("  Fix: "))
        lines[first:after] = []
    return "\n".join([*(line.rstrip() for line in lines), *map(_edit, finding.edits)]).strip("\n")


def _edit(edit: Edit) -> str:
    return f"  Edit: {edit.start} to {edit.end.line}:{edit.end.column} becomes {edit.text!r}"
