"""Builds and checks start no program and open no connection; worker processes of our own are forks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from test_bad_input import with_snippets

from conftest import PROJECT, SMALL, TESTS, MakeProgram

AUDITED = TESTS / "audited.py"


def audited(root: Path, command: str, forks: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    line = [sys.executable, str(AUDITED), command, forks, *arguments]
    return subprocess.run(line, cwd=root, env=environment, capture_output=True, text=True, check=False)


def test_a_build_starts_nothing_and_asks_nobody(make_program: MakeProgram) -> None:
    root = with_snippets(make_program({}))
    built = audited(root, "mkdocs", "no-forks", "build", "--strict")
    assert built.returncode == 0, built.stderr
    assert (root / "site/legal/index.html").is_file()


@pytest.mark.parametrize("program", [SMALL, pytest.param(PROJECT, marks=pytest.mark.thorough)], ids=lambda at: at.name)
def test_nor_does_a_build_with_worker_processes(tmp_path: Path, program: Path) -> None:
    built = audited(program, "mkdocs", "forks", "build", "--strict", "--site-dir", str(tmp_path / "site"))
    assert built.returncode == 0, built.stderr


def test_nor_does_lint(make_program: MakeProgram) -> None:
    linted = audited(make_program({}), "rolepath", "no-forks", "lint")
    assert linted.returncode == 0, linted.stderr


@pytest.mark.sample(3)
@pytest.mark.parametrize(
    "hook",
    [
        "import subprocess; subprocess.run(['true'])",
        "import os; os.system('true')",
        "import socket; socket.socket()",
        "import urllib.request; urllib.request.urlopen('http://127.0.0.1:9/')",
        "import os; os.fork()",
    ],
)
def test_the_audit_would_tell(make_program: MakeProgram, hook: str) -> None:
    config = "hooks: [hook.py]\n"
    root = make_program({"hook.py": f"def on_pre_build(config):\n    {hook}\n"})
    (root / "mkdocs.yml").write_text(config + (root / "mkdocs.yml").read_text("utf-8"), "utf-8")
    built = audited(root, "mkdocs", "no-forks", "build")
    assert (built.returncode, "refused: " in built.stderr) == (70, True)
