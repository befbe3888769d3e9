"""What is firm is in no baseline: not when one is written, and not when somebody writes it by hand."""

import json
from pathlib import Path

from click.testing import CliRunner

from conftest import SMALL, MakeProgram, check
from rolepath.cli.main import main

PICKING = "content/warehouse/picking.md"
TEXT = (SMALL / PICKING).read_text("utf-8")
HOSTILE = TEXT.replace(
    "Ask for the list by aisle.", "Ask for the list by aisle.\n\n<script>alert(1)</script>\n\n[x](no.md)"
)
BASELINE = ".rolepath-baseline.json"


def rules(root: Path) -> set[str]:
    return {finding.rule for finding in check(root).findings}


def test_firm_findings_are_not_written_down(make_program: MakeProgram) -> None:
    root = make_program({PICKING: HOSTILE})
    command = ["lint", "-f", str(root / "mkdocs.yml"), "--write-baseline", "--owner", "me"]
    done = CliRunner().invoke(main, command)
    assert "1 is not: what cannot be read, what a module must say, and what runs code cannot wait" in done.output
    assert [entry["rule"] for entry in json.loads((root / BASELINE).read_text("utf-8"))] == ["link-broken"]
    assert rules(root) == {"html-runs-code"}


def test_firm_findings_in_a_baseline_are_found_still(make_program: MakeProgram) -> None:
    root = make_program({PICKING: HOSTILE})
    entries = [
        {"rule": item.rule, "path": item.place.path, "message": item.message, "owner": "me", "since": "2026-01-01"}
        for item in check(root).findings
    ]
    (root / BASELINE).write_text(json.dumps(entries, indent=1), "utf-8")
    found = check(root).findings
    assert {item.rule for item in found} == {"html-runs-code", "baseline-stale"}
    (stale,) = (item for item in found if item.rule == "baseline-stale")
    assert stale.message == "html-runs-code cannot be in the baseline: what it finds cannot wait"
