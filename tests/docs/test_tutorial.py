"""Every command of the tutorial is run, every edit made, and every output that it shows is compared."""

import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

import pytest
import yaml

from conftest import PROJECT

TUTORIAL = PROJECT / "plugins" / "docs" / "pages" / "tutorial.md"
PUBLISHING = TUTORIAL.parent / "how-to" / "publish.md"
_BLOCK = re.compile(r"^(`{3,})(\w+)(?: title=\"([^\"]+)\")?\n(.*?)\n\1$", re.MULTILINE | re.DOTALL)
INSTALLING = {"python3 -m venv .venv", ". .venv/bin/activate", "pip install rolepath"}
"""What the test's own environment stands for."""


@dataclass
class Terminal:
    """A terminal in a folder, and what the last commands wrote."""

    folder: Path
    written: str = ""

    def run(self, line: str) -> None:
        if line.startswith("cd "):
            self.folder /= line.removeprefix("cd ")
        elif line == "rolepath serve":
            _serve(self.folder)
        elif line not in INSTALLING:
            command, variables = ["sh", "-c", line], _environment()
            done = subprocess.run(command, cwd=self.folder, env=variables, capture_output=True, text=True, check=False)
            self.written += done.stdout + done.stderr
            allowed = {0, 1} if line.startswith("rolepath lint") else {0}
            assert done.returncode in allowed, f"{line}\n{done.stdout}{done.stderr}"


def _environment() -> dict[str, str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "NO_MKDOCS_2_WARNING": "1"}


def _serve(folder: Path) -> None:
    """Serves as the tutorial does, at a free port, until the page of the first role is there."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = ["rolepath", "serve", "--port", str(port)]
    server = subprocess.Popen(
        command, cwd=folder, env=_environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        assert "Turn meeting notes into decisions" in _page(f"http://127.0.0.1:{port}/office/")
        assert "Not written yet" in _page(f"http://127.0.0.1:{port}/service/service/first-module/")
        assert "Service" in _page(f"http://127.0.0.1:{port}/still-to-write/")
    finally:
        server.terminate()
        server.wait()


def _page(address: str) -> str:
    until = time.monotonic() + 120
    while True:
        try:
            with urlopen(address) as answer:  # noqa: S310 (our own server)
                return str(answer.read().decode())
        except (URLError, ConnectionError):
            assert time.monotonic() < until
            time.sleep(0.2)


def blocks() -> Iterator[tuple[str, str, str]]:
    """Language, title and text of each block of code, in order."""
    for match in _BLOCK.finditer(TUTORIAL.read_text("utf-8")):
        yield match[2], match[3] or "", match[4]


def edit(file: Path, difference: str) -> None:
    """Makes the one place of a file that a difference describes what it is to be."""
    lines = difference.split("\n")
    old = "\n".join(line[1:] for line in lines if not line.startswith("+"))
    new = "\n".join(line[1:] for line in lines if not line.startswith("-"))
    text = file.read_text("utf-8")
    assert text.count(old) == 1, f"{file} does not have exactly once:\n{old}"
    file.write_text(text.replace(old, new), "utf-8")


@pytest.mark.thorough
def test_the_tutorial_works_as_it_stands(tmp_path: Path) -> None:
    terminal = Terminal(tmp_path)
    for language, title, text in blocks():
        if language == "sh":
            terminal.written = ""
            for line in text.split("\n"):
                terminal.run(line)
        elif language == "diff":
            edit(terminal.folder / title, text)
        elif title:
            (terminal.folder / title).write_text(f"{text}\n", "utf-8")
        else:
            assert [line for line in text.split("\n") if line not in terminal.written] == []
    for page in ("index.html", "office/index.html", "service/index.html", "service/service/first-module/index.html"):
        assert (terminal.folder / "site" / page).is_file()
    for line in workflow_lines():
        terminal.run(line)
    assert (terminal.folder / "public" / "service" / "index.html").is_file()


def workflow_lines() -> Iterator[str]:
    """What the workflows of the page about publishing run, but for what installs; GitLab's come last."""
    _, github, gitlab = re.split(r"^```yaml title=", PUBLISHING.read_text("utf-8"), flags=re.MULTILINE)
    jobs = [yaml.safe_load(part.partition("\n")[2].partition("\n```")[0]) for part in (github, gitlab)]
    lines = [step["run"] for step in jobs[0]["jobs"]["publish"]["steps"] if "run" in step]
    lines += [*jobs[1]["before_script"], *jobs[1]["lint"]["script"], *jobs[1]["pages"]["script"]]
    assert lines.count("pip install -r requirements.txt") == 2
    return (line for line in lines if not line.startswith("pip "))


def test_the_tutorial_has_all_that_is_run() -> None:
    languages = [language for language, _, _ in blocks()]
    assert set(languages) == {"sh", "text", "diff", "markdown"}
    commands = [line for language, _, text in blocks() if language == "sh" for line in text.split("\n")]
    assert set(commands) >= INSTALLING
    assert {"rolepath new program my-program", "rolepath lint", "rolepath serve", "rolepath build --strict"} <= set(
        commands
    )
