"""Findings in full, kept in files: every word, place and edit that an author gets, compared to the letter.

After a change that is meant, `ROLEPATH_REWRITE=1 pytest tests/lint tests/test_cases.py` writes the files anew;
what then differs in version control is what authors will notice.
"""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

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
        known[name] = text
        file.write_text("\n\n".join(f"{_MARK}{key}\n\n{known[key]}" for key in names if key in known) + "\n", "utf-8")
    assert [key for key in known if key not in names] == []
    assert text == known.get(name)


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
