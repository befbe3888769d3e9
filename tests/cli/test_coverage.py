"""`rolepath coverage`: counts by role, task and phase, and gaps in words."""

import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from conftest import PROJECT, MakeProgram
from rolepath.cli.coverage import coverage

GROUP = click.Group(commands=[coverage])
PROGRAM = "title: AI at work\nphases:\n"
WITH_GAPS = """\
title: Legal
tasks:
  review: Contract review
  advice: Advice
curriculum:
  start: []
  go:
    - legal/clauses
"""
pytestmark = pytest.mark.usefixtures("renderings_known")


@pytest.fixture(autouse=True)
def quiet_again() -> Iterator[None]:
    """Commands silence MkDocs' log, which other tests of this process may want."""
    level = logging.getLogger("mkdocs").level
    yield
    logging.getLogger("mkdocs").setLevel(level)


def run(root: Path, *arguments: str) -> str:
    result = CliRunner().invoke(GROUP, ["coverage", "-f", str(root / "mkdocs.yml"), *arguments], catch_exceptions=False)
    assert result.exit_code == 0
    return result.output


def role(root: Path, role_id: str) -> dict[str, Any]:
    value = json.loads(run(root, "--format", "json"))
    found: dict[str, Any] = next(role for role in value["roles"] if role["id"] == role_id)
    return found


def test_json(make_program: MakeProgram) -> None:
    root = make_program({"roles/legal.yml": WITH_GAPS})
    legal = role(root, "legal")
    assert [phase["id"] for phase in json.loads(run(root, "--format", "json"))["phases"]] == ["start", "go", "keep"]
    assert legal["tasks"][0] == {
        "id": "review",
        "title": "Contract review",
        "phases": [
            {"id": "start", "count": 0, "modules": []},
            {"id": "go", "count": 1, "modules": ["legal/clauses"]},
            {"id": "keep", "count": 0, "modules": []},
        ],
        "count": 1,
    }
    assert legal["gaps"] == [
        {"kind": "task", "id": "advice", "title": "Advice"},
        {"kind": "phase", "id": "start", "title": "Start"},
        {"kind": "phase", "id": "keep", "title": "Keep going"},
    ]


def test_bindings_count_for_the_task_that_they_name(make_program: MakeProgram) -> None:
    warehouse = role(make_program({}), "warehouse")
    assert warehouse["tasks"][0]["phases"][0]["modules"] == ["shared/basics"]


def test_a_module_of_no_task_and_one_that_is_gone(make_program: MakeProgram) -> None:
    files = {
        "roles/legal.yml": WITH_GAPS.replace("- legal/clauses", "- legal/clauses\n    - legal/gone\n  late:\n    - x")
    }
    root = make_program({**files, "content/x.md": "---\ntitle: X\ntask: nothing\n---\n\n## Y\n\nZ.\n"})
    legal = role(root, "legal")
    assert [cell["modules"] for cell in legal["phases"]] == [[], ["legal/clauses"], [], ["x"]]
    assert legal["without_task"]["count"] == 1
    assert "No task of this role" in run(root)
    assert "Late" in run(root)


def test_the_table(make_program: MakeProgram) -> None:
    text = run(make_program({"roles/legal.yml": WITH_GAPS}))
    lines = [" ".join(line.split()) for line in text.split("\n")]
    assert "Contract review - 1 - 1" in lines
    assert "Advice - - - none" in lines
    assert "All tasks none 1 none 1" in lines
    assert 'Gap: no module serves the task "Advice".' in lines
    assert 'Gap: there is no module in the phase "Keep going".' in lines
    assert lines[-2] == "3 gaps."


def test_no_gaps(make_program: MakeProgram) -> None:
    root = make_program({"content/program.yml": f"{PROGRAM}  start: {{title: Start}}\n  go: {{title: Go}}\n"})
    text = run(root)
    assert text.endswith("No gaps.\n")


@pytest.mark.parametrize("phases", [1, 4, 7, 9])
def test_the_table_keeps_to_80_columns(phases: int, make_program: MakeProgram) -> None:
    declared = "".join(
        f"  p{number}: {{title: Supervised practice of all kinds {number}}}\n" for number in range(phases)
    )
    task = "An unusually long name of a task, which somebody wrote without thinking of tables at all"
    role = f"title: Legal and a long name\ntasks: {{a: '{task}'}}\ncurriculum:\n  p0:\n    - legal/clauses\n"
    files = {
        "content/program.yml": PROGRAM + declared,
        "roles/legal.yml": role,
        "roles/warehouse.yml": None,
    }
    text = run(make_program(files))
    assert max(len(line) for line in text.split("\n")) <= 80
    assert "tables at all" in " ".join(text.split())


def test_the_program_that_ships_reads_well() -> None:
    text = run(PROJECT)
    assert max(len(line) for line in text.split("\n")) <= 80
    assert "No gaps." in text
