"""Commands run in forks of this process, so that hundreds of builds can be compared in minutes."""

import importlib
import os
import signal
import sys
import traceback
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rolepath.cli.main import main

for _name in ("mkdocs.commands.build", "rolepath.website.plugin", "rolepath.cli.build", "rolepath.cli.lint"):
    importlib.import_module(_name)  # each fork needs them


@dataclass(frozen=True)
class Done:
    """What a command said on its standard output, how it ended, and all it said."""

    code: int
    output: str
    everything: str


def rolepath(root: Path, arguments: Sequence[str], environment: Mapping[str, str], killed_after: float = 0) -> Done:
    """Runs `rolepath` where a program is; may kill it after some seconds of the processor's time."""
    output, errors = root.with_name("output.txt"), root.with_name("errors.txt")
    process = os.fork()
    if not process:
        code = 99
        try:
            code = _run(root, arguments, environment, (output, errors), killed_after)
        finally:
            os._exit(code)
    _, status = os.waitpid(process, 0)
    said = output.read_text("utf-8")
    return Done(os.waitstatus_to_exitcode(status), said, said + errors.read_text("utf-8"))


def _run(
    root: Path, arguments: Sequence[str], environment: Mapping[str, str], files: tuple[Path, Path], killed_after: float
) -> int:
    for file, number in zip(files, (1, 2), strict=True):
        os.dup2(os.open(file, os.O_WRONLY | os.O_CREAT | os.O_TRUNC), number)
    sys.stdout, sys.stderr = (open(number, "w", encoding="utf-8", closefd=False) for number in (1, 2))  # noqa: SIM115
    os.chdir(root)
    sys.path.insert(0, str(root))
    os.environ.update(environment)
    if killed_after:
        signal.signal(signal.SIGPROF, signal.SIG_DFL)  # which ends the process at once
        signal.setitimer(signal.ITIMER_PROF, killed_after)
    try:
        main(list(arguments), prog_name="rolepath")
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else int(end.code is not None)
    except BaseException:  # noqa: BLE001 (whatever it is, the test shows it)
        traceback.print_exc()
        code = 98
    sys.stdout.flush()
    sys.stderr.flush()
    return code
