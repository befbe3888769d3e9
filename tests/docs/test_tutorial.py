"""Every command of the tutorial is run, every edit made, and every output that it shows is compared."""

import os
import re
import shlex
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
WORKFLOW = ".github/workflows/program.yml"
SERVE = "rolepath serve"
_BLOCK = re.compile(r"^(`{3,})(\w+)(?: title=\"([^\"]+)\")?\n(.*?)\n\1$", re.MULTILINE | re.DOTALL)
INSTALLING = {"python3 -m venv .venv", ". .venv/bin/activate", "pip install rolepath"}
"""What the test's own environment stands for."""


@dataclass
class Preview:
    """A preview that runs in a terminal of its own."""

    server: "subprocess.Popen[bytes]"
    address: str

    @classmethod
    def of(cls, folder: Path) -> "Preview":
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        command = [*shlex.split(SERVE), "--port", str(port)]
        nowhere = subprocess.DEVNULL
        server = subprocess.Popen(command, cwd=folder, env=_environment(), stdout=nowhere, stderr=nowhere)
        return cls(server, f"http://127.0.0.1:{port}/")

    def wait_for(self, words: str, path: str) -> str:
        """The page once it holds some words, in whatever state the preview is before."""
        until = time.monotonic() + 180
        while True:
            try:
                with urlopen(self.address + path) as answer:  # noqa: S310 (our own server)
                    text = str(answer.read().decode())
            except (URLError, ConnectionError):
                text = ""
            if words in text:
                return text
            assert time.monotonic() < until, f"{path} does not show {words}"
            time.sleep(0.3)

    def end(self) -> None:
        self.server.terminate()
        self.server.wait()


@dataclass
class Terminal:
    """A terminal in a folder, and what the last commands wrote."""

    folder: Path
    written: str = ""

    def run(self, line: str) -> None:
        if line.startswith("cd "):
            self.folder /= line.removeprefix("cd ")
        elif line not in INSTALLING:
            command, variables = ["sh", "-c", line], _environment()
            done = subprocess.run(command, cwd=self.folder, env=variables, capture_output=True, text=True, check=False)
            self.written += done.stdout + done.stderr
            allowed = {0, 1} if line.startswith("rolepath lint") else {0}
            assert done.returncode in allowed, f"{line}\n{done.stdout}{done.stderr}"


def _environment() -> dict[str, str]:
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    git = {f"GIT_{who}_{what}": "someone@example.com" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
    return {**os.environ, **git, "PATH": path, "NO_MKDOCS_2_WARNING": "1"}


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
    preview: Preview | None = None
    try:
        for language, title, text in blocks():
            if language == "sh":
                terminal.written = ""
                for line in text.split("\n"):
                    if line == SERVE:
                        preview = Preview.of(terminal.folder)
                        _shows_three_roles(preview)
                    else:
                        terminal.run(line)
                if "git commit" in text:
                    _publishes(terminal.folder, tmp_path / "checkout")
            elif language == "diff":
                edit(terminal.folder / title, text)
                if preview:
                    _shows_the_first_text(preview, text)
                preview = None
            elif title:
                (terminal.folder / title).write_text(f"{text}\n", "utf-8")
            else:
                assert [line for line in text.split("\n") if line not in terminal.written] == []
    finally:
        if preview:
            preview.end()
    assert (terminal.folder / "roles/legal.yml").is_file(), "the own role is there again"


def _shows_three_roles(preview: Preview) -> None:
    hub = preview.wait_for("Legal", "")
    assert [role for role in ("Legal", "Office", "Service") if f">{role}<" not in hub] == []
    preview.wait_for("Turn meeting notes into decisions", "office/")
    assert "Not written yet" in preview.wait_for("First answers", "service/service/first-module/")
    preview.wait_for("Service", "still-to-write/")
    assert "Four contracts" not in preview.wait_for("First module", "legal/legal/first-module/")


def _shows_the_first_text(preview: Preview, difference: str) -> None:
    """Waits until the text is on its page, and then ends the preview."""
    words = next(line for line in difference.split("\n") if line.startswith("+"))[1:]
    preview.wait_for(words, "legal/legal/first-module/")
    preview.end()


def _publishes(repository: Path, checkout: Path) -> None:
    """Runs the workflow's own steps on what has been committed, as a machine would that has nothing else."""
    subprocess.run(["git", "clone", "--quiet", str(repository), str(checkout)], check=True)
    machine = Terminal(checkout)
    for job in yaml.safe_load((checkout / WORKFLOW).read_text("utf-8"))["jobs"].values():
        for step in job["steps"]:
            if not step.get("run", "pip").startswith("pip"):
                machine.run(step["run"])
    assert "error" not in machine.written
    for page in ("index.html", "office/index.html", "service/index.html", "service/service/first-module/index.html"):
        assert (checkout / "site" / page).is_file()
    assert not (checkout / "site/legal").exists()


def test_the_tutorial_has_all_that_is_run() -> None:
    languages = [language for language, _, _ in blocks()]
    assert set(languages) == {"sh", "text", "diff", "markdown"}
    assert set(commands()) >= INSTALLING
    assert {"rolepath new program my-program", "rolepath lint", SERVE, "rolepath build --strict"} <= set(commands())


def test_the_own_role_is_visible_within_ten_commands_and_then_comes_the_first_text() -> None:
    listed = commands()
    assert "rolepath new role legal --task contract-review" in listed[: listed.index(SERVE)]
    assert listed.index(SERVE) < 10
    after = [language for language, _, text in blocks()][[text for _, _, text in blocks()].index(SERVE) :]
    assert after[:2] == ["sh", "diff"]


def commands() -> list[str]:
    return [line for language, _, text in blocks() if language == "sh" for line in text.split("\n")]
