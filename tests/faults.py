"""Runs MkDocs builds in which one step on disk fails, or is the process's last.

A process is started once and forks for each build, so that thousands of builds can be tried in minutes.
"""

import builtins
import errno
import gc
import io
import os
import shutil
import signal
import subprocess
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, NoReturn

KINDS = ("once", "from-then-on", "kill", "stop")
"""What happens at a step: it fails, it and all after it fail, the process is killed, the process is asked to stop."""

_STEPS = "\nSteps: "


@dataclass(frozen=True)
class Build:
    """A build that has ended."""

    code: int
    text: str
    steps: int
    """How many steps it took, with those that failed; 0 where the process was ended in the middle."""


Run = Callable[..., Build]


@contextmanager
def builds(root: Path) -> Iterator[Run]:
    """A function that builds the program in `root`; steps are counted from 1, 0 stands for no fault at all."""
    log = root.with_name(f"{root.name}.log")
    # What is compiled is kept by the first build only, which would have steps of its own.
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONDONTWRITEBYTECODE": "1"}
    command = [sys.executable, __file__, str(root), str(log)]
    with subprocess.Popen(command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as server:

        def run(step: int = 0, kind: str = "once", *, exchanges: bool = True) -> Build:
            assert server.stdin
            assert server.stdout
            server.stdin.write(f"{step} {kind} {exchanges}\n")
            server.stdin.flush()
            code = int(server.stdout.readline())
            text, _, steps = log.read_text("utf-8").rpartition(_STEPS)
            return Build(code, text or steps, int(steps) if text else 0)

        yield run
        assert server.stdin
        server.stdin.close()


class Faults:
    """Counts the steps of this process that change something on disk, and spoils one of them."""

    def __init__(self, step: int, kind: str) -> None:
        self._step = step
        self._kind = kind
        self.seen = 0

    def install(self, *, exchanges: bool) -> None:
        """Puts itself between Python and the disk."""
        from rolepath.website.publish import swap  # noqa: PLC0415 (only where builds are run)

        for name in ("mkdir", "rename", "replace", "link", "sendfile", "chmod"):
            setattr(os, name, self._counted(getattr(os, name)))
        os.open = self._opening(os.open)
        builtins.open = io.open = self._writing(io.open)
        swap.exchange = self._counted(swap.exchange) if exchanges else lambda *_: False

    def reach(self) -> None:
        """One step is about to be done."""
        self.seen += 1
        if self.seen == self._step and self._kind == "kill":
            os.kill(os.getpid(), signal.SIGKILL)
        if self.seen == self._step and self._kind == "stop":
            os.kill(os.getpid(), signal.SIGTERM)
        is_now = self.seen == self._step or (0 < self._step < self.seen and self._kind == "from-then-on")
        if is_now and self._kind in {"once", "from-then-on"}:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "a planted fault")

    def _counted(self, original: Callable[..., Any]) -> Callable[..., Any]:
        def counted(*arguments: Any, **options: Any) -> Any:
            self.reach()
            return original(*arguments, **options)

        return counted

    def _opening(self, original: Callable[..., int]) -> Callable[..., int]:
        def opened(path: Any, flags: int, *arguments: Any, **options: Any) -> int:
            if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
                self.reach()
            return original(path, flags, *arguments, **options)

        return opened

    def _writing(self, original: Callable[..., Any]) -> Callable[..., Any]:
        def opened(file: Any, mode: str = "r", *arguments: Any, **options: Any) -> Any:
            if not set(mode) & set("wax+"):
                return original(file, mode, *arguments, **options)
            self.reach()
            stream = original(file, mode, *arguments, **options)
            with suppress(AttributeError):
                stream.write = self._counted(stream.write)
            return stream

        return opened


def _build(log: str, faults: Faults, *, exchanges: bool) -> NoReturn:
    from mkdocs.__main__ import cli  # noqa: PLC0415 (only where builds are run)

    with open(log, "wb") as file:  # noqa: PTH123 (the plain system call)
        os.dup2(file.fileno(), 1)
        os.dup2(file.fileno(), 2)
    code = 1
    try:
        faults.install(exchanges=exchanges)
        cli(["build"])
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else 1
    except BaseException:  # noqa: BLE001 (as the interpreter does)
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os.write(2, f"{_STEPS}{faults.seen}".encode())
    os._exit(code)


def _serve(root: str, log: str) -> None:
    for name in ("material.plugins.search.plugin", "mkdocs.commands.build", "rolepath.website.plugin"):
        import_module(name)  # once, for all builds
    os.chdir(root)
    shutil.rmtree(".cache", ignore_errors=True)
    gc.collect()
    gc.freeze()  # no fork looks through what it will never free
    for line in sys.stdin:
        step, kind, exchanges = line.split()
        child = os.fork()
        if child == 0:
            _build(log, Faults(int(step), kind), exchanges=exchanges == "True")
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), flush=True)  # noqa: T201 (the answer)


if __name__ == "__main__":
    _serve(*sys.argv[1:])
