"""Runs commands of MkDocs and of Rolepath, in forks of a process that has imported all of both once.

What a command needs to import takes longer than most builds of a small program. Each fork begins with nothing but
what is imported: no configuration, no cache in memory, no file of an earlier build.
"""

import atexit
import gc
import json
import os
import subprocess
import sys
import tempfile
import traceback
from collections.abc import Callable, Mapping
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO, Any

_IMPORTED = (
    "mkdocs.__main__",
    "mkdocs.commands.build",
    "mkdocs.commands.serve",
    "material",
    "material.plugins.search.plugin",
    "pymdownx.superfences",
    "pymdownx.tasklist",
    "pymdownx.snippets",
    "pymdownx.tabbed",
    "pymdownx.details",
    "markdown.extensions.admonition",
    "markdown.extensions.attr_list",
    "markdown.extensions.footnotes",
    "markdown.extensions.md_in_html",
    "markdown.extensions.toc",
    "rolepath.cli.main",
    "rolepath.pipeline",
    "rolepath.website.plugin",
)


UNDER_WAY = 1000
"""No code with which a process could end."""


class Server:
    """A process that forks for each command; it ends with the one that has started it."""

    def __init__(self) -> None:
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
        self._process = subprocess.Popen(
            [sys.executable, __file__], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        atexit.register(self._process.kill)

    def run(
        self, command: list[str], folder: Path, variables: Mapping[str, str], program: str = "mkdocs"
    ) -> subprocess.CompletedProcess[str]:
        """A command of one of the two programs that has ended, with what it said."""
        with tempfile.TemporaryFile("w+") as said, tempfile.TemporaryFile("w+") as warned:
            descriptors = [f"/proc/{os.getpid()}/fd/{file.fileno()}" for file in (said, warned)]
            pid = self._ask("start", program, command, str(folder), dict(variables), descriptors)
            code = self._ask("wait", pid)
            texts = [_whole(file) for file in (said, warned)]
        return subprocess.CompletedProcess([program, *command], code, *texts)

    def start(self, command: list[str], folder: Path, variables: Mapping[str, str], log: Path) -> "Started":
        """A command of MkDocs that goes on by itself, and says everything to a file."""
        log.touch()
        return Started(
            self._ask("start", "mkdocs", command, str(folder), dict(variables), [str(log)] * 2), log, self._ask
        )

    def _ask(self, *request: object) -> int:
        print(json.dumps(request), file=self._pipe(self._process.stdin), flush=True)
        return int(self._pipe(self._process.stdout).readline())

    @staticmethod
    def _pipe(pipe: IO[str] | None) -> IO[str]:
        assert pipe
        return pipe


class Started:
    """A command that is under way, or has ended."""

    def __init__(self, pid: int, log: Path, ask: Callable[..., int]) -> None:
        self._pid = pid
        self._log = log
        self._ask = ask
        self._code: int | None = None

    def poll(self) -> int | None:
        """How it has ended; None while it is under way."""
        if self._code is None:
            code = self._ask("look", self._pid)
            self._code = None if code == UNDER_WAY else code
        return self._code

    def wait(self) -> int:
        """How it has ended, which may take a while."""
        if self._code is None:
            self._code = self._ask("wait", self._pid)
        return self._code

    def send_signal(self, number: int) -> None:
        if self.poll() is None:
            os.kill(self._pid, number)

    @property
    def text(self) -> str:
        """What it has said until now."""
        return self._log.read_text("utf-8")


@cache
def server() -> Server:
    """The one of this process."""
    return Server()


def _whole(file: IO[str]) -> str:
    file.seek(0)
    return file.read()


def _serve() -> None:
    for name in _IMPORTED:
        import_module(name)
    gc.collect()
    gc.freeze()  # no fork looks through what it will never free
    for line in sys.stdin:
        wish, *rest = json.loads(line)
        answer = _start(*rest) if wish == "start" else _ended(rest[0], 0 if wish == "wait" else os.WNOHANG)
        sys.stdout.write(f"{answer}\n")
        sys.stdout.flush()


def _start(*request: Any) -> int:
    child = os.fork()
    if not child:
        _become(*request)
    return child


def _ended(child: int, options: int) -> int:
    pid, status = os.waitpid(child, options)
    return os.waitstatus_to_exitcode(status) if pid else UNDER_WAY


def _become(program: str, command: list[str], folder: str, variables: dict[str, str], descriptors: list[str]) -> None:
    """Runs the command in this process, and ends it."""
    code: int = 1
    try:
        for number, path in enumerate(("/dev/null", *descriptors)):
            flags = os.O_RDONLY if number == 0 else os.O_RDWR | os.O_APPEND
            opened = os.open(path, flags)
            os.dup2(opened, number)
            os.close(opened)
        os.environ.clear()
        os.environ.update(variables)
        os.chdir(folder)
        _PROGRAMS[program](command, folder)
        code = 0
    except SystemExit as ended:
        code = ended.code if isinstance(ended.code, int) else bool(ended.code)
        if isinstance(ended.code, str):
            sys.stderr.write(f"{ended.code}\n")
    except BaseException:  # noqa: BLE001 (as Python itself ends)
        traceback.print_exc()
    finally:
        atexit._run_exitfuncs()  # noqa: SLF001 (there is no other way in a fork)
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
        os._exit(code)


def _mkdocs(command: list[str], folder: str) -> None:
    """As `python -m mkdocs`."""
    main = sys.modules["mkdocs.__main__"]
    sys.argv = [str(main.__file__), *command]
    sys.path[0] = folder
    main.cli(prog_name="python -m mkdocs")


def _rolepath(command: list[str], folder: str) -> None:  # noqa: ARG001 (as the other)
    sys.argv = ["rolepath", *command]
    sys.modules["rolepath.cli.main"].main(prog_name="rolepath")


_PROGRAMS = {"mkdocs": _mkdocs, "rolepath": _rolepath}

if __name__ == "__main__":
    _serve()
