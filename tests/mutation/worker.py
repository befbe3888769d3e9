"""Tries mutants one after another in a copy of the project: `worker.py <copy> <sample> <seed> <results> <seen>...`.

All tests run once, which also remembers what the texts in them become, as that takes most of the time; then each mutant
is written, tested in a process forked from this one, and taken back. One line of JSON tells what became of it.
"""

import gc
import json
import os
import resource
import sys
from dataclasses import asdict
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from mutation.mutants import Mutant, mutants
from rolepath.read.markdown.markdown_renderer import Renderer

LIMIT = 120
"""Seconds of work after which tests count as having noticed that nothing ends any more."""
_MEMORY = 4 << 30
_OPTIONS = ["-q", "-x", "-p", "no:cacheprovider", "--tb=line", "-m", "not thorough", "--sample-seed=all"]
_OURS = (
    "rolepath.lint",
    "rolepath.pipeline",
    "rolepath.cli",
    "rolepath.website",
    "conftest",
    "edited_program",
    "golden",
    "lint",
    "quick_checks",
    "test_",
)
_READ_ANEW = (*_OURS, "mkdocs", "material")
"""What has seen the code under test; MkDocs keeps the plugin."""
_WARM = ["tests/lint", "tests/test_cases.py", "tests/cli/test_main.py", "tests/cli/test_outline.py"]


class _Collected:
    """Asks pytest for the ids of all tests."""

    ids: tuple[str, ...] = ()

    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        self.ids = tuple(item.nodeid for item in items)


def chosen(lint: Path, sample: int, seed: str, seen: set[str]) -> list[Mutant]:
    """The sample: mutants of the rules and what they use, not of the formats, in an order that the seed decides."""
    files = [file for file in sorted(lint.rglob("*.py")) if "formats" not in file.parts]
    found = [mutant for file in files for mutant in mutants(file, file.relative_to(lint).as_posix())]
    fresh = [mutant for mutant in found if mutant.key not in seen]
    print(f"{len(found)} mutants, {len(fresh)} of them not seen yet", flush=True)  # noqa: T201 (a command for people)
    return sorted(fresh, key=lambda mutant: sha256(f"{seed}\t{mutant.key}".encode()).hexdigest())[:sample]


def warmed() -> tuple[str, ...]:
    """The ids of all tests, after they have passed; the code under test is forgotten again."""
    _remember_renderings()
    collected = _Collected()
    formats = [f"--ignore={file}" for file in Path("tests/lint").glob("test_formats*.py")]
    options = [*_OPTIONS, *_WARM, *formats, "--ignore=tests/lint/test_ten_modules.py"]
    if pytest.main(options, plugins=[collected]) != pytest.ExitCode.OK:
        sys.exit("The tests fail without any change.")
    return collected.ids


def forget() -> None:
    """Lets the next import read the code anew."""
    for name in [name for name in sys.modules if name.startswith(_READ_ANEW)]:
        parent, _, child = name.rpartition(".")
        vars(sys.modules[parent]).pop(child, None) if parent in sys.modules else None
        del sys.modules[name]
    gc.collect()
    gc.freeze()


def _remember_renderings() -> None:
    render = Renderer._render  # noqa: SLF001 (the one place where all the time goes)
    known: dict[str, Any] = {}

    def remembered(self: Renderer, text: str, manner: Any) -> Any:
        key = f"{self._dialect}\n{text}"
        known[key] = known[key] if key in known else render(self, text, manner)
        return known[key]

    Renderer._render = remembered  # type: ignore[method-assign]  # noqa: SLF001 (as above)


def is_noticed(mutant: Mutant, tests: list[str]) -> bool:
    """Whether a test fails, or does not end, with the mutant in place."""
    source = mutant.file.read_bytes()
    try:
        mutant.file.write_bytes(mutant.applied(source))
        return _fails(tests)
    finally:
        mutant.file.write_bytes(source)


def _fails(tests: list[str], limit: int = LIMIT, *, silent: bool = True) -> bool:
    process = os.fork()
    if not process:
        # Time of its own work, however busy the machine is.
        resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        _run(tests, silent=silent)
    _, status = os.waitpid(process, 0)
    return os.waitstatus_to_exitcode(status) != 0


def _run(tests: list[str], *, silent: bool) -> None:
    """Runs tests and ends this process."""
    if silent:
        silence = os.open(os.devnull, os.O_WRONLY)
        os.dup2(silence, 1)
        os.dup2(silence, 2)
    code = 1
    try:
        code = int(pytest.main([*_OPTIONS, *tests]))
    finally:
        os._exit(code)


def main(copy: str, sample: str, seed: str, results: str, *seen: str) -> None:
    """Tries the sample and writes the results."""
    os.chdir(copy)
    lint = Path(copy, "plugins", "rolepath", "lint")
    known = {json.loads(line)["key"] for file in seen for line in Path(file).read_text("utf-8").splitlines()}
    sampled = chosen(lint, int(sample), seed, known)
    ids = warmed()
    # Only now, as the tests have read the code and it has to be read anew for each mutant.
    from mutation.selection import Selection  # noqa: PLC0415

    tests = cache(Selection(Path(copy), lint, ids).of)
    wanted = dict.fromkeys(test for mutant in sampled for test in tests(mutant.file))
    forget()
    if _fails(list(wanted), LIMIT * 10, silent=False):
        sys.exit("These tests fail without any change, so their failing shows nothing.")
    with Path(results).open("a", encoding="utf-8") as file:
        for mutant in sampled:
            told = {**asdict(mutant), "file": mutant.key.split("\t")[0]}
            told["noticed"] = is_noticed(mutant, tests(mutant.file))
            file.write(json.dumps(told) + "\n")
            file.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
