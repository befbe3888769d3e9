"""What a killed command leaves behind: no process; and what a command does where processes, memory or threads lack."""

import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from conftest import SMALL

TEXTS = 44
PAGE = "---\ntitle: Page {0}\n---\n\n" + "A *word* of `code` in [a link](concerns.md) for {0}.\n\n" * 25
LATE = 2.0
"""Seconds after which nothing may be left."""
ALONE = "Rolepath goes on in one process"
LINT = "from rolepath.cli.main import main; main()"
pytestmark = pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="only Linux tells of processes in files")


@pytest.fixture(scope="module")
def large(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A program with so many texts that several processes are worth it."""
    root = tmp_path_factory.mktemp("large") / "program"
    shutil.copytree(SMALL, root)
    config = root / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace('cache_dir: ""', 'cache_dir: ""\n      jobs: 4'), "utf-8")
    for number in range(TEXTS):
        (root / "content" / "program" / f"page{number}.md").write_text(PAGE.format(number), "utf-8")
    return root


def started(root: Path, *command: str, **options: object) -> "subprocess.Popen[str]":
    variables = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": os.pathsep.join(sys.path)}
    return subprocess.Popen(  # type: ignore[call-overload, no-any-return]
        command,
        cwd=root,
        env=variables,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        stdin=subprocess.DEVNULL,
        start_new_session=True,
        **options,
    )


def lint(root: Path, **options: object) -> "subprocess.Popen[str]":
    return started(root, sys.executable, "-c", LINT, "lint", **options)


def build(root: Path, **options: object) -> "subprocess.Popen[str]":
    return started(root, sys.executable, "-m", "mkdocs", "build", **options)


COMMANDS = {"lint": lint, "build": build}


def of_session(session: int) -> Iterator[int]:
    """The processes of a session that have not ended."""
    for folder in Path("/proc").iterdir():
        if folder.name.isdigit():
            try:
                fields = (folder / "stat").read_text().rpartition(")")[2].split()
            except OSError:
                continue
            if int(fields[3]) == session and fields[0] not in "ZX":
                yield int(folder.name)


def workers(session: int) -> list[int]:
    return [pid for pid in of_session(session) if pid != session]


def eventually_workers(process: "subprocess.Popen[str]") -> list[int]:
    end = time.monotonic() + 60
    while process.poll() is None and time.monotonic() < end:
        found = workers(process.pid)
        if len(found) > 1:
            return found
        time.sleep(0.002)
    pytest.fail(f"no process was started: {process.communicate()}")


@pytest.mark.sample(2)
@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("seed", [0, *(pytest.param(seed, marks=pytest.mark.thorough) for seed in range(1, 20))])
def test_processes_end_with_a_command_that_is_killed(large: Path, seed: int, command: str) -> None:
    with COMMANDS[command](large) as first:
        eventually_workers(first)
        time.sleep(random.Random(seed).uniform(0, 0.4))  # noqa: S311
        first.kill()
        first.wait()
        time.sleep(LATE)
        left = list(of_session(first.pid))
        for pid in left:
            os.kill(pid, signal.SIGKILL)
    assert left == []


ROLES = """
import random, sys, time
from rolepath import parallel
if sys.argv[1] == "without":
    parallel._system_call = lambda: None
def task(report):
    time.sleep(random.uniform(0, 0.3))
def long(report):
    time.sleep(60)
parallel.run([task, *[long] * 7], 4)
"""


@pytest.mark.parametrize("system_call", ["with", "without"])
def test_processes_at_work_for_long_end_with_the_first_one(tmp_path: Path, system_call: str) -> None:
    with started(tmp_path, sys.executable, "-c", ROLES, system_call) as first:
        eventually_workers(first)
        time.sleep(0.2)
        first.kill()
        first.wait()
        time.sleep(LATE)
        left = list(of_session(first.pid))
        for pid in left:
            os.kill(pid, signal.SIGKILL)
    assert left == []


@pytest.mark.sample(2)
@pytest.mark.parametrize("command", COMMANDS)
def test_a_worker_that_is_killed_costs_nothing_but_its_help(large: Path, command: str) -> None:
    with COMMANDS[command](large) as first:
        os.kill(eventually_workers(first)[0], signal.SIGKILL)
        out, err = first.communicate(timeout=120)
    assert first.returncode == 0, err
    assert err.count(ALONE) == 1
    assert re.search(r"another one has ended early \(by SIGKILL\)\.$", err, re.MULTILINE)
    assert "Traceback" not in err
    assert command == "build" or "Nothing to fix" in out


def test_shared_memory_is_not_needed(large: Path) -> None:
    script = f'mount -t tmpfs -o ro none /dev/shm && exec {sys.executable} -c "{LINT}" lint'
    with started(large, "unshare", "-m", "sh", "-c", script) as first:
        out, err = first.communicate(timeout=120)
    if "not permitted" in err or "must be superuser" in err:
        pytest.skip(f"mounting is not permitted here: {err.strip()}")
    assert first.returncode == 0, err
    assert "Nothing to fix" in out
    assert ALONE not in err


def without(what: str) -> str:
    """A command's code in a system that starts no thread, or no process."""
    return f"""
import os, threading
def none(*_):
    raise {what}
if "RuntimeError" in {what!r}:
    threading.Thread.start = none
else:
    os.fork = none
{LINT}
"""


@pytest.mark.parametrize(
    ("what", "sentences"),
    [
        ('RuntimeError("can\'t start new thread")', 0),
        ('BlockingIOError(11, "Resource temporarily unavailable")', 1),
        pytest.param("MemoryError()", 1, marks=pytest.mark.thorough),
    ],
)
def test_a_system_without_threads_or_processes(large: Path, what: str, sentences: int) -> None:
    with started(large, sys.executable, "-c", without(what), "lint") as first:
        out, err = first.communicate(timeout=120)
    assert first.returncode == 0, err
    assert "Nothing to fix" in out
    assert err.count(ALONE) == sentences
    assert "Traceback" not in err
