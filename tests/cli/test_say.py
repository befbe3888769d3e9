"""What commands print acts on no terminal, and is never lost without a word."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from conftest import MakeProgram, rolepath, write

ESCAPE = "\x1b]0;pwn\x07\x9b31m\r"
TITLE = '"Plan \\e]0;pwn\\a\\x9b31m\\r a route"'


def run(root: Path, *arguments: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    code = "from rolepath.cli.main import main; main()"
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    command = [sys.executable, "-c", code, *arguments]
    return subprocess.run(command, cwd=root, env=variables, check=False, **{"capture_output": True, **options})  # type: ignore[call-overload, no-any-return]


def hostile(make_program: MakeProgram) -> Path:
    root = make_program({})
    for path in ("content/warehouse/picking.md", "roles/warehouse.yml"):
        text = (root / path).read_text("utf-8").replace("title: Plan a picking route", f"title: {TITLE}")
        text = text.replace("title: Warehouse", f"title: {TITLE}").replace("## Sort the", f"## Sort{ESCAPE[:-1]} the")
        write(root, {path: text})
    return root


@pytest.mark.parametrize(
    "arguments",
    [
        ("outline", "content/warehouse/picking.md"),
        ("where", "content/warehouse/picking.md"),
        ("where", "content/warehouse/picking.md", "--format", "json"),
        ("coverage",),
        ("coverage", "--format", "json"),
        ("lint",),
        ("explain", ESCAPE),
        ("outline", f"nothing{ESCAPE}"),
        ("new", "role", f"a{ESCAPE}"),
        ("new", "module", f"warehouse{ESCAPE}/x", "--task", "picking", "--phase", "go"),
    ],
)
def test_nothing_that_commands_print_acts_on_a_terminal(make_program: MakeProgram, arguments: tuple[str, ...]) -> None:
    done = rolepath(hostile(make_program), *arguments)
    told = done.stdout + done.stderr
    assert told.strip()
    assert not {"\x1b", "\x07", "\x9b", "\r"} & set(told)
    assert "Traceback" not in told


@pytest.mark.sample(4)
@pytest.mark.parametrize("arguments", [("lint",), ("lint", "--format", "json"), ("coverage",), ("rules",)])
def test_a_full_disk_is_said(make_program: MakeProgram, arguments: tuple[str, ...]) -> None:
    if not Path("/dev/full").exists():
        pytest.skip("only Linux has a disk that is always full")
    with Path("/dev/full").open("wb") as full:
        done = run(make_program({}), *arguments, capture_output=False, stdout=full, stderr=subprocess.PIPE)
    assert done.returncode == 2
    assert done.stderr.decode() == "Error: the output could not be written: No space left on device\n"


def test_a_closed_output_is_said(make_program: MakeProgram) -> None:
    script = f'{sys.executable} -c "from rolepath.cli.main import main; main()" lint >&-'
    done = subprocess.run(["sh", "-c", script], cwd=make_program({}), capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr == "Error: the output could not be written: standard output is closed\n"
